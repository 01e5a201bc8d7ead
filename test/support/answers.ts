import { shownCard } from '../../src/simulator/message.ts'
import type { Bot } from './bot.ts'

/** The newest thing the bot sent somebody, in full. @throws where it sent nothing */
export function answerTo({ teams }: Bot, personId: string): string {
  const last = teams.messages(personId).findLast(({ from }) => from === 'bot')
  if (last === undefined) throw new Error(`nothing was sent to ${teams.person(personId).name}`)
  return JSON.stringify(shownCard(last) ?? last.text)
}

/** Presses a button that opens this topic, whether or not a card offered it. */
export async function opensTopic(bot: Bot, personId: string, topic: string): Promise<void> {
  const message = bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)
  if (message === undefined) throw new Error(`no card in front of ${bot.teams.person(personId).name}`)
  await bot.forge(personId, message, { verb: 'open', id: topic, seen: 0 })
}
