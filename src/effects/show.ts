import { BackendUnavailable } from '../domain/backend-error.ts'
import type { Subject } from '../domain/effect.ts'
import { days, minutes, seconds } from '../domain/instant.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { CardCopy } from '../ports/ledger.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { digest } from '../usecases/ids.ts'
import { noteInvitationUnreachable } from '../usecases/note-invitation-unreachable.ts'
import { noteUnreachable } from '../usecases/note-unreachable.ts'
import { freshStanding, rememberedStanding } from '../usecases/standing.ts'
import { viewOf } from '../usecases/views.ts'
import type { SubjectView } from '../usecases/views.ts'
import { backOff } from './back-off.ts'
import type { EffectDeps, Handled, Handler } from './deps.ts'

/** A message that may have been delivered is sent anew after this, unless it no longer matters (TEAMS.md B9). */
const unknownDelivery = minutes(10)
/** What Teams finds wrong is for an operator to mend; until then it is tried now and then. */
const untilMended = minutes(10)
const secondLook = seconds(30)
/** Somebody who cannot be reached gets it when they are here again, or never: this only keeps it owed. */
const untilHere = days(1)
const givenUpAfter = 60
/** Cards must not wait long for a backend that hangs. */
const standingReadTime = seconds(2)

/**
 * Loads the truth; updates every known copy, or sends one where there is none. Ten changes become one update. What can
 * be undone is shown again when that is over.
 */
export const show: Handler<'show'> = async (deps, effect, attempts) => {
  const person = await deps.people.find(effect.person)
  if (person === undefined || attempts > givenUpAfter) return 'finished'
  const copies = await deps.ledger.cardCopies(effect.person, effect.subject)
  const truth = await truthFor(deps, person, effect.subject, copies.length > 0)
  const { subject } = effect
  const shown = truth.view && (await deliver(deps, { person, subject, view: truth.view, copies, attempts }))
  if (shown !== undefined && shown !== 'finished') return shown
  if (!truth.certain) return { again: (await deps.ledger.now()) + backOff(attempts) }
  return truth.view?.kind === 'changes' && truth.view.undo ? { again: truth.view.undo.until } : 'finished'
}

interface Truth {
  /** Undefined when there is nothing to show or to take away. */
  readonly view?: SubjectView
  /** False when the backend could not say whether this person still may see it. */
  readonly certain: boolean
}

/** A copy whose reader may not see it any more is closed; one that nobody can check now is kept right meanwhile. */
async function truthFor(deps: EffectDeps, person: Person, subject: Subject, hasCopy: boolean): Promise<Truth> {
  const now = await deps.ledger.now()
  const reads = checkedReads(deps.backend, Math.min(standingReadTime, deps.readTimeout))
  try {
    const view = await viewOf(deps, person, freshStanding(reads, person, deps.rules), subject, now)
    if (view !== undefined) return { view, certain: true }
    return hasCopy ? { view: { kind: 'withheld' }, certain: true } : { certain: true }
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    const view = hasCopy ? await viewOf(deps, person, rememberedStanding(person, deps.rules), subject, now) : undefined
    return view === undefined ? { certain: false } : { view, certain: false }
  }
}

interface Delivery {
  readonly person: Person
  readonly subject: Subject
  readonly view: SubjectView
  readonly copies: readonly CardCopy[]
  readonly attempts: number
}

async function deliver(deps: EffectDeps, delivery: Delivery): Promise<Handled> {
  const { person, subject, view, attempts } = delivery
  if (!isReachable(person)) return unreachable(deps, person, subject)
  try {
    const kept = await updateCopies(deps, delivery)
    if (kept === 0 && !(attempts > 0 && isInert(view))) await sendNew(deps, person, subject, view)
    return 'finished'
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    return afterFailure(deps, delivery, error)
  }
}

/** @returns how many copies still stand */
async function updateCopies(deps: EffectDeps, { person, copies, view }: Delivery): Promise<number> {
  const shown = digest(view, person.locale)
  let kept = 0
  for (const copy of copies) {
    kept += 1
    if (copy.shown === shown) continue
    try {
      await deps.notifier.update(person, copy.activityId, view)
      await deps.cards.remember({ ...copy, shown })
    } catch (error) {
      if (!(error instanceof DeliveryFailed && error.why === 'gone')) throw error
      await deps.cards.forget(copy)
      kept -= 1
    }
  }
  return kept
}

async function sendNew(deps: EffectDeps, person: Person, subject: Subject, view: SubjectView): Promise<void> {
  const { activityId } = await deps.notifier.send(person, view)
  const conversationId = person.conversation?.conversationId ?? ''
  await deps.cards.remember({ person, subject, conversationId, activityId, shown: digest(view, person.locale) })
}

/** Nothing to press any more: a second copy after an unknown delivery would only be noise. */
const isInert = (view: SubjectView): boolean =>
  view.kind === 'withheld' || (view.kind === 'request' && view.audience === 'reviewer' && !view.can.decide)

async function afterFailure(deps: EffectDeps, delivery: Delivery, error: DeliveryFailed): Promise<Handled> {
  const { person, subject, copies, attempts } = delivery
  const now = await deps.ledger.now()
  switch (error.why) {
    case 'unreachable':
      await deps.people.markUnreachable(person, now)
      return unreachable(deps, person, subject)
    case 'later':
      return { again: now + (error.retryAfter ?? backOff(attempts)), hold: true }
    case 'unknown':
      return { again: now + unknownDelivery, hold: true }
    case 'fault':
      if (attempts > 0 && copies.length === 0 && subject.kind === 'request')
        await noteUnreachable(deps, person, subject.id, { holding: true })
      return { again: now + (attempts === 0 ? secondLook : untilMended), hold: true, fault: error }
    case 'gone':
      return { again: now }
    default:
      return error.why satisfies never
  }
}

/** A reviewer who cannot be reached must not stop a request (I-33). */
async function unreachable(deps: EffectDeps, person: Person, subject: Subject): Promise<Handled> {
  if (subject.kind === 'request') await noteUnreachable(deps, person, subject.id)
  if (subject.kind === 'invitation') await noteInvitationUnreachable(deps, person, subject.id)
  return { again: (await deps.ledger.now()) + untilHere }
}
