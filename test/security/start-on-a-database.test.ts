import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStartPlace } from './start-process.ts'
import type { StartPlace } from './start-process.ts'

let place: StartPlace
beforeAll(async () => {
  place = await aStartPlace()
})
afterAll(() => place.remove())

describe('I-2: on a database that is sound, in production', () => {
  it.each([
    ['without an app id', { BOT_APP_ID: '' }, /BOT_APP_ID is missing/],
    ['with a switch for developers on', { NODE_DEBUG: 'http' }, /NODE_DEBUG/],
  ])('the process does not start %s', async (_how, env, why) => {
    const { code, said, printed } = await place.start(env)
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(said).toMatch(why)
  })

  it('it starts when all is well', async () => {
    const { code, printed } = await place.start({})
    expect(printed).toContain('"msg":"started"')
    expect(code).toBe(0)
  })
})
