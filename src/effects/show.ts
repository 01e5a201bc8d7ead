import type { Subject } from '../domain/effect.ts'
import { minutes } from '../domain/instant.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { NoticeView, View } from '../domain/view.ts'
import type { CardCopy } from '../ports/ledger.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { digest } from '../usecases/ids.ts'
import { noteUnreachable } from '../usecases/note-unreachable.ts'
import { viewOf } from '../usecases/views.ts'
import { backOff } from './back-off.ts'
import type { EffectDeps, Handled, Handler } from './deps.ts'

type CardView = Exclude<View, NoticeView>

/** A message that may have been delivered is sent anew after this, unless it no longer matters (TEAMS.md B9). */
const unknownDelivery = minutes(10)

/** Loads the truth; updates every known copy, or sends one where there is none. Ten changes become one update. */
export const show: Handler<'show'> = async (deps, effect, attempts) => {
  const person = await deps.people.find(effect.person)
  if (person === undefined) return 'finished'
  const view = await viewOf(deps, person, effect.subject, await deps.ledger.now())
  if (view === undefined) return 'finished'
  const copies = await deps.ledger.cardCopies(effect.person, effect.subject)
  if (!isReachable(person)) return unreachable(deps, person, effect.subject)
  try {
    const kept = await updateCopies(deps, person, copies, view)
    if (kept === 0 && !(attempts > 0 && isInert(view))) await sendNew(deps, person, effect.subject, view)
    return 'finished'
  } catch (error) {
    return afterFailure(deps, person, effect.subject, error, attempts)
  }
}

/** @returns how many copies still stand */
async function updateCopies(
  deps: EffectDeps,
  person: Person,
  copies: readonly CardCopy[],
  view: CardView,
): Promise<number> {
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

async function sendNew(deps: EffectDeps, person: Person, subject: Subject, view: CardView): Promise<void> {
  const { activityId } = await deps.notifier.send(person, view)
  const conversationId = person.conversation?.conversationId ?? ''
  await deps.cards.remember({ person, subject, conversationId, activityId, shown: digest(view, person.locale) })
}

/** Nothing to press any more: a second copy after an unknown delivery would only be noise. */
const isInert = (view: CardView): boolean => view.kind === 'request' && view.audience === 'reviewer' && !view.can.decide

async function afterFailure(
  deps: EffectDeps,
  person: Person,
  subject: Subject,
  error: unknown,
  attempts: number,
): Promise<Handled> {
  if (!(error instanceof DeliveryFailed)) throw error
  const now = await deps.ledger.now()
  switch (error.why) {
    case 'unreachable':
      await deps.people.markUnreachable(person, now)
      return unreachable(deps, person, subject)
    case 'later':
      return { again: now + (error.retryAfter ?? backOff(attempts)) }
    case 'unknown':
      return { again: now + unknownDelivery }
    case 'gone':
    case 'fault':
      return 'finished'
    default:
      return error.why satisfies never
  }
}

/** A reviewer who cannot be reached must not stop a request (I-33). */
async function unreachable(deps: EffectDeps, person: Person, subject: Subject): Promise<Handled> {
  if (subject.kind === 'request') await noteUnreachable(deps, person, subject.id)
  return 'finished'
}
