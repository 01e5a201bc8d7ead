import { generateKeyPairSync } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { SignJWT, UnsecuredJWT, decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkClock } from '../../src/cli/doctor/check-clock.ts'
import { checkCredentials } from '../../src/cli/doctor/check-credentials.ts'
import { checkEndpoint } from '../../src/cli/doctor/check-endpoint.ts'
import { asJson, asText } from '../../src/cli/doctor/report.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/app.ts'
import { Secret } from '../../src/secret.ts'
import {
  aFolder,
  aPatient,
  aServer,
  appId,
  canary,
  closedPort,
  gone,
  outcomes,
  productionEnv,
  reply,
  someSurroundings,
  tenantId,
  withSecret,
  withoutAdvice,
} from '../support/doctor.ts'

let folder: string
beforeEach(async () => {
  folder = await aFolder()
})
afterEach(() => gone(folder))

const own = { aud: 'https://api.botframework.com', appid: appId, tid: tenantId }
const token = (claims: object) => new UnsecuredJWT({ ...claims }).encode()

/** A sign-in that answers this to everybody, and keeps what it was asked. */
async function aSignIn(status: number, body: object) {
  const asked: { readonly path: string; readonly form: URLSearchParams }[] = []
  const server = await aServer((request, response) => {
    void text(request).then((form) => {
      asked.push({ path: request.url ?? '', form: new URLSearchParams(form) })
      reply(response, status, {}, JSON.stringify(body))
    })
  })
  return { ...server, asked }
}

describe('credentials', () => {
  it('are right when the sign-in gives a token for this bot, in its tenant, for the Bot Connector', async () => {
    await using signIn = await aSignIn(200, { access_token: token(own) })
    const found = await checkCredentials(
      aPatient(folder, { credentials: withSecret }),
      someSurroundings({ login: signIn.url }),
    )
    expect(outcomes(found)).toEqual(['ok: the sign-in takes them (secret)'])
    expect(signIn.asked[0]?.path).toBe(`/${tenantId}/oauth2/v2.0/token`)
    expect(Object.fromEntries(signIn.asked[0]!.form)).toEqual({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: canary,
      scope: 'https://api.botframework.com/.default',
    })
  })

  it('are taken from the settings', async () => {
    await using signIn = await aSignIn(200, { access_token: token(own) })
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual(['ok: the sign-in takes them (secret)'])
  })

  it.each([
    ['is wrong', 'AADSTS7000215', /give its value, not its id/],
    ['has expired', 'AADSTS7000222', /make a new one/],
    ['is for an application of another tenant', 'AADSTS700016', /BOT_APP_ID and BOT_TENANT_ID/],
    ['is for a tenant that does not exist', 'AADSTS90002', /BOT_TENANT_ID/],
    ['is refused for a reason not listed here', 'AADSTS50034', /Look the number up/],
  ])('fail when the secret %s', async (_what, number, todo) => {
    const answer = { error: 'invalid_client', error_description: `${number}: what you sent, ${canary}, is not right.` }
    await using signIn = await aSignIn(401, answer)
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual([`failed: the sign-in refused (${number})`])
    expect(found[0]?.todo).toMatch(todo)
  })

  it.each([
    ['another application', { ...own, appid: tenantId }],
    ['another tenant', { ...own, tid: appId }],
    ['somebody else than the Bot Connector', { ...own, aud: 'https://graph.microsoft.com' }],
  ])('are doubtful when the token is for %s', async (_what, claims) => {
    await using signIn = await aSignIn(200, { access_token: token(claims) })
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual(['warning: the sign-in gave a token, but not one for this bot and tenant'])
  })

  it('are said not to have been tried without a network', async () => {
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: closedPort }))
    expect(outcomes(found)).toEqual([
      expect.stringMatching(/^not tried: no way to 127\.0\.0\.1:9 \(\w+\), so it is not known whether they are right$/),
    ])
  })

  it('are said not to have been tried when the sign-in is out of order', async () => {
    await using signIn = await aSignIn(503, {})
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual(['not tried: the sign-in answered 503'])
  })

  it('are not looked for in local mode', async () => {
    const found = await checkCredentials(aPatient(folder, { mode: 'local' }), someSurroundings())
    expect(outcomes(found)).toEqual(['not tried: local mode has no credentials'])
  })

  it('do not follow the sign-in to another address', async () => {
    await using elsewhere = await aSignIn(200, { access_token: token(own) })
    await using signIn = await aServer((_, response) => {
      reply(response, 307, { location: `${elsewhere.url}/x` })
    })
    const found = await checkCredentials(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual(['failed: the sign-in refused (status 307)'])
    expect(elsewhere.asked).toEqual([])
  })
})

