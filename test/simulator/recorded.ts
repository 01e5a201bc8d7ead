import { readdirSync, readFileSync } from 'node:fs'

export interface RecordedBody {
  readonly type: string
  readonly name?: string
  readonly text?: string
  readonly value?: unknown
  readonly membersAdded?: readonly unknown[]
  readonly conversation: { readonly conversationType: string }
}

interface Exchange {
  readonly leg: string
  readonly body: RecordedBody | null
}

const folder = new URL('../fixtures/traces/', import.meta.url)

const exchanges = readdirSync(folder).flatMap(
  (name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { exchanges: Exchange[] }).exchanges,
)

/** Every body that a recorded Teams-like client posted to a bot. */
export const recordedBodies = exchanges
  .filter(({ leg }) => leg === 'client->bot')
  .map(({ body }) => body)
  .filter((body) => body !== null)

/** Paths of all fields, as `from.aadObjectId`; what is inside `value` is the card's business. */
export function fieldsOf(body: unknown, path = ''): readonly string[] {
  if (Array.isArray(body)) return [...new Set(body.flatMap((item) => fieldsOf(item, `${path}[]`)))].sort()
  if (typeof body !== 'object' || body === null || path === 'value') return [path]
  return Object.entries(body)
    .flatMap(([name, value]) => fieldsOf(value, path === '' ? name : `${path}.${name}`))
    .sort()
}
