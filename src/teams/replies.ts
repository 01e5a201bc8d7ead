import { closedCard } from '../../cards/closed-card.ts'
import type { Reply, Turn } from '../../dialogs/turn.ts'
import { personKey } from '../domain/person.ts'
import { seconds } from '../domain/instant.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { cardActivity, textActivity } from './activities.ts'
import type { Voice } from './voice.ts'

export type CardReply = Extract<Reply, { kind: 'card' }>

/** What an Action.Execute gets back: the card that takes the pressed one's place, or undefined. */
export const replacement = (turn: Turn): CardReply | undefined =>
  turn.replies.find((reply): reply is CardReply => reply.kind === 'card' && reply.replace)

/** How it went: the id of the message that asks something, if one does, and what went wrong first. */
export interface SentReplies {
  readonly asked?: string
  readonly failure?: Error
}

/** Sends the answers of a turn; `inAnswer` goes back as the invoke's answer. One that fails does not stop the others. */
export async function sendReplies(voice: Voice, turn: Turn, inAnswer: CardReply | undefined): Promise<SentReplies> {
  let asked: string | undefined
  let failure: Error | undefined
  for (const reply of turn.replies) {
    try {
      const id = await deliver(voice, turn, reply, reply === inAnswer)
      if (reply.kind === 'card' && reply.asks) asked = id
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error('a reply was not sent', { cause: error })
    }
  }
  return { ...(asked === undefined ? {} : { asked }), ...(failure === undefined ? {} : { failure }) }
}

/** A question that was answered in another way cannot be pressed any more; a client that keeps it shows an old one. */
export async function closeQuestion(voice: Voice, turn: Turn, activityId: string): Promise<void> {
  const card = closedCard(turn.text.conversation.answered, turn.text)
  try {
    await voice.update(activityId, cardActivity(card))
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
  }
}

/** @returns the id of the message that shows the reply now */
async function deliver(voice: Voice, turn: Turn, reply: Reply, answered: boolean): Promise<string | undefined> {
  if (reply.kind === 'text') return voice.send(textActivity(reply.text))
  const pressed = pressedCard(turn)
  if (!reply.replace || pressed === undefined) return sendCard(voice, turn, reply)
  await replace(voice, turn, reply, answered)
  return pressed.activityId
}

const pressedCard = (turn: Turn) => (turn.said.kind === 'button' ? turn.said.card : undefined)

/**
 * Makes the pressed message show the new card on every device (TEAMS.md C6). A living card is the worker's to
 * update, unless the client cannot take a card as its answer.
 */
async function replace(voice: Voice, turn: Turn, reply: CardReply, answered: boolean): Promise<void> {
  const card = pressedCard(turn)
  if (card === undefined) return
  if (reply.living !== undefined) {
    if (!answered) await owePressed(turn, reply)
    return
  }
  try {
    await voice.update(card.activityId, cardActivity(reply.card))
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    if (!answered) await voice.send(cardActivity(reply.card))
  }
}

/** The pressed message does not get the living card as its answer: the worker brings it. */
export async function owePressed(turn: Turn, reply: CardReply): Promise<void> {
  const card = pressedCard(turn)
  if (card === undefined || reply.living === undefined) return
  await oweShow(turn, reply.living, card.conversationId, card.activityId, undefined)
}

/** By then an answer has long arrived. */
const answerArrivedAfter = seconds(5)

/** A living card that is the invoke's answer: an update may have overtaken it (I-32). */
export async function oweLook(turn: Turn, reply: CardReply | undefined): Promise<void> {
  const card = pressedCard(turn)
  if (card === undefined || reply?.living === undefined || reply.shown === undefined) return
  const look = { kind: 'look-again', subject: reply.living, answered: reply.shown, ...card } as const
  const person = personKey(turn.person)
  await turn.deps.ledger.write((tx) => tx.owe({ ...look, person }, tx.now + answerArrivedAfter))
}

async function sendCard(voice: Voice, turn: Turn, reply: CardReply): Promise<string | undefined> {
  const id = await voice.send(cardActivity(reply.card))
  if (reply.living !== undefined && id !== undefined)
    await oweShow(turn, reply.living, voice.conversationId, id, reply.shown)
  return id
}

/** From now on this message is a copy that the worker keeps right; it looks at once whether it still is. */
export async function oweShow(
  turn: Turn,
  subject: NonNullable<CardReply['living']>,
  conversationId: string,
  activityId: string,
  shown: string | undefined,
): Promise<void> {
  const person = personKey(turn.person)
  await turn.deps.ledger.write(async (tx) => {
    await tx.registerCard({ person, subject, conversationId, activityId, ...(shown === undefined ? {} : { shown }) })
    await tx.owe({ kind: 'show', person, subject })
  })
}
