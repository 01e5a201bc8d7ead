import { performance } from 'node:perf_hooks'
import { shownCard } from '../../src/simulator/message.ts'
import type { Bot } from './bot.ts'
import { grace, sanne, tom } from './cast.ts'

/** One click: how long its answer took, and what came. */
export interface AnsweredClick {
  readonly milliseconds: number
  readonly status: number
}

const reviewers = [grace, sanne]

/**
 * Approvals of one request by two administrators, again and again, while neither the permissions backend nor Teams
 * answers. None can be done, so each is as new as the first.
 */
export async function clicksWithAllDead(bot: Bot, atOnce: number, rounds: number): Promise<readonly AnsweredClick[]> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
  const cards = reviewers.map((person) => {
    const message = bot.newest(person, 'approve')
    return { person, message, card: shownCard(message)! }
  })
  bot.teams.faults.set('all', { hang: 4000, calls: ['send', 'update', 'delete', 'create', 'members'] })
  bot.faults.reads.delay = 20_000
  bot.faults.writes.delay = 20_000
  const click = async (index: number): Promise<AnsweredClick> => {
    const { person, message, card } = cards[index % cards.length]!
    const began = performance.now()
    const { status } = await bot.client.press(person, message, 'approve', {}, { card })
    return { status, milliseconds: performance.now() - began }
  }
  const answered: AnsweredClick[] = []
  for (let round = 0; round < rounds; round += 1)
    answered.push(...(await Promise.all(Array.from({ length: atOnce }, (_, index) => click(index)))))
  bot.teams.faults.clear()
  bot.faults.reads.delay = 0
  bot.faults.writes.delay = 0
  return answered
}
