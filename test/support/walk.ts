import { shownCard } from '../../src/simulator/message.ts'
import type { Message } from '../../src/simulator/message.ts'
import type { Bot } from './bot.ts'
import { ofType } from './card-tree.ts'

interface Offered {
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

type Press = readonly [verb: string, id?: string, inputs?: Readonly<Record<string, string>>]

export const newestCard = ({ teams }: Bot, personId: string): Message =>
  teams.messages(personId).findLast((message) => shownCard(message) !== undefined)!

/** Everything that can be pressed in the newest card, rows as well. */
export const offered = (bot: Bot, personId: string): readonly Offered[] =>
  ofType(shownCard(newestCard(bot, personId)) as never, 'Action.Execute') as unknown as Offered[]

export const offer = (bot: Bot, personId: string, verb: string, id?: string): Offered =>
  offered(bot, personId).find(({ data }) => data['verb'] === verb && (id ?? data['id']) === data['id'])!

/** As a person does: the menu first, then only what stands in front of them. @returns how many presses that took */
export async function walk(bot: Bot, personId: string, ...presses: readonly Press[]): Promise<number> {
  await bot.say(personId, 'hoi')
  for (const [verb, id, inputs] of presses) {
    const { data } = offer(bot, personId, verb, id)
    await bot.forge(personId, newestCard(bot, personId), { ...data, ...inputs })
  }
  return presses.length
}
