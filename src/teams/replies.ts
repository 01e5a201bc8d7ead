import type { TurnContext } from 'botbuilder'
import { closedCard } from '../../cards/closed-card.ts'
import type { Reply, Turn } from '../../dialogs/turn.ts'
import { personKey } from '../domain/person.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { cardActivity, textActivity } from './activities.ts'

type CardReply = Extract<Reply, { kind: 'card' }>

/** What an Action.Execute gets back: the card that takes the pressed one's place, or undefined. */
export const replacement = (turn: Turn): CardReply | undefined =>
  turn.replies.find((reply): reply is CardReply => reply.kind === 'card' && reply.replace)

/** Sends the answers of a turn; `inAnswer` goes back as the invoke's answer. @returns the id of the message that asks something, if one does */
export async function sendReplies(
  context: TurnContext,
  turn: Turn,
  inAnswer: CardReply | undefined,
): Promise<string | undefined> {
  let asked: string | undefined
  for (const reply of turn.replies) {
    if (reply.kind === 'text') await context.sendActivity(textActivity(reply.text))
    else {
      const id = await deliver(context, turn, reply, reply === inAnswer)
      if (reply.asks) asked = id
    }
  }
  return asked
}

/** A question that was answered in another way cannot be pressed any more; a client that keeps it shows an old one. */
export async function closeQuestion(context: TurnContext, turn: Turn, activityId: string): Promise<void> {
  const card = closedCard(turn.text.conversation.answered, turn.text)
  try {
    await context.updateActivity({ ...cardActivity(card), id: activityId })
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
  }
}

/** @returns the id of the message that shows the card now */
async function deliver(
  context: TurnContext,
  turn: Turn,
  reply: CardReply,
  answered: boolean,
): Promise<string | undefined> {
  const pressed = pressedCard(turn)
  if (!reply.replace || pressed === undefined) return sendCard(context, turn, reply)
  await replace(context, turn, reply, answered)
  return pressed.activityId
}

const pressedCard = (turn: Turn) => (turn.said.kind === 'button' ? turn.said.card : undefined)

/**
 * Makes the pressed message show the new card on every device (TEAMS.md C6). A living card is the worker's to
 * update, unless the client cannot take a card as its answer.
 */
async function replace(context: TurnContext, turn: Turn, reply: CardReply, answered: boolean): Promise<void> {
  const card = pressedCard(turn)
  if (card === undefined) return
  if (reply.living !== undefined) {
    if (!answered) await oweShow(turn, reply.living, card.conversationId, card.activityId, undefined)
    return
  }
  try {
    await context.updateActivity({ ...cardActivity(reply.card), id: card.activityId })
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    if (!answered) await context.sendActivity(cardActivity(reply.card))
  }
}

async function sendCard(context: TurnContext, turn: Turn, reply: CardReply): Promise<string | undefined> {
  const sent = await context.sendActivity(cardActivity(reply.card))
  if (reply.living !== undefined && sent?.id !== undefined)
    await oweShow(turn, reply.living, context.activity.conversation.id, sent.id, reply.shown)
  return sent?.id
}

/** From now on this message is a copy that the worker keeps right; it looks at once whether it still is. */
async function oweShow(
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
