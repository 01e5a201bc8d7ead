import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { authorisations } from '../../src/catalogue/authorisations.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes, seconds } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, sanne, userOf } from '../support/cast.ts'
import { directOn } from '../support/direct-changes.ts'
import type { Direct } from '../support/direct-changes.ts'

const number = '9401138'
const user = userOf('Tom')

type Write = PermissionsBackend['grant']
/** What becomes of a write: carried out, carried out without an answer, or carried out only later. */
type Fate = 'answered' | 'answer-lost' | 'late'

let bot: Bot
let direct: Direct
let fate: Fate = 'answered'
let undone = 0
let late: (() => Promise<void>)[] = []

const fated: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get(target, key) {
          if (key !== 'grant' && key !== 'revoke') return Reflect.get(target, key) as unknown
          const backend = target as unknown as PermissionsBackend
          const write: Write = (...args) => backend[key](...args)
          const fates: Readonly<Record<Fate, Write>> = {
            answered: write,
            'answer-lost': (...args) => write(...args).then(() => Promise.reject(new BackendUnavailable('lost'))),
            late: (...args) => {
              late.push(() => write(...args))
              return Promise.reject(new BackendUnavailable('no answer'))
            },
          }
          return (...args: Parameters<Write>) => fates[fate](...args)
        },
      })

beforeAll(async () => {
  bot = await startBot({ wrap: fated })
  for (const personId of [sanne, grace]) await bot.say(personId, 'hoi')
  direct = await directOn(bot)
})
afterAll(() => bot.stop())

const isOn = async (authorisation: string) =>
  (await bot.app.backend.heldBy(user, number)).some((each) => each.authorisation === authorisation)

async function land(): Promise<void> {
  const landing = late
  late = []
  for (const write of landing) await write()
}

async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}

interface Step {
  readonly does: 'grant' | 'revoke' | 'undo'
  readonly fate: Fate
  readonly waits: boolean
  readonly lands: boolean
}

const aStep: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('grant', 'revoke', 'revoke', 'undo', 'undo'),
  fate: fc.constantFrom<Fate[]>('answered', 'answer-lost', 'late'),
  waits: fc.boolean(),
  lands: fc.nat(3).map((each) => each === 0),
})

const someSteps = fc.array(aStep, { minLength: 3, maxLength: 7 })

/** @returns whether the right should be on in the end: what was accepted last */
async function walk(steps: readonly Step[], begins: 'on' | 'off', authorisation: string): Promise<boolean> {
  const right = { user, number, authorisation }
  if (begins === 'on') await bot.app.backend.grant(right, `before ${authorisation}`)
  let wished = begins === 'on'
  let revoked = ''
  const does: Readonly<Record<Step['does'], () => Promise<void>>> = {
    grant: async () => {
      if (await direct.change(sanne, 'on', user, number, authorisation)) wished = true
    },
    revoke: async () => {
      const batch = await direct.change(grace, 'off', user, number, authorisation)
      if (batch !== undefined) [wished, revoked] = [false, batch]
    },
    undo: async () => {
      // Its button comes when the revoke is done.
      await bot.settle()
      if (await direct.undo(sanne, revoked)) [wished, undone] = [true, undone + 1]
    },
  }
  for (const step of steps) {
    fate = step.fate
    await does[step.does]()
    if (step.waits) await pass(seconds(10))
    if (step.lands) await land()
  }
  fate = 'answered'
  await land()
  for (let minute = 0; minute < 15; minute += 1) await pass(minutes(1))
  return wished
}

const rights = authorisations.filter(({ needs, never }) => needs === 1 && never !== true).map(({ id }) => id)

describe('I-28: what was wished last is what stands', () => {
  it('for grants, revokes and undos in every order, whatever becomes of each write', { timeout: 120_000 }, async () => {
    const fresh = [...rights]
    const wrong: unknown[] = []
    let runs = 0
    await fc.assert(
      fc.asyncProperty(someSteps, fc.constantFrom<('on' | 'off')[]>('on', 'off'), async (steps, begins) => {
        const authorisation = fresh.shift()!
        const wished = await walk(steps, begins, authorisation)
        runs += 1
        if ((await isOn(authorisation)) !== wished) wrong.push({ steps, begins, wished })
      }),
      { numRuns: rights.length, seed: 28 },
    )
    expect(wrong).toEqual([])
    expect(runs).toBe(rights.length)
    expect(undone).toBeGreaterThan(0)
  })

  it('revoked during the grant it ends off; undone after it, on', async () => {
    const [authorisation = ''] = rights
    await direct.change(sanne, 'on', user, number, authorisation)
    const batch = await direct.change(grace, 'off', user, number, authorisation)
    await bot.settle()
    expect(await isOn(authorisation)).toBe(false)
    await direct.change(sanne, 'on', user, number, authorisation)
    await bot.settle()
    const again = await direct.change(grace, 'off', user, number, authorisation)
    await bot.settle()
    expect(batch).not.toBe(again)
    expect(await direct.undo(sanne, again ?? '')).toBe(true)
    await bot.settle()
    expect(await isOn(authorisation)).toBe(true)
  })
})
