import type { Locale } from '../domain/locale.ts'
import type { IncomingActivity } from './activity-schema.ts'

/** What the client says, if it says any; a choice of the person wins over it, later (TEAMS.md B5). */
export function saidLocale(activity: IncomingActivity): Locale | undefined {
  const info = activity.entities?.find(({ type }) => type === 'clientInfo')
  const said = activity.locale ?? (typeof info?.['locale'] === 'string' ? info['locale'] : undefined)
  if (said === undefined) return undefined
  return said.toLowerCase().startsWith('en') ? 'en' : 'nl'
}

export const clientLocale = (activity: IncomingActivity): Locale => saidLocale(activity) ?? 'nl'

/** The client's time zone, if it says a real one. */
export function saidZone(activity: IncomingActivity): string | undefined {
  const info = activity.entities?.find(({ type }) => type === 'clientInfo')
  const said = activity.localTimezone ?? (typeof info?.['timezone'] === 'string' ? info['timezone'] : undefined)
  return said !== undefined && said !== 'UTC' && isZone(said) ? said : undefined
}

/** Else that of the portal. */
export const clientZone = (activity: IncomingActivity): string => saidZone(activity) ?? 'Europe/Amsterdam'

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
