import { Dialog, DialogTurnStatus } from 'botbuilder-dialogs'
import type { DialogContext, DialogInstance, DialogReason, DialogTurnResult } from 'botbuilder-dialogs'
import type { TurnContext } from 'botbuilder'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import { newId } from '../src/usecases/ids.ts'
import { closedCard } from '../cards/closed-card.ts'
import { offerSwitch } from './offer-choice.ts'
import { refusalReply } from './refusal-reply.ts'
import { sayCard, turnOf } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import { AskAgain } from './unclear.ts'

/** Where a conversation stands: its draft, and which version of it a card showed. */
export interface Position<Draft> {
  readonly id: string
  readonly seen: number
  readonly draft: Draft
}

/** A conversation as plain functions; `QuestionDialog` is all it needs of the SDK. */
export interface Conversation<Draft> {
  readonly id: string
  /**
   * Asks what is missing, or shows what will be done. @returns the draft with what was shown noted in it, or `done`
   * when there is nothing left to ask.
   */
  ask(turn: Turn, position: Position<Draft>, replace: boolean): Promise<Draft | 'done' | GoesOnAs>
  /**
   * Takes an answer in. @returns the new draft, `done` when the conversation reached its end, or that the question is
   * put again because this was no answer to it.
   */
  take(turn: Turn, position: Position<Draft>, said: Said): Promise<Draft | 'done' | AskAgain>
}

/** The conversation ends here and goes on as another one, with what it knows. */
export class GoesOnAs {
  readonly conversation: string
  readonly draft: object

  constructor(conversation: string, draft: object) {
    this.conversation = conversation
    this.draft = draft
  }
}

interface Asking<Draft> {
  readonly replace: boolean
  /** What stands if asking fails. */
  readonly before?: Position<Draft>
  /** Says no refusal: right after something else was done it would be read as a no to that. */
  readonly quietly?: boolean
  /** Why it is put once more. */
  readonly notice?: string
}

/** Puts a conversation on the dialog stack: what was asked last is answered first, a draft stays until it is done. */
export class QuestionDialog<Draft extends object> extends Dialog<Draft> {
  readonly #conversation: Conversation<Draft>

  constructor(conversation: Conversation<Draft>) {
    super(conversation.id)
    this.#conversation = conversation
  }

  override async beginDialog(context: DialogContext, draft?: Draft): Promise<DialogTurnResult> {
    const position: Position<Draft> = { id: newId(), seen: 1, draft: draft ?? ({} as Draft) }
    return this.#ask(context, position, { replace: false })
  }

  override async continueDialog(context: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(context.context)
    const position = context.activeDialog?.state as Position<Draft>
    const pressed = turn.said.kind === 'button' ? turn.said.action : undefined
    if (pressed?.verb === 'cancel' && isCurrent(position, pressed)) return this.#cancelled(context)
    try {
      const draft = await this.#conversation.take(turn, position, turn.said)
      if (draft === 'done') return await context.endDialog()
      if (draft instanceof AskAgain) {
        if (await this.#maySwitch(turn, draft)) return { status: DialogTurnStatus.waiting }
        return await this.#askAgain(context, position, draft)
      }
      const next = { ...position, seen: position.seen + 1, draft }
      return await this.#ask(context, next, { replace: pressed !== undefined, before: position })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // The draft stays as it was: nothing of what was answered is lost.
      if (noAnswer.includes(error.code) && (await offerSwitch(turn, this.id, 'answer')))
        return { status: DialogTurnStatus.waiting }
      turn.replies.push(refusalReply(turn, error))
      return { status: DialogTurnStatus.waiting }
    }
  }

  /** What stood on top is finished: what was asked before is asked again, unless that cannot be done now. */
  override async resumeDialog(context: DialogContext): Promise<DialogTurnResult> {
    const position = context.activeDialog?.state as Position<Draft>
    return this.#ask(context, position, { replace: false, before: position, quietly: true })
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await this.#conversation.ask(turnOf(context), instance.state as Position<Draft>, false)
  }

  override async endDialog(_context: TurnContext, _instance: DialogInstance, _reason: DialogReason): Promise<void> {}

  /** The same question below what was typed, so that nobody has to look for it. */
  async #askAgain(context: DialogContext, position: Position<Draft>, again: AskAgain): Promise<DialogTurnResult> {
    const { sentence, draft = position.draft } = again
    const next = { ...position, seen: position.seen + 1, draft: draft as Draft }
    return this.#ask(context, next, { replace: false, before: position, notice: sentence })
  }

  async #ask(context: DialogContext, position: Position<Draft>, how: Asking<Draft>): Promise<DialogTurnResult> {
    const turn = turnOf(context.context)
    try {
      const draft = await this.#noticing(turn, how.notice, () => this.#conversation.ask(turn, position, how.replace))
      if (draft === 'done') return await context.endDialog()
      if (draft instanceof GoesOnAs) return await context.replaceDialog(draft.conversation, draft.draft)
      if (context.activeDialog) context.activeDialog.state = { ...position, draft }
      return { status: DialogTurnStatus.waiting }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (how.quietly !== true) turn.replies.push(refusalReply(turn, error))
      if (how.before === undefined) return context.endDialog()
      // The question stands as it was, without the answer that was no good: it can be answered again.
      if (context.activeDialog) context.activeDialog.state = how.before
      return { status: DialogTurnStatus.waiting }
    }
  }

  /** What is said above this question is said above no other one. */
  async #noticing<T>(turn: Turn, notice: string | undefined, ask: () => Promise<T>): Promise<T> {
    if (notice === undefined) return ask()
    turn.notice = notice
    try {
      return await ask()
    } finally {
      delete turn.notice
    }
  }

  /** Nothing was understood of it as an answer, or all of it is the reason: it may be about something else. */
  async #maySwitch(turn: Turn, { draft, isReason }: AskAgain): Promise<boolean> {
    return (isReason || draft === undefined) && offerSwitch(turn, this.id, isReason ? 'reason' : 'answer')
  }

  async #cancelled(context: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(context.context)
    const { cancelled } = turn.text.conversation
    sayCard(turn, closedCard({ title: cancelled.title, text: cancelled.text }, turn.text), { replace: true })
    return context.endDialog()
  }
}

/** Said of an answer that is none of the choices. */
const noAnswer: readonly RefusalCode[] = ['choice-unknown', 'number-malformed', 'beneficiary-unknown']

/** True when a button belongs to the draft and the version that a card showed. */
export const isCurrent = (position: Position<object> | undefined, action: { id: string; seen: number }): boolean =>
  position?.id === action.id && position.seen === action.seen
