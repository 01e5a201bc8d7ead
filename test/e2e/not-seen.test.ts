import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, named, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const noor = named('Noor').aadObjectId
const insights = 'ecommerce-inzichten'
const openCases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const answer = (personId: string): string => answerTo(bot, personId)
const opens = (personId: string, topic: string) => opensTopic(bot, personId, topic)
const changeOfEva = async () =>
  (await bot.app.store.ledger.changesOfBatch(bot.teams.tenant, (await bot.newestRequest(eva)).id))[0]!

async function granted(): Promise<void> {
  await bot.say(eva, 'aanvragen dashboards')
  await bot.press(eva, 'answer', { authorisations: insights, number: '9401138', forWhom: 'me' })
  await bot.press(eva, 'confirm')
  await bot.press(sanne, 'approve')
}

describe('"nee, nog niet"', () => {
  it('opens a case at once where everything is right, with all that was looked at', async () => {
    await granted()
    bot.clock.move(minutes(61))
    await bot.settle()
    await bot.press(eva, 'visible-no')
    expect(bot.offered(petra)).toContain('case-claim')
    const shown = JSON.stringify(shownCard(bot.newest(petra, 'case-claim')))
    for (const fact of ['Het juiste klantnummer: in orde', 'alles klopt', 'Dashboards', 'Toegekend'])
      expect(shown).toContain(fact)
    expect(bot.shown(eva)).toContain('De servicedesk heeft een melding')
  })

  it('opens none where there is a cause to tell; the servicedesk is one press away, once', async () => {
    await granted()
    bot.clock.move(minutes(61))
    await bot.settle()
    await bot.app.backend.revoke({ user: userOf('Eva'), number: '9401138', authorisation: insights }, 'outside')
    await bot.press(eva, 'visible-no')
    expect(answer(eva)).toContain('niet via mij')
    expect(await openCases()).toEqual([])
    await bot.press(eva, 'report-invisible')
    expect(await openCases()).toMatchObject([{ kind: 'not-visible', requester: { id: eva } }])
    expect(bot.offered(eva)).not.toContain('report-invisible')
  })

  it('I-20: the wish for help, delivered five times and after the case was closed, is one case', async () => {
    await bot.say(noor, 'ik zie haalservice niet')
    const message = bot.newest(noor, 'report-invisible')
    const card = shownCard(message)!
    const press = (id: number) =>
      bot.client.press(noor, message, 'report-invisible', {}, { activityId: `r${String(id)}`, card })
    for (const id of [1, 2, 3]) await press(id)
    await bot.settle()
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'Samen gekeken.' })
    for (const id of [4, 5]) await press(id)
    await bot.settle()
    expect(await openCases()).toEqual([])
    const opened = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'case.opened')
    expect(opened).toHaveLength(1)
  })

  it('I-20: "no" said again after the case was closed opens no other', async () => {
    await granted()
    bot.clock.move(minutes(61))
    await bot.settle()
    const question = bot.newest(eva, 'visible-no')
    const card = shownCard(question)!
    await bot.press(eva, 'visible-no')
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'Samen gekeken.' })
    await bot.client.press(eva, question, 'visible-no', {}, { card })
    await bot.settle()
    expect(await openCases()).toEqual([])
    expect(bot.offered(eva)).toContain('visible-yes')
  })

  it('I-18: nobody else gets an answer about it, whatever id they press', async () => {
    await granted()
    const change = await changeOfEva()
    for (const stranger of [tom, grace, fatima, petra]) {
      const message = bot.teams.messages(stranger).findLast((each) => shownCard(each) !== undefined)!
      for (const verb of ['report-invisible', 'visible-no', 'visible-yes'])
        await bot.forge(stranger, message, { verb, id: change.id, seen: 1 })
      await bot.forge(stranger, message, { verb: 'open', id: `invisible:${change.id}`, seen: 0 })
      expect(answer(stranger)).not.toContain('Dashboards')
    }
    expect(await openCases()).toEqual([])
    const refused = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'refused')
    expect(refused.map(({ actor }) => actor)).toEqual([tom, grace, fatima, petra])
    expect((await bot.app.store.ledger.change(bot.teams.tenant, change.id))?.seen).toBeUndefined()
  })

  it('who asked for a colleague may ask why, and learns nothing of numbers that are not theirs', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 eva.jansen@example.com')
    await bot.press(tom, 'confirm')
    await bot.press(sanne, 'approve')
    await bot.app.backend.grant({ user: userOf('Eva'), number: '9401146', authorisation: 'haalservice' }, 'elsewhere')
    await bot.app.backend.revoke({ user: userOf('Eva'), number: '9401138', authorisation: 'haalservice' }, 'outside')
    const [change] = await bot.app.store.ledger.changesOfBatch(bot.teams.tenant, (await bot.newestRequest(tom)).id)
    await opens(tom, `invisible:${change!.id}`)
    expect(answer(tom)).toContain('Waarom Eva Jansen Haalservice niet ziet')
    expect(answer(tom)).not.toContain('9401146')
  })

  it('what stands on the timeline: where to find it, when it was said, and when it ended', async () => {
    await granted()
    expect(bot.shown(eva)).toContain('Waar vind ik het?')
    expect(bot.shown(eva)).toContain('Inzicht in je verzendgedrag')
    bot.clock.move(minutes(60) + seconds(1))
    await bot.settle()
    await bot.press(eva, 'visible-yes')
    expect(bot.shown(eva)).toMatch(/Gezien in Mijn PostNL, \w+ \d+ \w+, \d\d:\d\d/)
    expect(bot.shown(eva)).not.toContain('Waar vind ik het?')
  })
})
