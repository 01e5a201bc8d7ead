import { readFileSync, readdirSync } from 'node:fs'
import { serviceUrl, tenant, typed } from '../security/guarded-bot.ts'

/** One request of any kind. */
export interface Fuzzed {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The same numbers for the same seed, so that what was found can be found again. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const folder = new URL('../fixtures/traces/', import.meta.url)
const recorded: readonly object[] = readdirSync(folder).flatMap((file) =>
  (
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { exchanges: { leg: string; body: object | null }[] }
  ).exchanges
    .filter(({ leg, body }) => leg === 'client->bot' && body !== null)
    .map(({ body }) => ({
      ...body,
      serviceUrl,
      conversation: { ...(body as { conversation?: object }).conversation, tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    })),
)

const execute = (verb: unknown, data: unknown) =>
  typed({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb, data } },
  })

const seeds: readonly object[] = [
  ...recorded,
  typed(),
  execute('approve', { verb: 'approve', id: 'A-2222222222', seen: 1, reason: 'x' }),
  execute('confirm', { verb: 'confirm', id: 'x', seen: 0 }),
  typed({ type: 'invoke', name: 'application/search', value: { dataset: 'users:9401138', queryText: 'e' } }),
]

const raw = (json: string) => ({ raw: json })
const deep = (depth: number, open: string, close: string) => raw(open.repeat(depth) + '1' + close.repeat(depth))

/** What is put in the place of something (3.2). `raw` is put in as it is, also where that is no JSON. */
const nasty: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, '', ' ', [], {}, [[]], [{}], [null]],
  ...[
    raw('1e309'),
    raw('-1e309'),
    raw('1e-400'),
    raw('123456789012345678901234567890'),
    raw('NaN'),
    raw('01'),
    raw(''),
  ],
  ...[raw('"\\ud800"'), raw('"\\u0000"'), raw('"\\u202egnp.exe"'), raw('"\u200b"'), raw('"\u0001"'), raw("'x'")],
  ...[raw('{"__proto__":{"role":"administrator"}}'), raw('{"constructor":{"prototype":{}}}'), raw('{"a":1,"a":2}')],
  ...[{ toString: 1 }, { length: -1 }, { then: 'x' }, { $ne: null }, { $gt: '' }, { verb: 'approve' }],
  ...[deep(10, '[', ']'), deep(31, '{"a":', '}'), deep(33, '[', ']'), deep(5000, '[', ']'), deep(5000, '{"a":', '}')],
  ...[
    'x'.repeat(5000),
    'x'.repeat(100_000),
    '\u202e'.repeat(500),
    '<at>bot</at>',
    '<script>alert(1)</script>',
    '[x](javascript:1)',
  ],
  ...[
    '../../etc/passwd',
    "' or 1=1 --",
    '${process.exit()}',
    '{{7*7}}',
    '=cmd|x',
    'a\r\nb',
    '%00',
    '\ufeff',
    '9401138\uff11',
    '1e7',
  ],
  ...[
    'https://evil.example/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'approve',
    'request:A-2222222222',
    'x:'.repeat(300),
  ],
  Array.from({ length: 1200 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`k${index}`, 0])),
]

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** Every place in a value, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))]
}

const marker = (index: number): string => `\u0007raw${index}\u0007`

function bent(random: Random): string {
  const body: unknown = structuredClone(pick(random, seeds))
  const raws: string[] = []
  for (let changes = Math.floor(random() * 4); changes > 0; changes -= 1) {
    const [last, ...above] = [
      ...pick(
        random,
        placesIn(body).filter(({ length }) => length > 0),
      ),
    ].reverse()
    const parent = above.reverse().reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], body)
    const wrong: unknown = structuredClone(pick(random, nasty))
    const isRaw = typeof wrong === 'object' && wrong !== null && 'raw' in wrong
    const put = isRaw ? marker(raws.push(String(wrong.raw)) - 1) : wrong
    if (last !== undefined && typeof parent === 'object' && parent !== null)
      (parent as Record<string, unknown>)[random() < 0.1 ? '__proto__x' : last] = put
  }
  const json = JSON.stringify({ ...(body as object), id: `f-${random()}` })
  return raws.reduce((text, wrong, index) => text.replace(JSON.stringify(marker(index)), () => wrong), json)
}

function bytesOf(random: Random): Buffer {
  const json = Buffer.from(bent(random))
  const way = random()
  if (way < 0.8) return json
  if (way < 0.86) return json.subarray(0, Math.floor(random() * json.length))
  if (way < 0.92) {
    const flipped = Buffer.from(json)
    for (let index = 0; index < 8; index += 1)
      flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256)
    return flipped
  }
  if (way < 0.96)
    return Buffer.from(Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256)))
  return Buffer.concat([json, json])
}

const contentTypes = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
]
const paths = [
  '/',
  '/healthz',
  '/api/messages/',
  '/api/messages?x=1',
  '/api//messages',
  '/%2e%2e/',
  '/api/messages/x',
  '/.env',
]

/** Mostly bodies with a genuine token, so that they come as far as they can. */
export function fuzzed(random: Random, token: string): Fuzzed {
  const way = random()
  const body = bytesOf(random)
  const headers = {
    'content-type': way < 0.03 ? pick(random, contentTypes) : 'application/json',
    ...(way > 0.1 ? { authorization: `Bearer ${token}` } : {}),
    ...(way > 0.03 && way < 0.05 ? { authorization: `Bearer ${token.slice(0, -4)}AAAA` } : {}),
    ...(way > 0.98 ? { 'content-encoding': pick(random, ['gzip', 'br', 'identity']) } : {}),
  }
  const method = way > 0.95 && way < 0.97 ? pick(random, ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST']) : 'POST'
  const path = way > 0.93 && way < 0.96 ? pick(random, paths) : '/api/messages'
  return { method, path, headers, body }
}
