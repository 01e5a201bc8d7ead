import { decodeProtectedHeader, errors, jwtVerify } from 'jose'
import type { CryptoKey, JWTPayload } from 'jose'
import type { IncomingActivity } from './activity-schema.ts'
import type { Channel } from './channel.ts'
import type { ChannelKeys } from './channel-keys.ts'
import { isWithin } from './reach.ts'

/** Why somebody does not come in: for the log, never for the caller. */
export type GuardReason =
  | 'no-bearer'
  | 'token-malformed'
  | 'token-algorithm'
  | 'token-key-unknown'
  | 'token-signature'
  | 'token-expired'
  | 'token-claims'
  | 'keys-unavailable'
  | 'service-url'
  | 'service-host'
  | 'tenant-missing'
  | 'tenant-foreign'
  | 'tenant-two'

/** What a token proved. */
export interface Proof {
  /** Undefined only in local mode, where nothing is proved. */
  readonly serviceUrl: string | undefined
}

export interface Guard {
  /** Looks at the head of a request, before its body is read (I-1). */
  proofIn(authorizations: readonly string[]): Promise<Proof | GuardReason>
  /** Why this body may not come in on that token: the body is not signed, so all it names is compared (I-1, I-4). */
  whyNotEnter(activity: IncomingActivity, proof: Proof): GuardReason | undefined
}

export interface GuardParts {
  readonly channel: Channel
  /** The bot's own application id: exactly whom tokens are for. */
  readonly audience: string
  readonly tenants: readonly string[]
  readonly keys: ChannelKeys
}

const algorithms = ['RS256', 'RS384', 'RS512']
const tolerance = 60
const longestToken = 8192

/**
 * Stands before the SDK, which believes tokens of any tenant, bodies that differ from their token, and tokens that never
 * expire, and remembers every issuer it is shown (L-1 to L-5).
 */
export const createGuard = (parts: GuardParts): Guard => ({
  async proofIn(authorizations) {
    const token = bearerOf(authorizations)
    if (token === undefined) return 'no-bearer'
    const header = headerOf(token)
    if (typeof header === 'string') return header
    const key = await parts.keys(header.kid, header.alg).catch(() => 'keys-unavailable' as const)
    if (key === 'keys-unavailable') return key
    if (key === undefined) return 'token-key-unknown'
    return verified(parts, token, key)
  },
  whyNotEnter(activity, { serviceUrl }) {
    if (serviceUrl === undefined || activity.serviceUrl !== serviceUrl) return 'service-url'
    if (!isWithin(parts.channel.connector, serviceUrl)) return 'service-host'
    const { tenantId } = activity.conversation
    if (tenantId === undefined) return 'tenant-missing'
    return parts.tenants.includes(tenantId) ? whyNotOneTenant(activity) : 'tenant-foreign'
  },
})

/** Local mode: whoever is on this machine may be anyone, and answers stay on this machine. */
export const createLocalGuard = (channel: Channel): Guard => ({
  proofIn: async () => ({ serviceUrl: undefined }),
  whyNotEnter: (activity) =>
    isWithin(channel.connector, activity.serviceUrl) ? whyNotOneTenant(activity) : 'service-host',
})

/** Recorded clients leave the second place out now and then; they never differ. */
function whyNotOneTenant({ conversation, channelData }: IncomingActivity): GuardReason | undefined {
  const named = channelData?.tenant?.id
  return named === undefined || named === conversation.tenantId ? undefined : 'tenant-two'
}

/** One header with one token; the length is bounded before anything is decoded. */
function bearerOf(authorizations: readonly string[]): string | undefined {
  const [only = ''] = authorizations
  if (authorizations.length !== 1 || only.length > longestToken) return undefined
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(only)?.[1]
}

function headerOf(token: string): { readonly alg: string; readonly kid: string } | GuardReason {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    if (alg === undefined || !algorithms.includes(alg)) return 'token-algorithm'
    return typeof kid === 'string' && kid !== '' ? { alg, kid } : 'token-key-unknown'
  } catch {
    return 'token-malformed'
  }
}

async function verified(parts: GuardParts, token: string, key: CryptoKey): Promise<Proof | GuardReason> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms,
      issuer: parts.channel.issuer,
      audience: parts.audience,
      clockTolerance: tolerance,
      requiredClaims: ['exp', 'serviceurl'],
    })
    return proofOf(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'token-expired'
    if (error instanceof errors.JWTClaimValidationFailed) return 'token-claims'
    return error instanceof errors.JWSSignatureVerificationFailed ? 'token-signature' : 'token-malformed'
  }
}

/** A list of audiences with ours in it is not ours alone. */
const proofOf = ({ aud, serviceurl }: JWTPayload): Proof | GuardReason =>
  typeof aud === 'string' && typeof serviceurl === 'string' && serviceurl !== ''
    ? { serviceUrl: serviceurl }
    : 'token-claims'
