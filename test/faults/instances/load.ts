import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Sent } from '../../../src/simulator/client.ts'
import { shownCard } from '../../../src/simulator/message.ts'
import type { Message } from '../../../src/simulator/message.ts'
import type { FakeTeams } from '../fake-teams.ts'
import { buttonIn } from './looks.ts'
import type { Notes } from './notes.ts'
import { LoadOver } from './pacer.ts'
import type { Pacer } from './pacer.ts'

/** What people do, each turn in its time, delivered until an instance answers it. */
export interface Load {
  say(personId: string, text: string): Promise<Sent>
  press(personId: string, message: Message, button: Pressed, inputs?: Readonly<Record<string, string>>): Promise<Sent>
  /** The newest message that offers this button, once there is one; undefined when none came in time. */
  offered(personId: string, button: Pressed, milliseconds?: number): Promise<Message | undefined>
  readonly pacer: Pacer
  /** The load is over, and every turn that was begun has its answer. */
  stop(): Promise<void>
}

export interface Pressed {
  readonly verb: string
  readonly id?: string
  /** On this very message. */
  readonly message?: string
}

const mostDeliveries = 5

export function createLoad(teams: FakeTeams, notes: Notes, pacer: Pacer): Load {
  const { client } = teams
  const inHand = new Set<Promise<unknown>>()
  let over = false
  const turn = async (
    personId: string,
    what: string,
    deliver: (activityId: string) => Promise<Sent>,
  ): Promise<Sent> => {
    if (over) throw new LoadOver()
    await pacer.slot(personId)
    const delivered = untilAnswered(notes, `${personId} ${what}`, deliver)
    inHand.add(delivered)
    return delivered.finally(() => inHand.delete(delivered))
  }
  return {
    pacer,
    say: (personId, text) => turn(personId, text, (activityId) => client.say(personId, text, { activityId })),
    press: (personId, message, button, inputs = {}) => {
      const card = shownCard(message)
      const options = card === undefined ? {} : { card }
      return turn(personId, button.verb, (activityId) =>
        client.press(personId, message, button, inputs, { ...options, activityId }),
      )
    },
    async offered(personId, button, milliseconds = 20_000) {
      const offers = (message: Message): boolean =>
        (button.message ?? message.id) === message.id && buttonIn(shownCard(message), button) !== undefined
      for (const began = performance.now(); performance.now() - began < milliseconds; await pause(100)) {
        const found = teams.messages(personId).findLast(offers)
        if (found !== undefined) return found
        if (over) throw new LoadOver()
      }
      return undefined
    },
    async stop() {
      over = true
      pacer.stop()
      await Promise.allSettled(inHand)
    },
  }
}

/** To one instance after another, under the same id: refused and broken connections are not the end of a turn. */
async function untilAnswered(notes: Notes, what: string, deliver: (id: string) => Promise<Sent>): Promise<Sent> {
  const activityId = `f:${randomUUID()}`
  const began = performance.now()
  let sent = await deliver(activityId)
  for (let again = 1; sent.status === 0 && again < mostDeliveries; again += 1) {
    notes.deliveriesLost += 1
    await pause(again * 50)
    sent = await deliver(activityId)
    if (sent.status !== 0) notes.redelivered.push(performance.now() - began)
  }
  if (sent.status === 0) notes.unanswered.push(what)
  else notes.answers.push(sent.duration)
  if (sent.status !== 0 && sent.status >= 300) notes.refused.set(sent.status, (notes.refused.get(sent.status) ?? 0) + 1)
  return sent
}
