import { decodeJwt } from 'jose'
import { ask, objectIn } from './ask.ts'
import { proofFields } from './bot-proof.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { BotCredentials } from '../../teams/bot-credentials.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

const { ok, warning, failed, notTried } = findingsOf('credentials')

const audience = 'https://api.botframework.com'

/** What the sign-in says by number, as what to do. Its own sentences are not shown: they repeat what was sent. */
const advice: Readonly<Record<string, string>> = {
  AADSTS7000215: 'The client secret is wrong: give its value, not its id.',
  AADSTS7000222: 'The client secret has expired: make a new one in the app registration and set it.',
  AADSTS700016: 'No such application in this tenant: compare BOT_APP_ID and BOT_TENANT_ID with the app registration.',
  AADSTS90002: 'No such tenant: give the directory (tenant) id of the app registration as BOT_TENANT_ID.',
  AADSTS900023: 'No such tenant: give the directory (tenant) id of the app registration as BOT_TENANT_ID.',
  AADSTS700027: 'The certificate is not known or has expired: upload its public part to the app registration.',
  AADSTS700024: 'The clock of this machine is off: set it by NTP.',
  AADSTS700211: 'The app registration does not trust this managed identity: add a federated credential for its issuer.',
  AADSTS700213:
    'The app registration does not trust this managed identity: add a federated credential for its subject.',
  AADSTS70021: 'The app registration does not trust this managed identity: add a federated credential for it.',
}

const otherAdvice =
  'Look the number up at login.microsoftonline.com/error and compare the app registration with the BOT_ settings.'

/** Asks for a token as the bot does before it says anything, and throws it away. */
export async function checkCredentials(patient: Patient, around: Surroundings): Promise<readonly Finding[]> {
  const { credentials, mode } = patient
  if (mode === 'local') return [notTried('local mode has no credentials')]
  if (credentials === undefined) return [notTried('the settings of the bot are not right', 'Mend the settings first.')]
  const given = await proofFields(credentials, around)
  if ('fields' in given) return [await judged(credentials, given.fields, around)]
  if (given.none === 'no-key')
    return [
      failed('nothing can be signed with the key of the certificate', 'Give an RSA key as an unencrypted PEM file.'),
    ]
  const todo = 'Run this on the machine that has the managed identity, and give that identity by its client id.'
  return [failed(`the machine gives no proof of its managed identity (${given.code})`, todo)]
}

async function judged(
  credentials: BotCredentials,
  fields: Readonly<Record<string, string>>,
  { login, now }: Surroundings,
): Promise<Finding> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.appId,
    scope: `${audience}/.default`,
    ...fields,
  })
  const asked = await ask(now, `${login}/${credentials.tenantId}/oauth2/v2.0/token`, { method: 'POST', body })
  if ('unreachable' in asked)
    return notTried(
      `no way to ${new URL(login).host} (${asked.unreachable}), so it is not known whether they are right`,
      'Let this machine reach that host by https: without it the bot can say nothing.',
    )
  const { access_token: token, error_description: description } = await objectIn(asked.response)
  if (asked.response.ok && typeof token === 'string') return ownToken(credentials, token)
  if (asked.response.status >= 500 || asked.response.status === 429)
    return notTried(`the sign-in answered ${asked.response.status}`, 'Try again in some minutes.')
  const number = /AADSTS\d{4,8}/.exec(typeof description === 'string' ? description : '')?.[0]
  return failed(
    `the sign-in refused (${number ?? `status ${asked.response.status}`})`,
    advice[number ?? ''] ?? otherAdvice,
  )
}

/** Whether it is for the Bot Connector, for this bot and of its tenant. */
function ownToken({ appId, tenantId, proof }: BotCredentials, token: string): Finding {
  const claims = claimsOf(token)
  const same = claims['aud'] === audience && (claims['appid'] ?? claims['azp']) === appId && claims['tid'] === tenantId
  if (!same)
    return warning(
      'the sign-in gave a token, but not one for this bot and tenant',
      'Make the app registration single tenant, in the tenant of BOT_TENANT_ID.',
    )
  return ok(`the sign-in takes them (${proof.kind})`)
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    return decodeJwt(token)
  } catch {
    return {}
  }
}
