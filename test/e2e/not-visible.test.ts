import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { servicesFolder } from '../../src/catalogue/load.ts'
import { minutes } from '../../src/domain/instant.ts'
import { attackerOn } from '../store/attacker.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, karin, named, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const ruben = named('Ruben').aadObjectId
const noor = named('Noor').aadObjectId
const insights = 'ecommerce-inzichten'
const openCases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const answer = (personId: string): string => answerTo(bot, personId)
const opens = (personId: string, topic: string) => opensTopic(bot, personId, topic)

async function asks(number = '9401138'): Promise<void> {
  await bot.say(eva, 'aanvragen dashboards')
  await bot.press(eva, 'answer', { authorisations: insights, number, forWhom: 'me' })
  await bot.press(eva, 'confirm')
}

async function granted(): Promise<void> {
  await asks()
  await bot.press(sanne, 'approve')
}

const changeOfEva = async () =>
  (await bot.app.store.ledger.changesOfBatch(bot.teams.tenant, (await bot.newestRequest(eva)).id))[0]!

/** Straight from the ledger's tables. */
function rows(statement: string): readonly unknown[] {
  const file = attackerOn('url' in bot.place ? bot.place : { file: join(bot.folder, 'toegangshulp.sqlite') })
  try {
    return file
      .prepare(statement)
      .all()
      .map((row) => ({ ...row }))
  } finally {
    file.close()
  }
}

