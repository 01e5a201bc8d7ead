import { isKnownSecret, looksLikeKey } from './domain/key-like.ts'

/** An error as the log keeps it: what kind, where, and a message without what may be about a person (I-37). */
export interface LoggedError {
  readonly type: string
  readonly code?: string | number
  readonly message: string
  readonly stack: readonly string[]
  readonly cause?: LoggedError
}

/** In this order: the wider pattern goes first. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/\b(?:https?|wss?|mailto|file):\S+/gi, '[address]'],
  [/[^\s"'`<>(),;:]+@[^\s"'`<>(),;:]+/g, '[address]'],
  [/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '[text]'],
  // A key, a token or an id: long, and not a word.
  [/\b(?=[\w+/=.-]*\d)[\w+/=.-]{20,}/g, '[key]'],
  [/\b(?:[0-9a-f]{8}-)[0-9a-f-]{9,}\b/gi, '[id]'],
  [/\d[\d .-]{2,}\d/g, '[number]'],
]
const longestMessage = 200
const mostFrames = 20
const deepestCause = 3

const withoutPersons = (message: string): string =>
  personal.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message).replaceAll(/\s+/g, ' ')

/** What another system says of itself may repeat what it was told (I-36). */
function withoutSecrets(message: string): string {
  const rest = withoutPersons(message)
  return isKnownSecret(message) || looksLikeKey(rest) ? '[secret]' : rest.slice(0, longestMessage)
}

/** Frames only: the head of a stack repeats the message, which may itself look like frames. Paths start at the project. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().replace(/(?:file:\/\/)?\/\S*?\/((?:src|dialogs|cards|test|node_modules)\/)/, '$1'))

function codeOf(error: Error): string | number | undefined {
  const code: unknown = 'code' in error ? error.code : 'statusCode' in error ? error.statusCode : undefined
  if (typeof code === 'number') return code
  return typeof code === 'string' && /^[A-Za-z_-]{1,40}$/.test(code) ? code : undefined
}

export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '[not an error]', stack: [] }
  const code = codeOf(error)
  return {
    type: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code }),
    message: withoutSecrets(error.message.slice(0, 2000)),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= deepestCause ? {} : { cause: loggedError(error.cause, depth + 1) }),
  }
}
