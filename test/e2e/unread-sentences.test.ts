import { afterEach, describe, expect, it, vi } from 'vitest'
import { ledgerPlace } from '../../src/config.ts'
import type { Config } from '../../src/config.ts'
import { showUnread } from '../../src/cli/understanding/unread.ts'
import { createUnreadKeeper } from '../../src/usecases/keep-unread.ts'
import { attackerOn, refuseInserts } from '../store/attacker.ts'
import { storedBytes } from '../security/stored-bytes.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { canaries } from '../support/canaries.ts'
import { olivia, tom } from '../support/cast.ts'
import { mention, startInTeam } from '../support/channel.ts'
import { engine } from '../support/database.ts'
import { databaseIn, testConfig } from '../support/test-config.ts'

const on = { keepUnread: true } satisfies Partial<Config>

let bot: Bot
afterEach(async () => {
  vi.unstubAllEnvs()
  await bot.stop()
})

const kept = async () => (await bot.app.store.unread.list()).map(({ sentence }) => sentence)
/** It is written beside the turn; nothing else says that it is there. */
const soonKept = (...sentences: readonly string[]) =>
  expect.poll(async () => (await kept()).toSorted()).toEqual(sentences.toSorted())

const unread = 'bezorger gooide mijn pakket bij de buren'
const withCanaries = [
  'bezorger kwartelaar gooide mijn pakket bij de buren',
  'bezorger Kwartelaar gooide mijn pakket 9876543 bij de buren',
  'mijn pakket 3SKANARIE987 ligt bij de buren, mail lijster@voorbeeld.example of bel 0687654321',
  'de printer 7K2M9Q4TBX doet niks zegt vinkenoog',
] as const
const traces = /kwartel|9876543|KANARIE|lijster|voorbeeld|0687654321|7K2M9Q4TBX|vinkenoog/i

describe('what was not understood', () => {
  it('I-37: is not kept unless the operator wants it', async () => {
    bot = await startBot()
    await bot.say(tom, unread)
    const { app, folder, place } = bot
    expect(await kept()).toEqual([])
    await app.stop()
    expect(await storedBytes(folder, place)).not.toContain('bij de buren')
  })

  it('I-37: is kept by day where the operator wants it, and counted when it comes again, whoever says it', async () => {
    bot = await startBot({}, on)
    await bot.say(tom, 'waar blijft mijn pakket')
    await bot.say(olivia, 'the courier left my parcel with the neighbours')
    await bot.say(tom, 'waar blijft mijn pakket')
    await expect
      .poll(async () => (await bot.app.store.unread.list()).map(({ times, locale }) => [locale, times]))
      .toEqual([
        ['nl', 2],
        ['en', 1],
      ])
    const days = (await bot.app.store.unread.list()).map(({ day }) => day)
    expect(days.filter((day) => day % 86_400_000 !== 0)).toEqual([])
  })

  it('is kept where a channel hears it too', async () => {
    bot = await startInTeam({}, on)
    await mention(bot, tom, 'waar blijft mijn pakket')
    await soonKept('waar blijft mijn pakket')
  })

  it('is that alone: what was understood is not kept', async () => {
    bot = await startBot({}, on)
    for (const text of ['mijn aanvragen', 'stappen haalservice', 'dank je wel', 'annuleren']) await bot.say(tom, text)
    await bot.say(tom, 'waar blijft mijn pakket')
    await soonKept('waar blijft mijn pakket')
  })

  it('I-37: holds no name, number, address or id in any table, also not one that nobody knows', async () => {
    const lines: string[] = []
    bot = await startBot({ logTo: { write: (line: string) => lines.push(line) } }, { ...on, logLevel: 'trace' })
    for (const text of withCanaries) await bot.say(tom, text)
    await expect.poll(async () => (await kept()).length).toBe(withCanaries.length)
    expect((await kept()).join('\n')).toMatch(/\{nummer\}|…/)
    expect((await kept()).join('\n')).not.toMatch(traces)
    expect(await storedBytes(bot.folder, bot.place)).not.toMatch(traces)
    expect(lines.join('')).not.toMatch(traces)
  })

  it('I-36: of a text with something like a key nothing is kept', async () => {
    bot = await startBot({}, on)
    for (const { text } of canaries) await bot.say(tom, `waar is mijn brief ${text}`)
    await bot.say(tom, 'waar blijft mijn pakket')
    await soonKept('waar blijft mijn pakket')
  })

  it('says nothing of who said it: the rows are days, languages, words and counts', async () => {
    bot = await startBot({}, on)
    await bot.say(tom, 'waar blijft mijn pakket')
    await expect.poll(kept).toHaveLength(1)
    const attacker = attackerOn(ledgerPlace(testConfig(bot.folder, bot.place)))
    const [row] = attacker.prepare('select * from unread_sentence').all()
    attacker.close()
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['day', 'locale', 'sentence', 'tenant', 'times'])
    expect(JSON.stringify(row)).not.toContain(tom)
  })
})

