import type { TurnContext } from 'botbuilder'
import type { Action, Inputs } from '../cards/actions.ts'
import type { AdaptiveCard } from '../cards/frame.ts'
import type { Subject } from '../src/domain/effect.ts'
import type { Recognised, Understanding } from '../src/domain/intent.ts'
import type { Audience } from '../src/domain/service.ts'
import type { Person } from '../src/domain/person.ts'
import type { Text } from '../src/text/text.ts'
import type { Deps } from '../src/usecases/deps.ts'
import type { UnreadKeeper } from '../src/usecases/keep-unread.ts'
import type { OpenChoice } from './offer-choice.ts'
import type { OpenQuestion } from './open-question.ts'

/** What somebody did: typed, or pressed a button of a card. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'button'
      readonly action: Action
      readonly inputs: Inputs
      /** The message that holds the card. */
      readonly card?: { readonly conversationId: string; readonly activityId: string }
    }

/** An answer to the person who is there. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'card'
      readonly card: AdaptiveCard
      /** Takes the place of the card that was pressed; without a pressed card it is a new message. */
      readonly replace: boolean
      /** The new message becomes a copy of this subject and is kept right by the worker. */
      readonly living?: Subject
      /** Asks something of a conversation; once answered in another way it is closed. */
      readonly asks?: boolean
      /** The sentence of a refusal, for where the card does not get through. */
      readonly refusal?: string
      /** Digest of what a living card shows. */
      readonly shown?: string
    }

/** The guide that somebody is reading, and the step they said to be stuck at. */
export interface GuidePlace {
  readonly guide: string
  readonly audience: Audience
  readonly step?: number
}

/** One turn: who, what, in which language, and the answers collected so far. */
export interface Turn {
  readonly person: Person
  /** Becomes what was typed before, where that is taken as an answer after all. */
  said: Said
  readonly text: Text
  /** Reads of this turn share one deadline. */
  readonly deps: Deps & {
    readonly understanding: Understanding
    /** Only where the operator wants what was not understood to be kept. */
    readonly unread?: Pick<UnreadKeeper, 'keep'> | undefined
  }
  readonly replies: Reply[]
  /** Kept with the conversation; a turn that opens a guide or a step of it says so here. */
  place?: GuidePlace
  /** Kept with the conversation until the next turn; a turn that asks something without a draft says so here. */
  question?: OpenQuestion
  /** What the turn before offered to choose from. */
  offered?: OpenChoice
  /** Kept with the conversation until the next turn, as a question is. */
  choice?: OpenChoice
  /** What a sentence is about if it is no answer to the question that is open. */
  elsewhere?: Recognised
  /** Stands above the question that this turn puts. */
  notice?: string
}

const turnKey = Symbol('turn')

export const putTurn = (context: TurnContext, turn: Turn): void => {
  context.turnState.set(turnKey, turn)
}

export const turnOf = (context: TurnContext): Turn => context.turnState.get<Turn>(turnKey)

export const sayText = (turn: Turn, text: string): void => {
  turn.replies.push({ kind: 'text', text })
}

/** A card; it replaces the pressed one where a button of a conversation brought us here. */
export const sayCard = (
  turn: Turn,
  card: AdaptiveCard,
  options: { replace?: boolean; asks?: boolean; living?: Subject; shown?: string } = {},
): void => {
  turn.replies.push({
    kind: 'card',
    card,
    replace: options.replace ?? false,
    asks: options.asks ?? false,
    ...(options.living === undefined ? {} : { living: options.living }),
    ...(options.shown === undefined ? {} : { shown: options.shown }),
  })
}
