import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsIn } from '../../manifest/rules.ts'
import { textFor } from '../../src/text/text.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, petra, sanne } from '../support/cast.ts'
import { mention } from '../support/channel.ts'
import { parts } from './a-package.ts'

/** What comes of each command of the list, in its order; of one with a prompt, of the prompt. */
const answers = {
  nl: [
    /^Je kunt dit typen:/,
    /^Haalservice staat al aan op 9401138/,
    /^Je hebt nog niets aangevraagd/,
    /^\d autorisaties staan aan/,
    /^3 beheerders mogen beslissen over 9401138/,
    /^De stappen om iemand toegang te geven tot Dashboards/,
    /^Er wacht niets op je/,
    /^Toegang geven$/,
    /^Toegang intrekken$/,
    /^Dit kan alleen de servicedesk/,
    /^Kies een taal/,
    /^Er liep niets om te stoppen/,
  ],
  en: [
    /^You can type:/,
    /^Check this and confirm/,
    /^You have not requested anything yet/,
    /^\d authorisations are switched on/,
    /^3 administrators may decide for 9401138/,
    /^The steps to give somebody access to Dashboards/,
    /^Nothing is waiting for you/,
    /^Give access$/,
    /^Revoke access$/,
    /^Only the service desk can do this/,
    /^Choose a language/,
    /^There was nothing to stop/,
  ],
}

const inChannel = { nl: textFor('nl', 'UTC').channel, en: textFor('en', 'UTC').channel }

/** Administrators, who may do most; each reads their own language. */
const administrators = { nl: sanne, en: grace }

describe.each(['nl', 'en'] as const)('pressing each command of the list in %s', (locale) => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot()
  })
  afterAll(() => bot.stop())

  const [commands = [], inTeam = []] = commandsIn(parts.manifest, parts.languages[`${locale}.json`]!)
  const textOf = ({ title, prompt = title }: (typeof commands)[number]) => prompt

  /** What the bot says to these words and to nothing that was begun before. */
  const answersTo = async (person: string, words: string) => {
    await bot.say(person, 'annuleren')
    const before = bot.sees(person).length
    await bot.say(person, words)
    return bot.sees(person).slice(before)
  }

  it('makes the bot do what the list says (M7, M8)', async () => {
    const said: (readonly string[])[] = []
    for (const command of commands) said.push(await answersTo(administrators[locale], textOf(command)))
    expect(said).toEqual(answers[locale].map((answer) => [expect.stringMatching(answer)]))
  })

  it('answers each command of the team in the channel itself (M7, S10)', async () => {
    await bot.client.changeTeam(petra, 'add')
    const reader = administrators[locale]
    const said: (readonly string[])[] = []
    for (const command of inTeam) said.push(await mention(bot, reader, textOf(command)))
    expect(said.map((each) => each.length)).toEqual(inTeam.map(() => 1))
    expect(said.flat().join()).not.toContain(inChannel[locale].moved.title)
    expect(said[0]![0]).toContain(inChannel[locale].help.title)
  })

  it('shows the servicedesk its cases (M7)', async () => {
    const [answer] = await answersTo(petra, commands[9]!.title)
    expect(answer).toMatch(/melding/i)
    expect(answer).not.toMatch(/^Dit kan alleen/)
  })

  it('does another thing than words that are no command (S4)', async () => {
    const [answer] = await answersTo(administrators[locale], 'blorp')
    expect(answers[locale].filter((each) => each.test(answer ?? ''))).toEqual([])
  })
})
