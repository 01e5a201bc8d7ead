import { afterEach, describe, expect, it, vi } from 'vitest'
import { startWebServer } from '../support/web-server.ts'

let stop: () => Promise<void> = async () => undefined
afterEach(() => stop())

const start = async (options: Parameters<typeof startWebServer>[0] = {}) => {
  const web = await startWebServer({ newReference: () => 'T-AAAAAA', ...options })
  stop = web.stop
  return web
}

describe('the server', () => {
  it('tells a client that looks with HEAD that somebody is there', async () => {
    const { ask } = await start()
    expect(await ask('/api/messages', { method: 'HEAD' })).toMatchObject({ status: 200, body: undefined })
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s of messages', async (method) => {
    const { ask } = await start()
    const answer = await ask('/api/messages', { method })
    expect(answer).toMatchObject({ status: 405, body: { error: 'method-not-allowed', reference: 'T-AAAAAA' } })
  })

  it('does not repeat what was asked when it is not there (L-8)', async () => {
    const { ask } = await start()
    const answer = await ask('/secret-plans?name=eva')
    expect(answer).toMatchObject({ status: 404, body: { error: 'not-found', reference: 'T-AAAAAA' } })
  })

  it('says nothing of what went wrong inside, and logs it under the same reference (L-8)', async () => {
    const broken = new Error('select * from person where address = eva@example.com')
    const { post, faults } = await start({ onMessage: () => Promise.reject(broken) })
    const answer = await post('{}')
    expect(answer).toMatchObject({ status: 500, body: { error: 'fault', reference: 'T-AAAAAA' } })
    expect(JSON.stringify([answer.body, [...answer.headers]])).not.toMatch(/select|eva/)
    expect(faults).toEqual([broken])
  })

  it('says nothing of a fault in any other route either', async () => {
    const { server, ask, faults } = await start()
    server.get('/broken', async () => Promise.reject(new TypeError('inside')))
    expect((await ask('/broken')).body).toEqual({ error: 'fault', reference: 'T-AAAAAA' })
    expect(faults).toEqual([new TypeError('inside')])
  })

  it('sends headers that keep a browser careful, and not what it is made of', async () => {
    const { headers } = await (await start()).ask('/healthz')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('logs each request by its route, never by what was asked (I-37)', async () => {
    const { ask, post, requests } = await start()
    await ask('/some-name?who=eva')
    await post('{"type":"message","text":"hallo","from":{"aadObjectId":"o1"},"conversation":{"tenantId":"t1"}}')
    await vi.waitFor(() => expect(requests).toHaveLength(2))
    expect(requests[0]).toMatchObject({ method: 'GET', route: 'unknown', status: 404, reference: 'T-AAAAAA' })
    expect(requests[1]).toMatchObject({
      route: '/api/messages',
      activity: 'message',
      person: { tenant: 't1', id: 'o1' },
    })
    expect(JSON.stringify(requests)).not.toMatch(/eva|hallo/)
  })

  it('notes no person for a turn that was not let in', async () => {
    const { post, requests } = await start({ onMessage: async () => ({ status: 401 }) })
    await post('{"type":"drop table","from":{"aadObjectId":"o1"},"conversation":{"tenantId":"t1"}}')
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    expect(requests[0]).toMatchObject({ status: 401, activity: 'other' })
    expect(requests[0]).not.toHaveProperty('person')
  })
})

describe('health', () => {
  it('is good while the process is up, whatever else is not', async () => {
    const { ask } = await start({ ready: async () => false })
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('is ready when the databases are', async () => {
    expect(await (await start()).ask('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
  })

  it.each([
    ['not ready', async () => false],
    ['broken', async () => Promise.reject(new Error('disk gone'))],
    ['silent', () => new Promise<boolean>(() => undefined)],
  ])('is not ready within a second when a database is %s', async (_what, ready) => {
    const answer = await (await start({ ready })).ask('/readyz')
    expect(answer).toMatchObject({ status: 503, body: { error: 'not-ready', reference: 'T-AAAAAA' } })
    expect(answer.milliseconds).toBeLessThan(1500)
  })
})
