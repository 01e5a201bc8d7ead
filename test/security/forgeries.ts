import { SignJWT, UnsecuredJWT, exportSPKI } from 'jose'
import { appId, serviceUrl, tenant, typed } from './guarded-bot.ts'
import { issuer } from './key-server.ts'
import type { KeyServer, TokenShape } from './key-server.ts'

export interface Attempt {
  /** Every Authorization header that is sent. */
  readonly authorizations: readonly string[]
  readonly body: unknown
}

export interface Forgery {
  readonly name: string
  readonly make: (keys: KeyServer) => Promise<Attempt>
}

const now = () => Math.floor(Date.now() / 1000)
const ours = { aud: appId, serviceurl: serviceUrl }
const otherTenant = '99999999-9999-4999-8999-999999999999'
const entra = (version: 1 | 2, tid: string) =>
  version === 1 ? `https://sts.windows.net/${tid}/` : `https://login.microsoftonline.com/${tid}/v2.0`

/** A token that differs from the genuine one as said, with the genuine body. */
const token = (name: string, shape: TokenShape | ((keys: KeyServer) => TokenShape)): Forgery => ({
  name,
  make: async (keys) => {
    const { claims, ...rest } = typeof shape === 'function' ? shape(keys) : shape
    const signed = await keys.token({ ...rest, claims: { ...ours, ...claims } })
    return { authorizations: [`Bearer ${signed}`], body: typed() }
  },
})

/** The genuine token in a header that is not as it should be. */
const header = (name: string, bend: (genuine: string) => readonly string[]): Forgery => ({
  name,
  make: async (keys) => ({ authorizations: bend(await keys.token({ claims: ours })), body: typed() }),
})

/** The genuine token with a body that differs. */
const body = (name: string, patch: Readonly<Record<string, unknown>>): Forgery => ({
  name,
  make: async (keys) => ({
    authorizations: [`Bearer ${await keys.token({ claims: ours })}`],
    body: typed(patch),
  }),
})

/** A token for one service address, with that same address in the body. */
const service = (name: string, url: string): Forgery => ({
  name,
  make: async (keys) => ({
    authorizations: [`Bearer ${await keys.token({ claims: { ...ours, serviceurl: url } })}`],
    body: typed({ serviceUrl: url }),
  }),
})

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const part = (jwt: string, index: number): string => jwt.split('.')[index] ?? ''
const conversation = (patch: object) => ({ ...typed().conversation, ...patch })

const headers: readonly Forgery[] = [
  { name: 'no Authorization at all', make: async () => ({ authorizations: [], body: typed() }) },
  header('an empty Authorization', () => ['']),
  header('Bearer without a token', () => ['Bearer ']),
  header('two Authorization headers, both genuine', (jwt) => [`Bearer ${jwt}`, `Bearer ${jwt}`]),
  header('a genuine header after a forged one', (jwt) => ['Bearer a.b.c', `Bearer ${jwt}`]),
  header('two tokens in one header', (jwt) => [`Bearer ${jwt} ${jwt}`]),
  header('two tokens with a comma', (jwt) => [`Bearer ${jwt}, Bearer ${jwt}`]),
  header('Basic instead of Bearer', (jwt) => [`Basic ${jwt}`]),
  header('bearer in small letters', (jwt) => [`bearer ${jwt}`]),
  header('the token alone', (jwt) => [jwt]),
  header('two spaces', (jwt) => [`Bearer  ${jwt}`]),
  header('a token of two parts', (jwt) => [`Bearer ${part(jwt, 0)}.${part(jwt, 1)}`]),
  header('a token of four parts', (jwt) => [`Bearer ${jwt}.x`]),
  header('a token of five parts, as an encrypted one', (jwt) => [`Bearer ${jwt}.x.y`]),
  header('a token of 9,000 characters', (jwt) => [`Bearer ${jwt}${'A'.repeat(9000)}`]),
  header('without a signature', (jwt) => [`Bearer ${part(jwt, 0)}.${part(jwt, 1)}.`]),
  header('a signature with one character changed', (jwt) => {
    const signature = part(jwt, 2)
    const bent = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    return [`Bearer ${part(jwt, 0)}.${part(jwt, 1)}.${bent}`]
  }),
  header('claims changed after signing', (jwt) => [
    `Bearer ${part(jwt, 0)}.${base64({ iss: issuer, ...ours, exp: now() + 9999 })}.${part(jwt, 2)}`,
  ]),
  header('a header changed after signing', (jwt) => [
    `Bearer ${base64({ alg: 'RS512', kid: 'known' })}.${part(jwt, 1)}.${part(jwt, 2)}`,
  ]),
  header('a header that is no JSON', (jwt) => [`Bearer bm90IGpzb24.${part(jwt, 1)}.${part(jwt, 2)}`]),
]

