import type { CardCopy } from './ledger.ts'

/** Which messages show what: kept by the worker outside transactions, because a message is sent before it is known. */
export interface CardBook {
  /** This message now shows this; a message that was known already is brought up to date. */
  remember(copy: CardCopy): Promise<void>
  /** The message no longer exists in Teams. */
  forget(copy: Pick<CardCopy, 'person' | 'conversationId' | 'activityId'>): Promise<void>
}
