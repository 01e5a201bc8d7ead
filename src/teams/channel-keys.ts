import { importJWK } from 'jose'
import type { CryptoKey } from 'jose'
import { z } from 'zod'
import type { Channel } from './channel.ts'
import type { Fetch } from './reach.ts'

const metadataSchema = z.looseObject({ jwks_uri: z.url() })
const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(256),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  endorsements: z.array(z.string()).optional(),
})
const keysSchema = z.looseObject({ keys: z.array(z.unknown()).max(1000) })
type Jwk = z.infer<typeof keySchema>

/** Finds the key of a token by its id. Undefined: there is no such key that may sign for Teams. */
export type ChannelKeys = (kid: string, algorithm: string) => Promise<CryptoKey | undefined>

const hour = 3_600_000
/** Keys are withdrawn too, so they are read anew even when none is missed. */
const freshFor = 24 * hour
/** A key server that is down is asked again soon, but not by every request. */
const retryAfter = 10_000

/**
 * The channel's keys, kept. An unknown id makes them be read anew at most once an hour, so that nobody can make the bot
 * call out by inventing ids. @throws when there are no keys yet and the key server does not answer
 */
export function createChannelKeys(
  channel: Channel,
  fetch: Fetch,
  clock: () => number = () => performance.now(),
): ChannelKeys {
  let keys: ReadonlyMap<string, Jwk> | undefined
  let readAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  const imported = new Map<string, Promise<CryptoKey>>()
  const read = async (): Promise<void> => {
    triedAt = clock()
    keys = await readKeys(channel, fetch)
    readAt = clock()
    imported.clear()
  }
  /** One at a time, whoever asks. Old keys stay when the server does not answer. */
  const refresh = async (): Promise<void> => {
    const justTried = clock() - triedAt < retryAfter
    if (reading === undefined && justTried && keys === undefined)
      throw new Error('the key server was not there just now')
    if (reading === undefined && justTried) return
    reading ??= read().finally(() => {
      reading = undefined
    })
    await reading.catch((error: unknown) => {
      if (keys === undefined) throw error
    })
  }
  return async (kid, algorithm) => {
    if (clock() - readAt > (keys?.has(kid) === true ? freshFor : hour)) await refresh()
    const found = keys?.get(kid)
    if (found === undefined || !isEndorsed(found)) return undefined
    const key = imported.get(`${algorithm} ${kid}`) ?? importKey(found, algorithm)
    imported.set(`${algorithm} ${kid}`, key)
    return key
  }
}

/** As the SDK has it: a key that names channels signs for those only. */
const isEndorsed = ({ endorsements = [] }: Jwk): boolean =>
  endorsements.length === 0 || endorsements.includes('msteams')

async function importKey({ kty, n, e }: Jwk, algorithm: string): Promise<CryptoKey> {
  const key = await importJWK({ kty, n, e }, algorithm)
  if (key instanceof Uint8Array) throw new Error('a key that is shared cannot be one of the channel')
  return key
}

async function readKeys(channel: Channel, fetch: Fetch): Promise<ReadonlyMap<string, Jwk>> {
  const { jwks_uri } = metadataSchema.parse(await readJson(fetch, channel.openIdMetadata))
  const { keys } = keysSchema.parse(await readJson(fetch, jwks_uri))
  // A key of another kind is passed over, not a reason to have none.
  return new Map(
    keys.flatMap((key) => {
      const parsed = keySchema.safeParse(key)
      return parsed.success ? [[parsed.data.kid, parsed.data] as const] : []
    }),
  )
}

async function readJson(fetch: Fetch, url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`the key server answered ${response.status}`)
  return response.json()
}
