import type { AppParts } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import type { ChannelWords } from '../../src/simulator/activities.ts'
import { demoChannel } from '../../src/simulator/channel.ts'
import type { Selector } from '../../src/simulator/card-actions.ts'
import type { Sent } from '../../src/simulator/client.ts'
import { shownCard } from '../../src/simulator/message.ts'
import type { Message } from '../../src/simulator/message.ts'
import { startBot } from './bot.ts'
import type { Bot } from './bot.ts'
import { petra } from './cast.ts'

/** A bot whose cases are brought to the channel of the team that it is in. */
export async function startInTeam(parts: AppParts = {}, patch: Partial<Config> = {}): Promise<Bot> {
  const bot = await startBot(parts, { servicedeskChannel: demoChannel, ...patch })
  await bot.settle()
  return bot
}

/** Mentions the bot in the channel, unless it says whom else. @returns what the bot then says there, in full */
export async function mention(
  bot: Bot,
  personId: string,
  words: string,
  more: Partial<ChannelWords> & { readonly activityId?: string } = {},
): Promise<readonly string[]> {
  const before = said(bot).length
  const { activityId, ...rest } = more
  await bot.client.sayInChannel(
    personId,
    { text: words, mention: 'bot', ...rest },
    activityId === undefined ? {} : { activityId },
  )
  await bot.settle()
  return said(bot).slice(before)
}

/** The same without any mention. */
export async function sayPlainly(bot: Bot, personId: string, text: string): Promise<readonly string[]> {
  const before = said(bot).length
  await bot.client.sayInChannel(personId, { text })
  await bot.settle()
  return said(bot).slice(before)
}

const fromBot = (bot: Bot, viewer: string): readonly Message[] =>
  bot.teams.channelMessages(viewer).filter(({ from, deleted }) => from === 'bot' && !deleted)

/** Everything the bot said in the team, as somebody there reads it. */
export const said = (bot: Bot, viewer = petra): readonly string[] =>
  fromBot(bot, viewer).map((message) => JSON.stringify(shownCard(message) ?? message.text))

/** The messages that began a thread in the servicedesk's channel: one per case. */
export const caseCards = (bot: Bot, viewer = petra): readonly Message[] =>
  fromBot(bot, viewer).filter(
    ({ conversationId, replyToId }) => conversationId === demoChannel && replyToId === undefined,
  )

export function onlyCard(bot: Bot, viewer = petra): Message {
  const [card, ...more] = caseCards(bot, viewer)
  if (card === undefined || more.length > 0) throw new Error(`${more.length + (card ? 1 : 0)} cards in the channel`)
  return card
}

/** What the one card in the channel shows somebody. */
export const shownTo = (bot: Bot, viewer = petra): string => JSON.stringify(shownCard(onlyCard(bot, viewer)))

/** The sentence that came as the answer to a press, for who pressed alone. */
export const heard = (bot: Bot, personId: string): string | undefined => bot.teams.notices(personId).at(-1)?.text

export async function pressInChannel(
  bot: Bot,
  personId: string,
  selector: Selector,
  { message = onlyCard(bot, personId), ...options }: { readonly message?: Message; readonly via?: 'submit' } = {},
): Promise<Sent> {
  const sent = await bot.client.press(personId, message, selector, {}, options)
  await bot.settle()
  return sent
}