describe('keeping it is in nobody’s way', () => {
  it('a database that takes none of it: the answer goes out, and the log says that it was not kept', async () => {
    const lines: string[] = []
    bot = await startBot({ logTo: { write: (line: string) => lines.push(line) } }, { ...on, logLevel: 'info' })
    const attacker = attackerOn(ledgerPlace(testConfig(bot.folder, bot.place)))
    const end = refuseInserts(attacker, engine(), 'unread_sentence')
    await bot.say(tom, 'waar blijft mijn pakket')
    expect(answerTo(bot, tom)).toContain('PostNL-app')
    await expect.poll(() => lines.join('')).toContain('"effect":"keep-unread"')
    end()
    attacker.close()
    expect(lines.join('')).not.toContain('pakket')
  })

  it('a database that does not answer: nobody waits for it, and what comes on top of fifty is let go', async () => {
    bot = await startBot()
    let begun = 0
    const never = new Promise<void>(() => undefined)
    const keeper = createUnreadKeeper({
      ledger: { now: () => Promise.resolve(0) },
      unread: { keep: () => ((begun += 1), never), list: () => Promise.resolve([]) },
      onFault: (error) => {
        throw error
      },
    })
    for (let each = 0; each < 60; each += 1) keeper.keep({ tenant: 't', locale: 'nl', sentence: () => 'waar is …' })
    await expect.poll(() => begun).toBe(50)
  })

  it('a sentence that cannot be read: the turn goes on, and the fault is told', async () => {
    bot = await startBot()
    const faults: unknown[] = []
    const { ledger, unread } = bot.app.store
    const keeper = createUnreadKeeper({ ledger, unread, onFault: (error) => faults.push(error) })
    const sentence = (): string => {
      throw new Error('cannot be read')
    }
    keeper.keep({ tenant: 't', locale: 'nl', sentence })
    await keeper.idle()
    expect(faults).toEqual([new Error('cannot be read')])
  })

  it('what is being written when the bot stops is there when it starts again', async () => {
    bot = await startBot({}, on)
    await bot.say(tom, 'waar blijft mijn pakket')
    const { app, folder, place } = bot
    await app.stop()
    expect(await storedBytes(folder, place)).toContain('waar blijft mijn pakket')
  })
})

describe('what an operator reads of it', () => {
  const operator = () => {
    const env = { MODE: 'local', DATA_FOLDER: bot.folder, DATABASE_URL: '', ...databaseIn(bot.place) }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  }
  const day = Date.UTC(2026, 10, 20)
  const said = { day, locale: 'nl', sentence: 'waar is mijn … pakket' } as const

  it('is a table, or JSON', async () => {
    bot = await startBot()
    for (const _ of [1, 2]) await bot.app.store.unread.keep({ tenant: bot.teams.tenant, ...said })
    operator()
    vi.stubEnv('KEEP_UNREAD_SENTENCES', 'on')
    expect(await showUnread([])).toBe(
      'Day (UTC)   Times  Language  Sentence\n2026-11-20      2  nl        waar is mijn … pakket\n',
    )
    expect(JSON.parse(await showUnread(['--json']))).toEqual([{ ...said, day: '2026-11-20', times: 2 }])
  })

  it('says where nothing is kept, and why', async () => {
    bot = await startBot()
    operator()
    expect(await showUnread([])).toBe(
      'KEEP_UNREAD_SENTENCES is off: nothing is kept from now on.\nNo sentence is kept.\n',
    )
    expect(await showUnread(['--json'])).toBe('[]\n')
  })

  it('is refused in one sentence where it was asked for in another way', async () => {
    bot = await startBot()
    await expect(showUnread(['--all'])).rejects.toThrow('unread --json')
  })
})