describe('a certificate', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const thumbprint = 'ab'.repeat(32)
  const withCertificate = (key: string) =>
    aPatient(folder, {
      credentials: { appId, tenantId, proof: { kind: 'certificate', thumbprint, privateKey: new Secret(key) } },
    })

  it('signs the request, and the key stays here', async () => {
    await using signIn = await aSignIn(200, { access_token: token(own) })
    const found = await checkCredentials(withCertificate(pem), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual(['ok: the sign-in takes them (certificate)'])
    const form = signIn.asked[0]!.form
    expect(decodeProtectedHeader(form.get('client_assertion') ?? '')).toMatchObject({
      alg: 'PS256',
      'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url'),
    })
    expect(form.has('client_secret')).toBe(false)
  })

  it('whose key is broken is a failure', async () => {
    const found = await checkCredentials(withCertificate(`${canary} is no key`), someSurroundings())
    expect(outcomes(found)).toEqual(['failed: nothing can be signed with the key of the certificate'])
    expect(withoutAdvice(found)).toEqual([])
  })
})

describe('a managed identity', () => {
  const withIdentity = () =>
    aPatient(folder, { credentials: { appId, tenantId, proof: { kind: 'federated', clientId: tenantId } } })

  it('is asked of the machine and shown to the sign-in', async () => {
    await using machine = await aSignIn(200, { access_token: 'an.identity.token' })
    await using signIn = await aSignIn(200, { access_token: token(own) })
    const identity = { url: `${machine.url}/identity?api-version=2018-02-01`, headers: { metadata: 'true' } }
    const found = await checkCredentials(withIdentity(), someSurroundings({ login: signIn.url, identity }))
    expect(outcomes(found)).toEqual(['ok: the sign-in takes them (federated)'])
    expect(machine.asked[0]?.path).toContain(`client_id=${tenantId}`)
    expect(signIn.asked[0]?.form.get('client_assertion')).toBe('an.identity.token')
  })

  it('that the machine does not have is a failure', async () => {
    const found = await checkCredentials(withIdentity(), someSurroundings())
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: the machine gives no proof of its managed ident/)])
    expect(withoutAdvice(found)).toEqual([])
  })
})

