import { createPrivateKey, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { ask, objectIn } from './ask.ts'
import type { BotCredentials } from '../../teams/bot-credentials.ts'
import type { Surroundings } from './surroundings.ts'

/** What goes into the request for a token; or why there is no proof to send. */
export type ProofGiven =
  | { readonly fields: Readonly<Record<string, string>> }
  | { readonly none: 'no-key' | 'no-identity'; readonly code: string }

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const asAssertion = (assertion: string): ProofGiven => ({
  fields: { client_assertion_type: assertionType, client_assertion: assertion },
})

export async function proofFields(credentials: BotCredentials, around: Surroundings): Promise<ProofGiven> {
  const { proof } = credentials
  switch (proof.kind) {
    case 'secret':
      return { fields: { client_secret: proof.password.reveal() } }
    case 'certificate':
      return signed(credentials, proof, around)
    case 'federated':
      return fromIdentity(proof.clientId, around)
    default:
      return proof satisfies never
  }
}

async function signed(
  { appId, tenantId }: BotCredentials,
  { thumbprint, privateKey }: Extract<BotCredentials['proof'], { kind: 'certificate' }>,
  { login, now }: Surroundings,
): Promise<ProofGiven> {
  try {
    const assertion = await new SignJWT()
      .setProtectedHeader({
        alg: 'PS256',
        typ: 'JWT',
        'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url'),
      })
      .setIssuer(appId)
      .setSubject(appId)
      .setAudience(`${login}/${tenantId}/oauth2/v2.0/token`)
      .setJti(randomUUID())
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(Math.floor(now() / 1000) + 300)
      .sign(createPrivateKey(privateKey.reveal()))
    return asAssertion(assertion)
  } catch {
    return { none: 'no-key', code: 'the key cannot sign' }
  }
}

async function fromIdentity(clientId: string, { identity, now }: Surroundings): Promise<ProofGiven> {
  const url = new URL(identity.url)
  url.searchParams.set('resource', 'api://AzureADTokenExchange')
  url.searchParams.set('client_id', clientId)
  const asked = await ask(now, url.href, { headers: identity.headers })
  if ('unreachable' in asked) return { none: 'no-identity', code: asked.unreachable }
  const { access_token: token } = await objectIn(asked.response)
  if (typeof token === 'string') return asAssertion(token)
  return { none: 'no-identity', code: `status ${asked.response.status}` }
}
