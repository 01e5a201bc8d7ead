import { BackendUnavailable } from '../domain/backend-error.ts'
import { minutes } from '../domain/instant.ts'
import { isReachable } from '../domain/person.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { noticeView } from '../usecases/notices.ts'
import { freshStanding } from '../usecases/standing.ts'
import { backOff } from './back-off.ts'
import type { Handled, Handler } from './deps.ts'

/** What Teams finds wrong is for an operator to mend; a short message waits for that not for ever. */
const untilMended = minutes(10)
const givenUpAfter = 6

/** A short message, sent once: one of unknown delivery is not repeated (I-31); the card tells the same. */
export const tell: Handler<'tell'> = async (deps, effect, attempts) => {
  const person = await deps.people.find(effect.person)
  if (person === undefined || !isReachable(person)) return 'finished'
  try {
    const standing = freshStanding(checkedReads(deps.backend, deps.readTimeout), person, deps.rules)
    const view = await noticeView(deps, person, standing, effect.notice)
    if (view !== undefined) await deps.notifier.send(person, view)
    return 'finished'
  } catch (error) {
    const now = await deps.ledger.now()
    if (error instanceof BackendUnavailable) return { again: now + backOff(attempts) }
    if (!(error instanceof DeliveryFailed)) throw error
    if (error.why === 'unreachable') await deps.people.markUnreachable(person, now)
    return afterFailure(error, now, attempts)
  }
}

function afterFailure(error: DeliveryFailed, now: number, attempts: number): Handled {
  switch (error.why) {
    case 'later':
      return { again: now + (error.retryAfter ?? backOff(attempts)), hold: true }
    case 'fault':
      return attempts < givenUpAfter ? { again: now + untilMended, hold: true, fault: error } : { lost: error }
    case 'unknown':
      return { lost: error }
    case 'unreachable':
    case 'gone':
      return 'finished'
    default:
      return error.why satisfies never
  }
}
