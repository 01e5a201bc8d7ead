import type { Authority } from '../domain/portal.ts'
import { BackendRefused, BackendUnavailable } from '../domain/backend-error.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'

type Reads = Omit<BackendReads, 'traits'>
type Shape<K extends keyof Reads> = (answer: unknown, args: Parameters<Reads[K]>) => boolean

const hasText = (value: unknown, ...keys: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
const listOf = (value: unknown, ...keys: readonly string[]): boolean =>
  Array.isArray(value) && value.every((item) => hasText(item, ...keys))
const isUser = (value: unknown): boolean => value === undefined || hasText(value, 'id', 'name', 'address')
const isUsers = (value: unknown): boolean => listOf(value, 'id', 'name', 'address')

/** What an answer must look like to be believed; an answer to another question is no answer (I-10). */
const shapes: { readonly [K in keyof Reads]: Shape<K> } = {
  userByAddress: (answer, [address]) =>
    isUser(answer) &&
    (answer === undefined || (answer as { address: string }).address.toLowerCase() === address.toLowerCase()),
  user: (answer, [id]) => isUser(answer) && (answer === undefined || (answer as { id: string }).id === id),
  numbersOf: (answer) => listOf(answer, 'number', 'name'),
  usersOf: isUsers,
  hierarchyOf: (answer, [number]) =>
    answer === undefined ||
    (hasText(answer, 'number', 'name') && answer['number'] === number && listOf(answer['children'], 'number', 'name')),
  administratorsOf: isUsers,
  authorityOver: (answer, [user, number]) =>
    answer === undefined ||
    (hasText(answer, 'userId', 'over', 'heldOn', 'via') && isAuthorityOf(answer as unknown as Authority, user, number)),
  servicedeskAgents: isUsers,
  heldBy: (answer) => listOf(answer, 'authorisation'),
}

const isAuthorityOf = (authority: Authority, user: string, number: string): boolean =>
  authority.userId === user &&
  authority.over === number &&
  (authority.via === 'parent' || authority.heldOn === number) &&
  Array.isArray(authority.authorisations) &&
  ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'].every((id) => authority.authorisations.includes(id))

/**
 * The backend as use cases see it: all reads together within `milliseconds` from the first one, and every answer that
 * is late, failed, malformed or about something else becomes BackendUnavailable, never "nobody" or "everybody" (I-10).
 */
export function checkedReads(backend: BackendReads, milliseconds: number): BackendReads {
  // Not from now: what a turn waits for in Teams is not the backend's time.
  let late: Lateness | undefined
  const checked = <K extends keyof Reads>(name: K): Reads[K] => {
    const read = async (...args: Parameters<Reads[K]>): Promise<unknown> => {
      late ??= lateness(milliseconds)
      const answer = await inTime(late, () =>
        (backend[name] as (...a: Parameters<Reads[K]>) => Promise<unknown>).apply(backend, args),
      )
      if (!shapes[name](answer, args)) throw new BackendUnavailable(`unreadable answer to ${name}`)
      return answer
    }
    return read as unknown as Reads[K]
  }
  const reads = Object.fromEntries((Object.keys(shapes) as (keyof Reads)[]).map((name) => [name, checked(name)]))
  return { ...(reads as unknown as Reads), traits: backend.traits }
}

interface Lateness {
  readonly passed: () => boolean
  /** Rejects when the time is over. */
  readonly over: Promise<never>
}

function lateness(milliseconds: number): Lateness {
  const deadline = AbortSignal.timeout(milliseconds)
  const over = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(new BackendUnavailable('no answer in time')), { once: true })
  })
  // Nobody may be waiting by then.
  over.catch(() => undefined)
  return { passed: () => deadline.aborted, over }
}

async function inTime(late: Lateness, read: () => Promise<unknown>): Promise<unknown> {
  if (late.passed()) throw new BackendUnavailable('no time left to ask')
  try {
    return await Promise.race([read(), late.over])
  } catch (error) {
    if (error instanceof BackendUnavailable || error instanceof BackendRefused) throw error
    throw new BackendUnavailable('reading failed', { cause: error })
  }
}
