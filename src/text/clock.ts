import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { Locale, Localised } from '../domain/locale.ts'

/** The words for moments, in one language and one time zone, and the choice between two languages. */
export interface Clock {
  readonly locale: Locale
  /** "11:32" */
  readonly time: (instant: Instant) => string
  /** As `time`, with the zone where the clock shows that time twice in one night: "02:32 CET". */
  readonly exactTime: (instant: Instant) => string
  /** "za 21 nov, 11:32" */
  readonly moment: (instant: Instant) => string
  /** "21 november 2026" */
  readonly day: (instant: Instant) => string
  readonly of: (localised: Localised) => string
}

/** British English: 24 hours and the day before the month, as everybody here reads it. */
const regions: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }
const houseZone = 'Europe/Amsterdam'

export function clockFor(locale: Locale, zone: string): Clock {
  const timeZone = knownZone(zone)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regions[locale], { timeZone, ...options })
  const time = format({ hour: '2-digit', minute: '2-digit', hour12: false })
  const zoned = format({ hour: '2-digit', minute: '2-digit', hour12: false, timeZoneName: 'short' })
  const date = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' })
  return {
    locale,
    time: (instant) => time.format(instant),
    exactTime: (instant) => {
      const shown = time.format(instant)
      const twice = [-1, 1].some((hours) => time.format(instant + hours * minutes(60)) === shown)
      return twice ? zoned.format(instant) : shown
    },
    moment: (instant) => `${date.format(instant).replaceAll(/[.,]/g, '')}, ${time.format(instant)}`,
    day: (instant) => day.format(instant),
    of: (localised) => localised[locale],
  }
}

/** A client names its own zone; one that does not exist must not take an answer down. */
function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return houseZone
  }
}
