import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { reconcile } from '../../src/usecases/reconcile/reconcile.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { inPortal, removeUser } from '../operators/portal-change.ts'
import { startBot } from '../support/bot.ts'
import { testRules } from '../support/rules.ts'
import type { Bot } from '../support/bot.ts'
import { bram, fatima, grace, joost, petra, sanne, tom, userOf } from '../support/cast.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const openCases = async () =>
  (await bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])).map(({ kind }) => kind)
const requestsOf = (id: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id }, 5)
const stateOf = async (id: string) => (await bot.newestRequest(id)).lines[0]?.state
const verbs = async (verb: string) =>
  (await bot.app.store.ledger.auditTrail({})).filter((event) => event.verb === verb).length

const sanneGives = async () => {
  await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
  await bot.press(sanne, 'confirm')
}
const joostGives = async () => {
  await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
  await bot.press(joost, 'confirm')
}
/** One run, as the job does it. */
async function reconcileOnce(): Promise<void> {
  const { ledger, people, survey } = bot.app.store
  const reads = () => checkedReads(bot.app.backend, 2000)
  await reconcile({ ledger, people, survey, catalogue: await loadCatalogue(), rules: testRules, reads })
  bot.app.worker.wake()
  await bot.settle()
}

describe('what was given ends', () => {
  it('when who gave it takes it back: the servicedesk need not look any more, and the colleague hears', async () => {
    await joostGives()
    expect(await openCases()).toEqual(['second-approval'])
    await bot.press(joost, 'withdraw')
    expect(await stateOf(joost)).toBe('cancelled')
    expect(await openCases()).toEqual([])
    expect(bot.sees(bram).at(-1)).toContain(
      'Joost van Dalen heeft ‘Klantnummerinstellingen’ voor jou op 6620157 geannuleerd',
    )
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
  })

  it.each([
    ['another administrator', sanneGives, sanne, grace, 'Tom', '9401138', [] as string[]],
    ['an agent', joostGives, joost, petra, 'Bram', '6620157', ['adresboek']],
  ])('when %s declines it as the second', async (_, gives, giver, second, name, number, before) => {
    await gives()
    await bot.say(second, `toon ${(await bot.newestRequest(giver)).id}`)
    await bot.press(second, 'decline', { reason: 'Niet afgesproken.' })
    expect(await stateOf(giver)).toBe('declined')
    expect(await held(name, number)).toEqual(before)
    expect(await openCases()).toEqual([])
    expect(bot.shown(giver)).toContain('Niet afgesproken.')
  })

  it('I-29: when nobody looked in time, and can be given again as it was', async () => {
    await joostGives()
    bot.clock.move(days(14) + 1)
    await bot.settle()
    expect(await stateOf(joost)).toBe('expired')
    expect(await openCases()).toEqual([])
    expect(bot.shown(joost)).toContain('Is het nog nodig? Geef het opnieuw.')
    expect(bot.shown(bram)).toContain('Is het nog nodig? Vraag het aan Joost van Dalen.')
    const { id } = await bot.newestRequest(joost)
    await bot.forge(joost, bot.newest(joost, 'open'), { verb: 'open', id: `again:${id}`, seen: 0 })
    await bot.press(joost, 'confirm')
    expect((await bot.newestRequest(joost)).lines).toMatchObject([{ given: true, state: 'pending' }])
    expect(await openCases()).toEqual(['second-approval'])
  })

  it('I-9: who is no administrator any more by then does not give it again', async () => {
    await joostGives()
    bot.clock.move(days(14) + 1)
    await bot.settle()
    const { id } = await bot.newestRequest(joost)
    const lost = { user: userOf('Joost'), number: '6620157', authorisation: settings }
    await bot.app.backend.revoke(lost, 'outside')
    await bot.forge(joost, bot.newest(joost, 'open'), { verb: 'open', id: `again:${id}`, seen: 0 })
    expect(bot.shown(joost)).toContain('Je bent nu geen beheerder van 6620157')
    expect(await requestsOf(joost)).toHaveLength(1)
  })
})

