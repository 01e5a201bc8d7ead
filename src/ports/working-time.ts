import type { Instant } from '../domain/instant.ts'

/** When people work who decide: reminders and escalation wait for them, and come while they are there. */
export interface WorkingTime {
  /**
   * The first moment within working time that is this many working days later. What begins outside working time counts
   * from when work begins next. @param workingDays whole, 0 or more
   */
  add(from: Instant, workingDays: number): Instant
}
