import type { Locale } from '../domain/locale.ts'
import type { IncomingActivity } from './activity-schema.ts'

/** What the client says; a choice of the person wins over it, later (TEAMS.md B5). */
export function clientLocale(activity: IncomingActivity): Locale {
  const info = activity.entities?.find(({ type }) => type === 'clientInfo')
  const said = activity.locale ?? (typeof info?.['locale'] === 'string' ? info['locale'] : undefined)
  if (said === undefined) return 'nl'
  return said.toLowerCase().startsWith('en') ? 'en' : 'nl'
}

/** The client's time zone where it is a real one, else that of the portal. */
export function clientZone(activity: IncomingActivity): string {
  const info = activity.entities?.find(({ type }) => type === 'clientInfo')
  const said = activity.localTimezone ?? (typeof info?.['timezone'] === 'string' ? info['timezone'] : undefined)
  return said !== undefined && said !== 'UTC' && isZone(said) ? said : 'Europe/Amsterdam'
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