describe('"ik zie de tegel niet"', () => {
  it.each([
    'ik zie de tegel niet',
    'Mijn tegel is er niet',
    "I don't see the tile",
    'ik zie dashboards niet op 9401138',
  ])('%s: not decided yet, with the way to the request', async (words) => {
    await asks()
    await bot.say(eva, words)
    expect(answer(eva)).toContain('nog niet over beslist')
    expect(answer(eva)).toContain('"show:A-')
  })

  it('declined: says so, and offers to ask again with service and number filled in', async () => {
    await asks()
    await bot.press(sanne, 'decline', { reason: 'Nu niet.' })
    await bot.say(eva, 'ik zie dashboards niet')
    expect(answer(eva)).toContain('afgewezen')
    await opens(eva, 'request-on:dashboards@9401138')
    expect(answer(eva)).not.toContain('Op welk klantnummer')
  })

  it('I-29: granted less than 60 minutes ago: says until when, and asks again then', async () => {
    await granted()
    bot.clock.move(minutes(20))
    await bot.say(eva, 'ik zie de tegel niet')
    expect(answer(eva)).toMatch(/uiterlijk om \d\d:\d\d/)
    expect(answer(eva)).toMatch(/Om \d\d:\d\d vraag ik je/)
    expect(bot.offered(eva)).not.toContain('visible-no')
    bot.clock.move(minutes(41))
    await bot.settle()
    expect(bot.offered(eva)).toContain('visible-no')
  })

  it('I-29: the question is owed for exactly 60 minutes after the grant', async () => {
    await granted()
    const change = await changeOfEva()
    const row = rows("select due_at from outbox where kind = 'ask-visible'")
    expect(row).toEqual([{ due_at: change.doneAt! + minutes(60) }])
    await bot.say(eva, 'ik zie de tegel niet')
    expect(rows("select due_at from outbox where kind = 'ask-visible'")).toEqual(row)
  })

  it('I-29: a question that was lost is owed again by who asks too early', async () => {
    await granted()
    rows("delete from outbox where kind = 'ask-visible' returning seq")
    await bot.say(eva, 'ik zie de tegel niet')
    bot.clock.move(minutes(61))
    await bot.settle()
    expect(bot.offered(eva)).toContain('visible-no')
  })

  it('granted on another number: that number is named, and no other is looked at', async () => {
    await granted()
    await bot.say(eva, 'ik zie dashboards niet 9401146')
    expect(answer(eva)).toContain('Het staat aan op 9401138')
    await bot.say(eva, 'ik zie dashboards niet')
    expect(answer(eva)).toContain('uiterlijk om')
  })

  it('never asked for: the request is one press away', async () => {
    await bot.say(tom, 'waar vind ik haalservice')
    expect(answer(tom)).toContain('niet aangevraagd')
    await opens(tom, 'request-on:haalservice@9401138')
    expect(bot.offered(tom)).toContain('confirm')
  })

  it('taken away outside after it was granted here', async () => {
    await granted()
    await bot.app.backend.revoke({ user: userOf('Eva'), number: '9401138', authorisation: insights }, 'outside')
    await bot.say(eva, 'ik zie de tegel niet')
    expect(answer(eva)).toContain('niet via mij')
  })

  it('revoked through the bot: by whom and when', async () => {
    await granted()
    await bot.say(sanne, 'intrekken dashboards 9401138 eva.jansen@example.com')
    await bot.press(sanne, 'answer', { authorisations: insights })
    await bot.press(sanne, 'confirm')
    await bot.say(eva, 'ik zie de tegel niet')
    expect(answer(eva)).toContain('Sanne de Boer heeft het uitgezet')
  })

  it('somebody without a portal account hears how to become a user', async () => {
    await bot.say(karin, 'ik zie haalservice niet')
    expect(answer(karin)).toContain('Gebruiker toevoegen')
    expect(await openCases()).toEqual([])
  })

  it('what is held but was never asked here is looked at as well', async () => {
    await bot.say(noor, 'ik zie haalservice niet')
    expect(answer(noor)).toContain('onder Diensten')
    expect(bot.offered(noor)).toContain('report-invisible')
  })

  it('I-33: of several grants one is chosen', async () => {
    await granted()
    await bot.say(sanne, 'toekennen haalservice 9401138 eva.jansen@example.com')
    await bot.press(sanne, 'confirm')
    await bot.say(eva, 'ik zie de tegel niet')
    expect(answer(eva)).toContain('Wat zie je niet?')
    await opens(eva, 'invisible:haalservice@9401138')
    expect(answer(eva)).toContain('onder Diensten')
  })

  it('I-18: a number that is not theirs is refused in the words for a number that does not exist', async () => {
    await bot.say(tom, 'ik zie haalservice niet 6620157')
    const known = answer(tom)
    await bot.say(tom, 'ik zie haalservice niet 6620158')
    expect(answer(tom).replaceAll('6620158', '6620157')).toBe(known)
    expect(known).toContain('niet bekend als gebruiker')
  })

  it('I-10: while the backend is down it says so, with the steps and the servicedesk', async () => {
    await granted()
    bot.clock.move(minutes(90))
    await bot.settle()
    bot.faults.reads.fail = true
    await bot.say(eva, 'ik zie dashboards niet')
    expect(answer(eva)).toContain('antwoordt nu niet')
    expect(answer(eva)).toContain('088 225 5651')
    expect(answer(eva)).toContain('"steps:dashboards"')
    expect(await openCases()).toEqual([])
    bot.faults.reads.fail = false
  })
})

it('F-17: who holds read only is told that it is the cause, and never offered it', async () => {
  // Inside the project, so that the file's own imports are found as those of any service are.
  const folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'services-'))
  await writeFile(
    join(folder, 'zendingen-volgen.ts'),
    `import { defineService } from '../../../src/catalogue/define-service.ts'
export default defineService({
  kind: 'authorisation', id: 'zendingen-volgen', name: { nl: 'Zendingen volgen', en: 'Following parcels' },
  grants: ['Zakelijke track & trace'],
})
`,
  )
  await bot.stop()
  bot = await startBot({ catalogueFolders: [servicesFolder, folder] })
  await bot.say(ruben, 'ik zie zendingen volgen niet')
  expect(answer(ruben)).toContain('Track & trace read only staat aan, en dat geeft in Mijn PostNL een foutmelding')
  expect(answer(ruben)).not.toContain('"request-on:')
  await rm(folder, { recursive: true, force: true })
})