describe('the endpoint', () => {
  const at = (url: string) => checkEndpoint(aPatient(folder), someSurroundings({ url }))

  it('of the bot itself answers, and refuses who shows no token', async () => {
    const app = await createApp(
      readConfig({ ...productionEnv(folder), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' }),
    )
    const found = await at(await app.start())
    await app.stop()
    expect(outcomes(found)).toEqual([
      expect.stringMatching(/^ok: .+\/healthz answers$/),
      expect.stringMatching(/^ok: \/api\/messages refuses who shows no token \(40[13]\)$/),
    ])
  })

  it('that lets in who shows no token is a failure', async () => {
    await using open = await aServer((_, response) => reply(response, 200))
    const found = await at(open.url)
    expect(outcomes(found)).toContain('failed: /api/messages lets in who shows no token (200)')
    expect(withoutAdvice(found)).toEqual([])
  })

  it.each([
    [404, 'answers 404'],
    [502, 'answers 502'],
    [301, 'answers 301'],
  ])('that answers %i is a failure', async (status, words) => {
    await using other = await aServer((_, response) => reply(response, status, { location: 'http://127.0.0.1:9/' }))
    expect(outcomes(await at(other.url))).toEqual([expect.stringContaining(`failed: ${other.url}/healthz ${words}`)])
  })

  it('on which nobody listens is a failure', async () => {
    const found = await at(closedPort)
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ cannot be reached \(\w+\)$/)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it('that speaks no TLS where it should is a failure', async () => {
    await using plain = await aServer((_, response) => response.end())
    expect(outcomes(await at(plain.url.replace('http:', 'https:')))).toEqual([
      expect.stringMatching(/^failed: .+ cannot be reached \(.*SSL.*\)$/),
    ])
  })

  it('that the operator did not name is said not to have been tried', async () => {
    const found = await checkEndpoint(aPatient(folder, { port: 9 }), someSurroundings())
    expect(outcomes(found)).toEqual([
      expect.stringMatching(/^not tried: no bot listens on this machine/),
      'not tried: the public address',
    ])
  })

  it('is not asked to refuse anybody in local mode', async () => {
    await using open = await aServer((_, response) => reply(response, 200))
    const found = await checkEndpoint(aPatient(folder, { mode: 'local' }), someSurroundings({ url: open.url }))
    expect(outcomes(found)[1]).toMatch(/^not tried: .+local mode lets everybody in$/)
  })
})

describe('the clock', () => {
  /** @param seconds how far the other clock is ahead */
  const aClock = (seconds: number) =>
    aServer((_, response) => {
      reply(response, 200, { date: new Date(Date.now() + seconds * 1000).toUTCString() })
    })

  it.each([
    [0, /^ok: within 5 s of /],
    [30, /^warning: this machine is \d+ s behind /],
    [-30, /^warning: this machine is \d+ s ahead of /],
    [3600, /^failed: this machine is 3\d\d\d s behind /],
    [-3600, /^failed: this machine is 3\d\d\d s ahead of /],
  ])('is held against that of the sign-in, which is %i s ahead', async (seconds, expected) => {
    await using signIn = await aClock(seconds)
    const found = await checkClock(aPatient(folder), someSurroundings({ login: signIn.url }))
    expect(outcomes(found)).toEqual([expect.stringMatching(expected)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it('is held against that of the endpoint where the sign-in cannot be reached', async () => {
    await using front = await aClock(600)
    const found = await checkClock(aPatient(folder), someSurroundings({ url: front.url }))
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: this machine is \d+ s behind 127/)])
  })

  it('is said not to have been tried where no other can be reached', async () => {
    const found = await checkClock(aPatient(folder), someSurroundings({ url: closedPort }))
    expect(outcomes(found)).toEqual(['not tried: no other clock could be reached'])
  })
})

describe('what is printed', () => {
  it('holds no secret, whatever the sign-in says and whichever way the bot proves itself (I-36)', async () => {
    const signed = await new SignJWT({ canary }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(canary))
    const answers = [
      { status: 200, body: { access_token: token({ ...own, canary }) } },
      { status: 200, body: { access_token: signed } },
      { status: 200, body: { access_token: canary } },
      { status: 400, body: { error: canary, error_description: `${canary} AADSTS7000215 ${canary}` } },
      { status: 500, body: { error: canary } },
    ]
    const key = { kind: 'certificate', thumbprint: 'ab'.repeat(32), privateKey: new Secret(canary) } as const
    const proofs = [withSecret, { appId, tenantId, proof: key }]
    const found = await Promise.all(
      answers.flatMap(({ status, body }) =>
        proofs.map(async (credentials) => {
          await using signIn = await aSignIn(status, body)
          return await checkCredentials(aPatient(folder, { credentials }), someSurroundings({ login: signIn.url }))
        }),
      ),
    )
    const printed = asText(found.flat()) + asJson(found.flat())
    expect(found.flat()).toHaveLength(10)
    expect([canary, token({ ...own, canary }), signed].filter((secret) => printed.includes(secret))).toEqual([])
  })
})