const algorithms: readonly Forgery[] = [
  {
    name: 'alg none',
    make: async () => ({
      authorizations: [`Bearer ${new UnsecuredJWT({ iss: issuer, ...ours, exp: now() + 99 }).encode()}x`],
      body: typed(),
    }),
  },
  ...['none', 'None', 'HS256', 'PS256', 'ES256', 'EdDSA', ''].map((alg): Forgery => ({
    name: `alg said to be "${alg}"`,
    make: async (keys) => {
      const jwt = await keys.token({ claims: ours })
      return {
        authorizations: [`Bearer ${base64({ alg, kid: 'known' })}.${part(jwt, 1)}.${part(jwt, 2)}`],
        body: typed(),
      }
    },
  })),
  {
    name: 'HS256 with the public key as the secret',
    make: async (keys) => {
      const secret = new TextEncoder().encode(await exportSPKI(keys.known.publicKey))
      const jwt = await new SignJWT({ iss: issuer, ...ours, exp: now() + 999 })
        .setProtectedHeader({ alg: 'HS256', kid: 'known' })
        .sign(secret)
      return { authorizations: [`Bearer ${jwt}`], body: typed() }
    },
  },
  token('a critical extension nobody knows', { header: { crit: ['x-extension'], 'x-extension': 1 } }),
]

const keyed: readonly Forgery[] = [
  token('a key that is not published', ({ foreign }) => ({ key: foreign })),
  token('a foreign key under the id of a known one', ({ foreign }) => ({ key: foreign, header: { kid: 'known' } })),
  token('a known key under another id', { header: { kid: 'foreign' } }),
  token('no key id', { header: { kid: undefined } }),
  token('an empty key id', { header: { kid: '' } }),
  token('a key id that names a prototype', { header: { kid: '__proto__' } }),
  token('a key that is endorsed for another channel only', ({ unendorsed }) => ({ key: unendorsed })),
  token('a key of its own in the header', ({ foreign }) => ({
    key: foreign,
    header: { kid: 'known', jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } },
  })),
  token('an address of keys in the header', ({ foreign }) => ({
    key: foreign,
    header: { kid: 'known', jku: 'https://evil.example/keys' },
  })),
]

