import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDutchWorkingTime } from '../../src/calendar/dutch-working-time.ts'
import { minutes } from '../../src/domain/instant.ts'
import { runJob } from '../../src/effects/jobs.ts'
import { periodicJobs, summaryJob } from '../../src/periodic-jobs.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { noor, petra, userOf, youssef } from '../support/cast.ts'
import { aQueue, aReport, withoutAgents } from '../support/reports.ts'
import { testConfig } from '../support/test-config.ts'

const at = (moment: string): number => Date.parse(moment)
const tuesday = at('2026-11-24T08:00+01:00')

let bot: Bot
let gone: Set<string>
beforeEach(async () => {
  gone = new Set()
  bot = await startBot({ wrap: withoutAgents(gone) })
})
afterEach(() => bot.stop())

const parts = () => ({
  ...{ workingTime: createDutchWorkingTime(), config: testConfig(bot.folder), store: bot.app.store },
  backend: withoutAgents(gone)('backend', bot.app.backend),
})
/** As if the job had its turn at this moment. */
async function itIs(moment: number, part: Partial<ReturnType<typeof parts>> = {}): Promise<void> {
  bot.clock.move(moment - bot.clock.now())
  const faults: unknown[] = []
  const { ledger, jobs: leases } = bot.app.store
  await runJob({ leases, ledger, onFault: (error) => faults.push(error) }, summaryJob({ ...parts(), ...part }), 0)
  await bot.settle()
}
const told = (personId: string) =>
  bot.teams.messages(personId).filter((message) => JSON.stringify(message).includes('Goedemorgen!')).length

describe('when a working day begins', () => {
  beforeEach(() => aQueue(bot, 6))

  it('every agent hears how many wait for us and since when, for the customer, whose they are, and what came and went', async () => {
    await bot.say(petra, 'pak de oudste')
    await aReport(bot)
    await bot.say(youssef, 'pak de oudste')
    await bot.press(youssef, 'case-close', { closingNote: 'Klaar.' })
    await itIs(tuesday)
    expect(answerTo(bot, petra)).toContain(
      'Goedemorgen! 3 meldingen wachten op ons, de oudste sinds vr 20 nov, 15:00. 3 meldingen wachten op de klant. Jij hebt er 1 opgepakt. Sinds ma 23 nov, 08:00: 1 nieuw, 1 afgesloten.',
    )
    expect(answerTo(bot, youssef)).toContain('Jij hebt er geen opgepakt.')
    await opensTopic(bot, petra, 'cases')
    expect(answerTo(bot, petra)).toContain('6 open meldingen')
  })

  it('once per agent and day, however often it is looked at, by whatever instance', async () => {
    await itIs(tuesday)
    for (const later of [0, 5, 60, 239]) await itIs(tuesday + minutes(later))
    expect([petra, youssef].map(told)).toEqual([1, 1])
    await itIs(at('2026-11-25T08:00+01:00'))
    expect([petra, youssef].map(told)).toEqual([2, 2])
  })

  it.each([
    ['before work', '2026-11-24T07:59+01:00'],
    ['in the afternoon', '2026-11-24T12:00+01:00'],
    ['on a Saturday', '2026-11-28T08:00+01:00'],
    ['on a holiday', '2026-12-25T08:00+01:00'],
  ])('not %s', async (_, moment) => {
    await itIs(at(moment))
    expect([told(petra), told(youssef)]).toEqual([0, 0])
  })

  it('counts from when the working day before it began, over a weekend', async () => {
    await itIs(at('2026-11-30T08:05+01:00'))
    expect(answerTo(bot, petra)).toContain('Sinds vr 27 nov, 08:00: 0 nieuw, 0 afgesloten.')
  })

  it('I-18: nobody but agents, and no agent of before', async () => {
    gone.add(userOf('Petra'))
    await itIs(tuesday)
    expect([told(petra), told(noor)]).toEqual([0, 0])
    expect(told(youssef)).toBe(1)
  })

  it('in the language of the reader', async () => {
    await bot.app.store.people.chooseLocale({ tenant: bot.teams.tenant, id: petra }, 'en')
    await itIs(tuesday)
    expect(answerTo(bot, petra)).toContain('3 cases wait for us, the oldest since Fri 20 Nov, 15:00.')
  })

  it('a backend that is down delays it, and it comes once', async () => {
    const down = async (): Promise<never> => Promise.reject(new Error('down'))
    await itIs(tuesday, { backend: { ...bot.app.backend, servicedeskAgents: down } })
    expect(told(petra)).toBe(0)
    await itIs(tuesday + minutes(5))
    expect(told(petra)).toBe(1)
  })
})

describe('nothing is said', () => {
  it('where there is nothing to say', async () => {
    await itIs(tuesday)
    expect([told(petra), told(youssef)]).toEqual([0, 0])
  })

  it('where an operator switched it off', () => {
    const more = { ...bot.app.store, people: bot.app.store.people, catalogue: undefined as never }
    const names = (dailySummary: boolean) =>
      periodicJobs({ ...more, ...parts(), config: { ...testConfig(bot.folder), dailySummary } }).map(({ name }) => name)
    expect(names(true)).toContain('summary')
    expect(names(false)).not.toContain('summary')
  })
})
