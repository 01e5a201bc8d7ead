import type { Instant } from '../domain/instant.ts'
import { days, minutes } from '../domain/instant.ts'

/** A day as the calendar on the wall says it, e.g. 2026-11-21, counted in days since 1970-01-01. */
export type Day = number

export interface LocalMoment {
  readonly day: Day
  /** Milliseconds since the clock on the wall said 00:00. */
  readonly time: number
}

const wall = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' })

/** How far the clock in Amsterdam is ahead of UTC at this moment: one hour, or two in summer. */
function aheadAt(instant: Instant): number {
  const name = wall.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, hours, more] = /^GMT\+(\d{2}):(\d{2})$/.exec(name) ?? []
  if (hours === undefined || more === undefined) throw new Error(`no offset of Amsterdam in "${name}"`)
  return minutes(Number(hours) * 60 + Number(more))
}

export function inAmsterdam(instant: Instant): LocalMoment {
  const local = instant + aheadAt(instant)
  const day = Math.floor(local / days(1))
  return { day, time: local - days(day) }
}

/** Between 03:00 and midnight, where no night of summer time can make it mean two moments or none. */
export const fromAmsterdam = ({ day, time }: LocalMoment): Instant => days(day) + time - aheadAt(days(day) + days(0.5))

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(days(day)).getUTCDay()
export const yearOf = (day: Day): number => new Date(days(day)).getUTCFullYear()
/** "2026-11-21" */
export const dateOf = (day: Day): string => new Date(days(day)).toISOString().slice(0, 10)