const claims: readonly Forgery[] = [
  token('no issuer', { claims: { iss: undefined } }),
  token('the issuer with a slash', { claims: { iss: `${issuer}/` } }),
  token('the issuer of the US government cloud', { claims: { iss: 'https://api.botframework.us' } }),
  token('a list of issuers', { claims: { iss: [issuer] } }),
  token('L-2: Entra v1 token of our tenant, meant for us', {
    claims: { iss: entra(1, tenant), tid: tenant, ver: '1.0', appid: appId },
  }),
  token('L-2: Entra v2 token of any tenant, meant for us', {
    claims: { iss: entra(2, otherTenant), tid: otherTenant, ver: '2.0', azp: appId },
  }),
  token('L-2: the Emulator of old', {
    claims: { iss: entra(1, 'd6d49420-f39b-4df7-a1dc-d59a935871db'), ver: '1.0', appid: appId },
  }),
  token('L-3: the token that the bot itself sends, brought back', {
    claims: { iss: entra(1, tenant), aud: issuer, appid: appId, tid: tenant, serviceurl: undefined },
  }),
  token('a skill of ours', { claims: { iss: entra(2, tenant), ver: '2.0', azp: otherTenant } }),
  token('no audience', { claims: { aud: undefined } }),
  token('another bot', { claims: { aud: otherTenant } }),
  token('an empty audience (L-1)', { claims: { aud: '' } }),
  token('a list of audiences with ours in it', { claims: { aud: [appId, otherTenant] } }),
  token('our audience in a list of one', { claims: { aud: [appId] } }),
  token('our audience in capitals', { claims: { aud: appId.toUpperCase() } }),
  token('our audience as a prefix', { claims: { aud: `${appId}.evil` } }),
  token('L-4: no expiry', { claims: { exp: undefined } }),
  token('L-4: expired 4 minutes ago', { claims: { exp: now() - 240 } }),
  token('expired 61 seconds ago', { claims: { exp: now() - 62 } }),
  token('an expiry that is text', { claims: { exp: '9999999999' } }),
  token('valid only in 5 minutes', { claims: { nbf: now() + 300 } }),
  token('valid from a text', { claims: { nbf: 'now' } }),
  token('L-4: no service address in the token', { claims: { serviceurl: undefined } }),
  token('an empty service address in the token', { claims: { serviceurl: '' } }),
  token('a list of service addresses', { claims: { serviceurl: [serviceUrl] } }),
  token('the service address under another name', { claims: { serviceurl: undefined, serviceUrl } }),
]

const bodies: readonly Forgery[] = [
  body('L-4: no service address in the body', { serviceUrl: undefined }),
  body('an empty service address', { serviceUrl: '' }),
  body('another service address than the token', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }),
  body('the service address without its slash', { serviceUrl: serviceUrl.slice(0, -1) }),
  body('the service address of this machine', { serviceUrl: 'http://127.0.0.1:9/' }),
  service('both by http', 'http://smba.trafficmanager.net/emea/'),
  service('both at a host that only begins like it', 'https://smba.trafficmanager.net.evil.nl/emea/'),
  service('both at a host that only ends like it', 'https://evilsmba.trafficmanager.net/emea/'),
  service('both with the host as a user name', 'https://smba.trafficmanager.net@evil.nl/emea/'),
  service('both at another port', 'https://smba.trafficmanager.net:8443/emea/'),
  service('both with a dot at the end', 'https://smba.trafficmanager.net./emea/'),
  service('both at an address inside the cloud', 'http://169.254.169.254/metadata/'),
  service('both on this machine', 'http://127.0.0.1:3978/'),
  body('L-4: an empty channel', { channelId: '' }),
  body('L-4: no channel', { channelId: undefined }),
  body('the Emulator', { channelId: 'emulator' }),
  body('Direct Line', { channelId: 'directline' }),
  body('App Service', { channelId: 'AseChannel' }),
  body('the channel in capitals', { channelId: 'MSTEAMS' }),
  body('I-4: no tenant', { conversation: conversation({ tenantId: undefined }) }),
  body('I-4: an empty tenant', { conversation: conversation({ tenantId: '' }) }),
  body('I-4: another tenant', {
    conversation: conversation({ tenantId: otherTenant }),
    channelData: { tenant: { id: otherTenant } },
  }),
  body('I-4: the tenant as a list', { conversation: conversation({ tenantId: [tenant] }) }),
  body('I-4: another tenant in the channel data', { channelData: { tenant: { id: otherTenant } } }),
  body('I-4: our tenant in the channel data alone', { conversation: conversation({ tenantId: undefined }) }),
  body('I-3: an object id that is an object', { from: { id: '29:x', aadObjectId: { $ne: null } } }),
  body('I-3: an object id that is a list', { from: { id: '29:x', aadObjectId: ['x'] } }),
  body('I-3: nobody', { from: undefined }),
  body('no type', { type: undefined }),
  body('a type that is an object', { type: {} }),
]

export const forgeries: readonly Forgery[] = [...headers, ...algorithms, ...keyed, ...claims, ...bodies]
