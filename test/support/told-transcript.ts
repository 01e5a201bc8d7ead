import { buttonsOf, wordsOf } from '../../src/cli/stories/card-line.ts'
import { shownCard } from '../../src/simulator/message.ts'
import type { Bot } from './bot.ts'

/** Ids differ from day to day. */
const steady = (line: string): string => line.replaceAll(/\b([AGMO])-[2-9A-HJKMNP-Z]{10}\b/g, '$1-…')

/** Types a sentence and tells what the bot answers, a line each: the words, and what can be pressed. */
export async function told(bot: Bot, who: string, sentence: string): Promise<string> {
  const before = bot.teams.messages(who).length
  await bot.say(who, sentence)
  const answers = bot.teams
    .messages(who)
    .slice(before)
    .filter(({ from }) => from === 'bot')
  const lines = answers.flatMap((message) => {
    const card = shownCard(message)
    if (card === undefined) return [message.text ?? '']
    const presses = [...new Set(buttonsOf(card).map(({ title }) => title))]
    return [...wordsOf(card), `[${presses.join('] [')}]`]
  })
  const { name } = bot.teams.person(who)
  return [`${name}: ${sentence}`, ...lines.map((line) => `    ${steady(line)}`), ''].join('\n')
}
