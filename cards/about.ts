/** What a button is about, as names to be looked up: a service, a number, a colleague. Nothing in it is believed. */
export interface About {
  readonly service?: string
  readonly number?: string
  /** Portal user id of a colleague. */
  readonly user?: string
}

/** "haalservice@9401138", or with a colleague behind it; stands behind the colon of a topic. */
export const aboutId = ({ service = '', number = '', user }: About): string =>
  [service, number, ...(user === undefined ? [] : [user])].map(encodeURIComponent).join('@')

/** A card of before may name a number or a service alone. */
export function parseAbout(id: string | undefined): About {
  const parts = (id ?? '').split('@')
  const [first = '', number = '', user = ''] = parts.map(decoded)
  if (parts.length === 1) return first === '' ? {} : /^\d+$/.test(first) ? { number: first } : { service: first }
  return {
    ...(first === '' ? {} : { service: first }),
    ...(number === '' ? {} : { number }),
    ...(user === '' ? {} : { user }),
  }
}

/** What a client sends may be no encoding at all. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
