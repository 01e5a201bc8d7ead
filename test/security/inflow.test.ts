import { afterEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { createInflow } from '../../src/teams/inflow.ts'
import { createShed } from '../../src/teams/shed.ts'
import { startGuardedBot, typed } from './guarded-bot.ts'
import type { GuardedBot } from './guarded-bot.ts'

let bot: GuardedBot
afterEach(() => bot.stop())

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
const started = async (inflow = { actionsPerMinute: 20, turnsPerSecond: 1000 }) => {
  bot = await startGuardedBot({ inflow })
  const authorization = `Bearer ${await bot.genuineToken()}`
  return (patch: Readonly<Record<string, unknown>> = {}) => bot.post(typed(patch), { authorization })
}
/** What the bot said in conversations. */
const said = (): readonly string[] => bot.sent.filter(({ url }) => /\/activities/.test(url)).map(({ body }) => body)
const person = (index: number) => {
  const { memberId, name, aadObjectId } = demoPeople[index]!
  return { from: { id: memberId, name, aadObjectId } }
}
const pressed = { type: 'invoke', name: 'adaptiveCard/action', text: undefined }
const press = {
  ...pressed,
  value: { action: { type: 'Action.Execute', verb: 'open', data: { verb: 'open', id: 'menu', seen: 0 } } },
}

describe('I-45: one person cannot exhaust the bot', () => {
  it('who acts more than 20 times a minute is asked once to wait; others notice nothing', async () => {
    const send = await started()
    for (const _ of times(20)) await send()
    const before = said().length
    for (const _ of times(10)) expect((await send()).status).toBe(200)
    const after = said().slice(before)
    expect(after).toHaveLength(1)
    expect(after[0]).toContain('Wacht een minuut')
    await send(person(1))
    expect(said().length).toBeGreaterThan(before + 1)
    expect(said().at(-1)).not.toContain('Wacht een minuut')
  })

  it('who presses too fast is told so on every click, in their language', async () => {
    const send = await started({ actionsPerMinute: 1, turnsPerSecond: 1000 })
    await send({ ...press, locale: 'en-GB' })
    for (const _ of times(3))
      expect(JSON.stringify((await send({ ...press, locale: 'en-GB' })).body)).toContain('Wait a minute')
  })

  it('typing in a typeahead counts less than an action, and ends in nothing found', async () => {
    const search = {
      type: 'invoke',
      name: 'application/search',
      text: undefined,
      value: { dataset: 'users:9401138', queryText: 'e' },
    }
    const send = await started()
    for (const _ of times(60)) await send(search)
    const before = said().length
    await send()
    expect(said().at(-1)).not.toContain('Wacht een minuut')
    expect(said().length).toBeGreaterThan(before)
    for (const _ of times(60)) await send(search)
    expect((await send(search)).body).toMatchObject({ statusCode: 200, value: { results: [] } })
  })

  it('the tenant has 50 turns a second; what comes on top gets 429', async () => {
    const send = await started({ actionsPerMinute: 1000, turnsPerSecond: 50 })
    const statuses = await Promise.all(times(60).map(() => send({ type: 'typing' })))
    expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5)
    expect(statuses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(50)
    expect(statuses.find(({ status }) => status === 429)?.body).toMatchObject({ error: 'too-many' })
  })
})

describe('a text that is too long', () => {
  it.each([
    [4001, /tot 4000 tekens/],
    [200_000, /tot 4000 tekens/],
  ])('of %s characters gets an answer in words, not an error', async (length, words) => {
    const send = await started()
    expect((await send({ text: 'a '.repeat(length / 2 + 1) })).status).toBe(200)
    expect(said().at(-1)).toMatch(words)
  })

  it('of 4000 characters is read', async () => {
    const send = await started()
    await send({ text: 'ab '.repeat(1333) })
    expect(said().join('')).not.toContain('tot 4000 tekens')
  })
})

describe('requests that prove nothing', () => {
  const status = (headers = {}) => bot.post(typed(), headers).then((answer) => answer.status)

  it('are refused with 401, and with 429 from the 21st failure on, five a second aside', async () => {
    await started()
    const statuses = [...(await Promise.all(times(60).map(() => status())))]
    expect(statuses.filter((one) => one === 401).length).toBeGreaterThanOrEqual(25)
    expect(statuses.filter((one) => one === 429).length).toBeGreaterThanOrEqual(25)
  })

  it('never keep a genuine one out, even from the same address', async () => {
    const send = await started()
    for (const _ of times(100)) await status()
    expect((await send()).status).toBe(200)
  })

  it('cost no more memory when they come from a million addresses', async () => {
    await started()
    const shed = createShed()
    await Promise.all(times(2000).map((index) => shed.hasTooMany(`warm-${index}`)))
    const before = process.memoryUsage().heapUsed
    for (const batch of times(100))
      await Promise.all(times(1000).map((index) => shed.hasTooMany(`2001:db8::${batch}:${index}`)))
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('counting', () => {
  it('keeps people of two tenants apart, also with equal ids', async () => {
    await started()
    const inflow = createInflow({ actionsPerMinute: 1, turnsPerSecond: 1 })
    expect(await inflow.mayAct({ tenant: 'a', id: 'x' })).toBe(true)
    expect(await inflow.mayAct({ tenant: 'a', id: 'x' })).toBe(false)
    expect(await inflow.mayAct({ tenant: 'b', id: 'x' })).toBe(true)
  })
})
