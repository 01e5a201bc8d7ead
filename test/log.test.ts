import { describe, expect, it } from 'vitest'
import { createLog } from '../src/log.ts'
import type { LogOptions } from '../src/log.ts'
import { Secret } from '../src/secret.ts'
import { newReference } from '../src/web/reference.ts'

const recording = (options: Partial<LogOptions> = {}) => {
  const lines: string[] = []
  const log = createLog({ level: 'info', salt: 'salt', ...options, destination: { write: (line) => lines.push(line) } })
  return { log, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

const line = { reference: 'T-7K2M9Q', method: 'POST', route: '/api/messages', status: 200, milliseconds: 12 }
const person = { tenant: 'tenant-1', id: 'object-id-1' }

describe('the log', () => {
  it('can be searched by the reference number that a person reads out', () => {
    const { log, last } = recording()
    log.request({ ...line, activity: 'invoke' })
    expect(last()).toMatchObject({ level: 'info', msg: 'request', ...line, activity: 'invoke' })
    log.fault(new Error('broken'), { reference: 'T-7K2M9Q' })
    expect(last()).toMatchObject({ level: 'error', msg: 'fault', reference: 'T-7K2M9Q' })
  })

  it('shows a person by a pseudonym that is the same within one process and not in another (I-37)', () => {
    const [one, same, other] = [recording(), recording(), recording({ salt: 'other' })]
    for (const { log } of [one, same, other]) log.request({ ...line, person })
    expect(one.last().person).toMatch(/^p-[0-9a-f]{12}$/)
    expect(same.last().person).toBe(one.last().person)
    expect(other.last().person).not.toBe(one.last().person)
    expect(one.text()).not.toMatch(/tenant-1|object-id-1/)
  })

  it('keeps apart people whose tenant and id only look the same together', () => {
    const { log, last } = recording()
    log.request({ ...line, person: { tenant: 'a', id: 'bc' } })
    const first = last().person
    log.request({ ...line, person: { tenant: 'ab', id: 'c' } })
    expect(last().person).not.toBe(first)
  })

  it('drops fields that are not on the list and withholds values of another shape (I-36, I-37)', () => {
    const { log, last, text } = recording()
    const more = { headers: { authorization: 'Bearer abc' }, body: 'hello', name: 'Eva', effect: 'Eva de Vries' }
    log.request({ ...line, route: '/api/messages?name=eva@example.com', ...more })
    expect(last()).toMatchObject({ route: '[withheld]', effect: '[withheld]' })
    expect(text()).not.toMatch(/Bearer|hello|Eva|eva@|headers|body/)
  })

  it('says loudly that local mode is unguarded', () => {
    const { log, text } = recording({ level: 'warn' })
    log.started('http://127.0.0.1:3978', 'local')
    expect(text()).toContain('unguarded')
  })

  it('says nothing of guards in production', () => {
    const { log, text } = recording()
    log.started('http://0.0.0.0:3978', 'production')
    expect(text()).not.toContain('unguarded')
    expect(text()).toContain('"address":"http://0.0.0.0:3978"')
  })
})

describe('a logged error', () => {
  const logged = (error: unknown) => {
    const { log, last } = recording()
    log.fault(error, {})
    return last().error
  }

  it('keeps its type, its code and where it happened', () => {
    const error = Object.assign(new TypeError('no such table: request'), { code: 'ERR_SQLITE_ERROR' })
    expect(logged(error)).toMatchObject({
      type: 'TypeError',
      code: 'ERR_SQLITE_ERROR',
      message: 'no such table: request',
    })
    expect(logged(error).stack[0]).toMatch(/^at .*test\/log\.test\.ts:\d+:\d+/)
    expect(logged(error).stack[0]).not.toMatch(/\(\/|file:/)
  })

  it.each([
    ['an address', 'no user eva.de.vries@example.com here', /eva|example/],
    ['a customer number', 'number 10203040 is unknown', /10203040/],
    ['a telephone number', 'call 06 12 34 56 78', /12 34/],
    ['what was typed', 'cannot read "ik wil graag toegang"', /graag/],
    ['a quoted name', "no such person 'Eva de Vries'", /Eva/],
    ['a link', 'GET https://portal.example/activate?code=abc failed', /portal|abc/],
    ['a token', 'bad eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0.sig-nature', /eyJ|nature/],
    ['a key', 'key sk_live_4eC39HqLyjWDarjtT1zdp7dc refused', /4eC39/],
    ['a key without a shape', 'bad Xf7Jq2Lw9Zt4Bv6Nc8Rk3Hs5Gd1Mp0Ya', /Xf7|p0Ya/],
    ['a password', 'login failed, password: Zomer2026!', /Zomer|2026/],
    ['an id', 'person 0a1b2c3d-0000-4000-8000-00000000abcd', /0a1b2c3d/],
  ])('shows no %s of its message (I-36, I-37)', (_what, message, secret) => {
    expect(JSON.stringify(logged(new Error(message)))).not.toMatch(secret)
  })

  it('shows nothing of the message in its stack or cause either', () => {
    const cause = new Error('mail eva@example.com\n    at x (eva@example.com:1:1)')
    const shown = JSON.stringify(logged(new Error('outer eva@example.com', { cause })))
    expect(shown).not.toContain('eva@')
    expect(shown).toContain('"cause"')
  })

  it('shows no properties that a library hung on it, and no secret', () => {
    const config = { headers: { Authorization: 'Bearer abc' }, password: new Secret('s3cr3t') }
    const shown = JSON.stringify(logged(Object.assign(new Error('failed'), { config, code: 'Bearer abc 123' })))
    expect(shown).not.toMatch(/Bearer|s3cr3t|config/)
  })

  it('survives what is no error at all', () => {
    expect(logged('eva@example.com')).toEqual({ type: 'string', message: '[not an error]', stack: [] })
    expect(logged(undefined)).toMatchObject({ type: 'undefined' })
  })
})

describe('a reference number', () => {
  it('can be read out: no letters and digits that look or sound alike', () => {
    const references = Array.from({ length: 500 }, newReference)
    expect(references.filter((reference) => !/^T-[2-9A-HJKMNP-TV-Z]{6}$/.test(reference))).toEqual([])
    expect(new Set(references).size).toBeGreaterThan(495)
  })
})
