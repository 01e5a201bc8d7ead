import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey } from 'jose'

export const issuer = 'https://api.botframework.com'

interface SigningKey {
  readonly kid: string
  readonly alg: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

export interface TokenShape {
  readonly header?: Readonly<Record<string, unknown>>
  /** A claim that is undefined is left out. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly key?: SigningKey
}

const newKey = async (kid: string, alg = 'RS256'): Promise<SigningKey> => ({
  kid,
  alg,
  ...(await generateKeyPair(alg, { modulusLength: 2048 })),
})

const makeKeys = () => Promise.all(['known', 'foreign', 'unendorsed'].map((kid) => newKey(kid)))
let made: ReturnType<typeof makeKeys> | undefined

/** The channel's OpenID document and keys on this machine, with tokens signed for real. All servers have the same keys. */
export async function startKeyServer(options: { readonly endorsements?: readonly string[] } = {}) {
  const [known, foreign, unendorsed] = (await (made ??= makeKeys())) as [SigningKey, SigningKey, SigningKey]
  const published: { key: SigningKey; endorsements: readonly string[] }[] = [
    { key: known, endorsements: options.endorsements ?? ['msteams', 'webchat'] },
    { key: unendorsed, endorsements: ['directline'] },
  ]
  let asked = 0
  let answers = 200
  const server = createServer((request, response) => {
    void (async () => {
      asked += 1
      response.writeHead(answers, { 'content-type': 'application/json' })
      const keys = await Promise.all(
        published.map(async ({ key, endorsements }) => ({
          ...(await exportJWK(key.publicKey)),
          kid: key.kid,
          use: 'sig',
          endorsements,
        })),
      )
      const isDocument = request.url?.includes('openid') === true
      response.end(JSON.stringify(isDocument ? { issuer, jwks_uri: `${address}/keys` } : { keys }))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** A token as the channel makes it, or bent. */
  const token = async ({ header = {}, claims = {}, key = known }: TokenShape = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    const all: Readonly<Record<string, unknown>> = { iss: issuer, iat: now, nbf: now - 5, exp: now + 3600, ...claims }
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
    return new SignJWT(kept)
      .setProtectedHeader({ alg: key.alg, typ: 'JWT', kid: key.kid, ...header })
      .sign(key.privateKey, { crit: { 'x-extension': true } })
  }
  return {
    openIdMetadata: `${address}/v1/.well-known/openidconfiguration`,
    token,
    newKey,
    known,
    foreign,
    unendorsed,
    publish: (key: SigningKey) => published.push({ key, endorsements: ['msteams'] }),
    /** How often a document or the keys were asked for. */
    asked: () => asked,
    breakDown: (down: boolean) => {
      answers = down ? 503 : 200
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
export type KeyServer = Awaited<ReturnType<typeof startKeyServer>>
