import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBotCredentials } from '../../src/teams/bot-credentials.ts'
import type { BotProof } from '../../src/teams/bot-credentials.ts'
import { Secret } from '../../src/secret.ts'
import { appId, tenant } from '../security/guarded-bot.ts'

const calls: { readonly url: string; readonly body: URLSearchParams; readonly redirect: string | undefined }[] = []
const network = async (url: string, init: RequestInit): Promise<Response> => {
  calls.push({
    url,
    body: new URLSearchParams(typeof init.body === 'string' ? init.body : ''),
    redirect: init.redirect,
  })
  const expires = String(Math.floor(Date.now() / 1000) + 86_400)
  return url.startsWith('http://169.254.169.254')
    ? Response.json({
        access_token: 'assertion-of-the-identity',
        expires_on: expires,
        resource: 'x',
        token_type: 'Bearer',
      })
    : Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: 'the-bot-token' })
}
const tokenBy = async (proof: BotProof): Promise<string> => {
  const factory = createBotCredentials({ appId, tenantId: tenant, proof }, network)
  const login = `https://login.microsoftonline.com/${tenant}`
  const credentials = await factory.createCredentials(appId, 'https://api.botframework.com', login, true)
  return (credentials as unknown as { getToken(anew: boolean): Promise<string> }).getToken(true)
}
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const endpoint = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`

beforeEach(() => void calls.splice(0))
afterEach(() => expect(calls.every(({ redirect }) => redirect === 'error')).toBe(true))

describe('the token of the bot', () => {
  it('is asked for with a client secret, of its own tenant and for the Connector alone', async () => {
    expect(await tokenBy({ kind: 'secret', password: new Secret('correct-horse') })).toBe('the-bot-token')
    const asked = calls.find(({ url }) => url.startsWith(endpoint))
    expect(asked?.body.get('client_secret')).toBe('correct-horse')
    expect(asked?.body.get('scope')).toContain('https://api.botframework.com/.default')
  })

  it('is asked for with a certificate: its key signs and stays here', async () => {
    expect(await tokenBy({ kind: 'certificate', thumbprint: 'ab'.repeat(32), privateKey: new Secret(pem) })).toBe(
      'the-bot-token',
    )
    const assertion = calls.find(({ url }) => url.startsWith(endpoint))?.body.get('client_assertion') ?? ''
    expect(decodeJwt(assertion)).toMatchObject({ iss: appId, sub: appId, aud: endpoint })
    expect(decodeProtectedHeader(assertion)).toHaveProperty('x5t#S256')
    expect(JSON.stringify(calls.map(({ body }) => body.toString()))).not.toContain('PRIVATE')
  })

  it('is asked for with a managed identity: nothing secret is kept', async () => {
    expect(await tokenBy({ kind: 'federated', clientId: appId })).toBe('the-bot-token')
    const asked = calls.find(({ url }) => url.startsWith(endpoint))
    expect(asked?.body.get('client_assertion')).toBe('assertion-of-the-identity')
    expect(calls[0]?.url).toMatch(/^http:\/\/169\.254\.169\.254\/.*client_id=0a1b2c3d/)
  })

  it('I-40: is asked for at the listed hosts only', async () => {
    await tokenBy({ kind: 'secret', password: new Secret('correct-horse') })
    expect(new Set(calls.map(({ url }) => new URL(url).hostname))).toEqual(new Set(['login.microsoftonline.com']))
  })
})
