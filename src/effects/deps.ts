import type { ClaimedEffect } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { CardBook } from '../ports/card-book.ts'
import type { ChannelNotifier, Channels } from '../ports/channels.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { Roster } from '../ports/roster.ts'
import type { PermissionsBackend } from '../ports/permissions-backend.ts'
import type { Deps } from '../usecases/deps.ts'

/** What the worker needs: the use cases' parts, and the only hands that reach outside. */
export interface EffectDeps extends Omit<Deps, 'backend'> {
  readonly backend: PermissionsBackend
  readonly notifier: Notifier
  readonly roster: Roster
  readonly cards: CardBook
  readonly channels: Channels
  readonly channelNotifier: ChannelNotifier
  /** Where new cases begin a thread; undefined where the servicedesk has no channel. */
  readonly servicedeskChannel: string | undefined
  /** How long one write may take before its outcome counts as unknown, in milliseconds. */
  readonly writeTimeout: number
  /** How long the reads of one effect may take together, in milliseconds. */
  readonly readTimeout: number
}

/**
 * Carried out, to be tried again, or lost: then an operator reads about it.
 * `again`: a moment of the ledger's clock. `hold`: not before that moment, also when something new is owed meanwhile.
 * `fault`: what an operator must know although it is tried again.
 */
export type Handled =
  'finished' | { readonly again: Instant; readonly hold?: boolean; readonly fault?: Error } | { readonly lost: Error }

/** Idempotent: it may run twice, and it may have been cut off anywhere. */
export type Handler<K extends ClaimedEffect['effect']['kind']> = (
  deps: EffectDeps,
  effect: Extract<ClaimedEffect['effect'], { kind: K }>,
  attempts: number,
) => Promise<Handled>
