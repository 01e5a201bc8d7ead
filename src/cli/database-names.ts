import type { Place } from '../store/database.ts'

/** The address of a server as it may be shown and kept: without the password. */
export function withoutPassword(url: string): string {
  const { protocol, username, hostname, port, pathname } = new URL(url)
  const user = username === '' ? '' : `${username}@`
  return `${protocol}//${user}${hostname}${port === '' ? '' : `:${port}`}${pathname}`
}

export const nameOf = (place: Place): string => ('url' in place ? withoutPassword(place.url) : place.file)
