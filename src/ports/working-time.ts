import type { Instant } from '../domain/instant.ts'

export interface WorkingDay {
  /** "2026-11-23" */
  readonly date: string
  readonly opens: Instant
  readonly closes: Instant
}

/** When people work who decide: reminders and escalation wait for them, and come while they are there. */
export interface WorkingTime {
  /**
   * The first moment within working time that is this many working days later. What begins outside working time counts
   * from when work begins next. @param workingDays whole, 0 or more
   */
  add(from: Instant, workingDays: number): Instant
  /** Working time between two moments, in milliseconds; 0 where the second is no later. */
  between(from: Instant, to: Instant): number
  /** The latest moment from which so much working time had passed by `to`. @param time milliseconds, more than 0 */
  before(to: Instant, time: number): Instant
  /** The working day that this moment falls on, also before and after work; undefined on a day off. */
  dayOf(at: Instant): WorkingDay | undefined
}
