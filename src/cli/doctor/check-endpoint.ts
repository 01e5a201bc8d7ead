import { ask } from './ask.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

const { ok, warning, failed, notTried } = findingsOf('endpoint')

const reverseProxy = 'Start the bot, and compare the address with the reverse proxy, DNS and the firewall.'

const certificates =
  'Give the reverse proxy a certificate of a public authority for this very name, with its whole chain.'

/** The bot as others reach it; without an address only as this machine does, which proves nothing about the way there. */
export async function checkEndpoint(patient: Patient, around: Surroundings): Promise<readonly Finding[]> {
  const address = around.url ?? `http://127.0.0.1:${patient.port}`
  const alive = await healthy(address, around)
  const findings = alive.outcome === 'ok' ? [alive, await refusing(address, patient, around)] : [alive]
  if (around.url !== undefined) return findings
  return [...findings, notTried('the public address', 'Give it: npm run doctor -- --url https://the.public.name')]
}

async function healthy(address: string, { now, url }: Surroundings): Promise<Finding> {
  const asked = await ask(now, `${address}/healthz`)
  if ('response' in asked) {
    if (asked.response.status === 200) return ok(`${address}/healthz answers`)
    return failed(`${address}/healthz answers ${asked.response.status}`, reverseProxy)
  }
  const code = asked.unreachable
  if (url === undefined) return notTried(`no bot listens on this machine at ${address} (${code})`, 'Start the bot.')
  const isTls = /CERT|TLS|SSL|ISSUER/.test(code)
  return failed(`${address} cannot be reached (${code})`, isTls ? certificates : reverseProxy)
}

/** Whoever shows no token must not come in. It says nothing and asks for nothing, in case it does. */
async function refusing(address: string, { mode, credentials }: Patient, { now }: Surroundings): Promise<Finding> {
  if (mode === 'local') return notTried('whether it refuses who shows no token: local mode lets everybody in')
  const asked = await ask(now, `${address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(silence(credentials?.tenantId ?? 'unknown')),
  })
  if ('unreachable' in asked)
    return failed(`${address}/api/messages does not answer (${asked.unreachable})`, reverseProxy)
  const { status } = asked.response
  if (status === 401 || status === 403) return ok(`/api/messages refuses who shows no token (${status})`)
  if (status === 429) return warning('/api/messages is busy refusing others (429)', 'Try again in a minute.')
  if (status < 300)
    return failed(
      `/api/messages lets in who shows no token (${status})`,
      'Stop it now: what answers there is not this bot in production mode.',
    )
  return failed(`/api/messages answers ${status} to who shows no token, not 401`, reverseProxy)
}

const silence = (tenantId: string) => ({
  type: 'typing',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:doctor' },
  recipient: { id: '28:doctor' },
  conversation: { id: 'doctor', tenantId },
})
