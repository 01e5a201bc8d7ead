import { isReachable } from '../domain/person.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { noticeView } from '../usecases/notices.ts'
import { backOff } from './back-off.ts'
import type { Handler } from './deps.ts'

/** A short message, sent once: one of unknown delivery is not repeated (I-31); the card tells the same. */
export const tell: Handler<'tell'> = async (deps, effect, attempts) => {
  const person = await deps.people.find(effect.person)
  if (person === undefined || !isReachable(person)) return 'finished'
  const view = await noticeView(deps, person, effect.notice)
  if (view === undefined) return 'finished'
  try {
    await deps.notifier.send(person, view)
    return 'finished'
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    const now = await deps.ledger.now()
    if (error.why === 'unreachable') await deps.people.markUnreachable(person, now)
    return error.why === 'later' ? { again: now + (error.retryAfter ?? backOff(attempts)) } : 'finished'
  }
}