describe('as any request, from the moment it was given', () => {
  const afterWorkingDays = async (count: number) => {
    for (let day = 0; day < count + 3; day += 1) {
      bot.clock.move(days(1))
      await bot.settle()
    }
  }

  it('who could be the second is reminded, and then it goes to the administrator above', async () => {
    await sanneGives()
    expect(bot.offered(fatima)).not.toContain('approve')
    await afterWorkingDays(2)
    expect(bot.sees(grace).join('\n')).toContain(
      'Reminder: ‘Klantnummerinstellingen’ for Tom Bakker on 9401138 is still waiting for you.',
    )
    expect(bot.shown(fatima)).toContain('Sanne de Boer heeft dit als beheerder gegeven; jij bent de tweede.')
    expect(bot.shown(sanne)).toContain(
      'Er is nog niet beslist over ‘Klantnummerinstellingen’ voor Tom Bakker op 9401138',
    )
    await bot.press(fatima, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-33: where the servicedesk is the second, its case stays the only one, with a way to decide', async () => {
    await joostGives()
    await afterWorkingDays(2)
    expect(await openCases()).toEqual(['second-approval'])
    await bot.say(petra, `toon ${(await bot.newestRequest(joost)).id}`)
    await bot.press(petra, 'approve')
    expect(await held('Bram', '6620157')).toEqual(['adresboek', settings])
  })
})

describe('I-20: one press gives once', () => {
  it('I-20: delivered again, with the same id or another, it gives nothing more', async () => {
    await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    const message = bot.newest(sanne, 'confirm')
    const [, id, seen] = /"verb":"confirm","id":"([^"]+)","seen":(\d+)/.exec(JSON.stringify(shownCard(message)))!
    await bot.press(sanne, 'confirm', {}, { message })
    for (const _ of [1, 2, 3]) await bot.forge(sanne, message, { verb: 'confirm', id, seen: Number(seen) })
    expect(await requestsOf(sanne)).toHaveLength(1)
    expect(await verbs('request.submitted')).toBe(1)
  })

  it('I-20: two presses at once are one', async () => {
    await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
    const message = bot.newest(joost, 'confirm')
    const press = (activityId: string) => bot.press(joost, 'confirm', {}, { message, activityId, settle: false })
    await Promise.all([press('press-1'), press('press-2')])
    await bot.settle()
    expect(await requestsOf(joost)).toHaveLength(1)
    expect(await verbs('request.submitted')).toBe(1)
    expect(await openCases()).toEqual(['second-approval'])
  })

  it('I-21: two seconds at once: one is, and the right goes on once', async () => {
    await sanneGives()
    const { id } = await bot.newestRequest(sanne)
    await bot.say(fatima, `toon ${id}`)
    await Promise.all([grace, fatima].map((who) => bot.press(who, 'approve', {}, { settle: false })))
    await bot.settle()
    expect((await bot.newestRequest(sanne)).lines[0]?.decisions).toHaveLength(1)
    expect(await held('Tom', '9401138')).toEqual([settings])
    expect(await verbs('change.done')).toBe(1)
  })

  it('I-14: given by one and by the other at once, it is one request: the later finds it', async () => {
    await bot.say(grace, `grant ${settings} 9401138 tom.bakker@example.com`)
    await sanneGives()
    await bot.press(grace, 'confirm')
    expect(await requestsOf(tom)).toHaveLength(0)
    expect(
      await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom, userId: userOf('Tom') }, 5),
    ).toHaveLength(1)
    expect(bot.sees(grace)).toContainEqual(expect.stringContaining('is already under way'))
    expect(bot.shown(grace)).toContain('You do not need to give this')
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })
})

describe('I-25: while it waits, the reconciler looks as well', () => {
  it('I-33: that nobody but the servicedesk is left is no news where it was so from the start', async () => {
    await joostGives()
    await reconcileOnce()
    expect(await openCases()).toEqual(['second-approval'])
    expect(await verbs('case.opened')).toBe(1)
    expect(bot.shown(joost)).not.toContain('Ik vind niemand')
  })

  it('I-33: whoever could have been the second leaves: it is brought to the servicedesk', async () => {
    await sanneGives()
    for (const [name, number] of [
      ['Grace', '9401138'],
      ['Fatima', '9400125'],
    ] as const)
      await bot.app.backend.revoke({ user: userOf(name), number, authorisation: settings }, `outside-${name}`)
    expect(await openCases()).toEqual([])
    await reconcileOnce()
    expect(await openCases()).toEqual(['second-approval'])
    await bot.say(petra, `goedkeuren ${(await bot.newestRequest(sanne)).id}`)
    await bot.say(petra, 'ja')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-25: the one it was for is no user any more: it is closed, and gives nothing', async () => {
    await joostGives()
    inPortal(bot, ...removeUser(userOf('Bram')))
    await reconcileOnce()
    expect(await stateOf(joost)).toBe('cancelled')
    expect(await openCases()).toEqual([])
  })
})
