import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Change } from '../../src/domain/change.ts'
import { minutes } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const insights = 'ecommerce-inzichten'
const parcels = 'pakketten-binnen-buitenland'
const openCases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const changes = async () => bot.app.store.ledger.changesOfBatch(bot.teams.tenant, (await bot.newestRequest(tom)).id)
const seen = async () =>
  Object.fromEntries((await changes()).map(({ authorisation, seen: said }: Change) => [authorisation, said]))
const idOf = async (authorisation: string) =>
  (await changes()).find((change) => change.authorisation === authorisation)!.id
const question = () => JSON.stringify(shownCard(bot.newest(tom, 'visible-some')))

/** Both dashboards, an hour ago: one card asks about them. */
async function askedAboutBoth(): Promise<void> {
  await bot.say(tom, 'aanvragen dashboards')
  await bot.say(tom, 'beide')
  await bot.say(tom, 'ja')
  await bot.press(sanne, 'approve')
  bot.clock.move(minutes(61))
  await bot.settle()
}

it('two rights that should show together are asked about in one card, each by itself', async () => {
  await askedAboutBoth()
  expect(bot.teams.messages(tom).filter((each) => JSON.stringify(each).includes('visible-some'))).toHaveLength(1)
  for (const words of [
    'Wat zie je al in Mijn PostNL?',
    'Vink aan wat je ziet',
    await idOf(insights),
    await idOf(parcels),
  ])
    expect(question()).toContain(words)
})

it('what was ticked is seen, the rest is not, and only of the rest the servicedesk gets a case', async () => {
  await askedAboutBoth()
  await bot.press(tom, 'visible-some', { lines: await idOf(parcels) })
  expect(await seen()).toEqual({ [parcels]: 'yes', [insights]: 'no' })
  const [opened, ...others] = await openCases()
  expect(others).toEqual([])
  expect(opened?.findings.filter(({ code }) => code === 'authorisation')).toEqual([
    { code: 'authorisation', value: insights },
  ])
  const card = bot.shown(tom)
  expect(card).toContain('‘E-commerce inzichten’ is nog niet te zien')
  expect(card).toContain('Gezien: ‘Je pakketten naar binnen- en buitenland’.')
  expect(bot.offered(petra)).toContain('case-claim')
})

it('I-20: the same answer delivered again is one answer and one case', async () => {
  await askedAboutBoth()
  const message = bot.newest(tom, 'visible-some')
  const card = shownCard(message)!
  const lines = await idOf(parcels)
  for (const id of ['s1', 's2', 's3'])
    await bot.client.press(tom, message, 'visible-some', { lines }, { activityId: id, card })
  await bot.settle()
  expect(await seen()).toEqual({ [parcels]: 'yes', [insights]: 'no' })
  expect(await openCases()).toHaveLength(1)
  const said = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'change.seen')
  expect(said).toHaveLength(2)
})

it.each([
  ['visible-yes', 'yes', 0],
  ['visible-no', 'no', 1],
] as const)('one press (%s) answers for all of them', async (verb, answer, cases) => {
  await askedAboutBoth()
  await bot.press(tom, verb)
  expect(await seen()).toEqual({ [parcels]: answer, [insights]: answer })
  expect(await openCases()).toHaveLength(cases)
})

it('nothing ticked is no answer: it is said, and the question stands', async () => {
  await askedAboutBoth()
  await bot.press(tom, 'visible-some', { lines: '' })
  expect(answerTo(bot, tom)).toContain('Je hebt nog niets gekozen')
  expect(await seen()).toEqual({ [parcels]: undefined, [insights]: undefined })
  expect(bot.offered(tom)).toContain('visible-some')
})

it('all ticked is a yes, and an id that was not asked about is none', async () => {
  await askedAboutBoth()
  await bot.press(tom, 'visible-some', { lines: `${await idOf(parcels)},${await idOf(insights)},someone-elses` })
  expect(await seen()).toEqual({ [parcels]: 'yes', [insights]: 'yes' })
  expect(await openCases()).toEqual([])
})

it('where a cause is known of what is not seen, it is told of that alone, and “now I see it” is for the rest', async () => {
  await askedAboutBoth()
  await bot.app.backend.revoke({ user: userOf('Tom'), number: '9401138', authorisation: insights }, 'outside')
  await bot.press(tom, 'visible-some', { lines: await idOf(parcels) })
  expect(answerTo(bot, tom)).toContain('Waarom je ‘E-commerce inzichten’ niet ziet')
  expect(answerTo(bot, tom)).toContain('niet via mij')
  expect(await openCases()).toEqual([])
  await bot.press(tom, 'visible-yes')
  expect(await seen()).toEqual({ [parcels]: 'yes', [insights]: 'yes' })
})

it('what was taken away meanwhile is not asked about any more', async () => {
  await askedAboutBoth()
  await bot.say(sanne, 'intrekken dashboards 9401138 tom.bakker@example.com')
  await bot.press(sanne, 'answer', { authorisations: parcels })
  await bot.press(sanne, 'confirm')
  const asked = JSON.stringify(shownCard(bot.newest(tom, 'visible-no')))
  expect(asked).toContain('Zie je ‘E-commerce inzichten’?')
  expect(asked).not.toContain('Je pakketten naar binnen- en buitenland')
  await bot.press(tom, 'visible-yes')
  expect(await seen()).toEqual({ [parcels]: undefined, [insights]: 'yes' })
})

it('of several services each that is not seen is looked into by itself', async () => {
  await bot.say(tom, 'menu')
  await bot.say(sanne, 'toegang geven 9401138 tom.bakker@example.com')
  await bot.press(sanne, 'answer', { page7: 'facturen', page5: 'adresboek' })
  await bot.press(sanne, 'confirm')
  await bot.press(tom, 'visible-no')
  const found = (await openCases()).map(({ findings }) => findings.find(({ code }) => code === 'service')?.value)
  expect(found.toSorted()).toEqual(['adresboek', 'facturen'])
})

it('I-18: nobody else answers for some of it', async () => {
  await askedAboutBoth()
  await bot.say(eva, 'menu')
  const message = bot.teams.messages(eva).findLast((each) => shownCard(each) !== undefined)!
  await bot.forge(eva, message, { verb: 'visible-some', id: await idOf(parcels), seen: 0, lines: await idOf(parcels) })
  expect(await seen()).toEqual({ [parcels]: undefined, [insights]: undefined })
  expect(await openCases()).toEqual([])
})
