import { days, minutes, seconds } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { backOff } from './back-off.ts'
import type { Handled } from './deps.ts'

/** A post that may have been delivered is made anew after this (TEAMS.md B9). */
const unknownDelivery = minutes(10)
const secondLook = seconds(30)
/** What Teams finds wrong is for an operator to mend; until then it is tried now and then. */
const untilMended = minutes(10)
/** Where the bot is not in the team it waits until it is; this only keeps it owed. */
const untilThere = days(1)
export const givenUpAfter = 60

/** No team that the bot is in was ever heard of. */
export const inNoTeam = (): DeliveryFailed => new DeliveryFailed('unreachable', 'the bot is in no team')

/** When what Teams did not take is tried again; an operator reads where the bot may not write in its channel. */
export function afterChannelFailure(error: DeliveryFailed, now: Instant, attempts: number): Handled {
  switch (error.why) {
    case 'unreachable':
      return { again: now + untilThere, fault: error }
    case 'later':
      return { again: now + (error.retryAfter ?? backOff(attempts)), hold: true }
    case 'unknown':
      return { again: now + unknownDelivery, hold: true }
    case 'fault':
      return { again: now + (attempts === 0 ? secondLook : untilMended), hold: true, fault: error }
    case 'gone':
      return { again: now }
    default:
      return error.why satisfies never
  }
}
