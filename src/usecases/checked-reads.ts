import { BackendRefused, BackendUnavailable } from '../domain/backend-error.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import { directoryAnswers } from './directory-answers.ts'
import { platformAnswers } from './platform-answers.ts'
import { Unreadable } from './readable.ts'
import type { Answers } from './readable.ts'

type Reads = Omit<BackendReads, 'traits'>

const answers: Answers<Reads> = { ...directoryAnswers, ...platformAnswers }

/**
 * The backend as use cases see it: all reads together within `milliseconds` from the first one, and every answer that
 * is late, failed, malformed or about something else becomes BackendUnavailable, never "nobody" or "everybody" (I-10).
 * Of an answer nothing is taken but what is asked for (I-36).
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
      return believed(name, () => (answers[name] as (answer: unknown, args: unknown) => unknown)(answer, args))
    }
    return read as unknown as Reads[K]
  }
  const reads = Object.fromEntries((Object.keys(answers) as (keyof Reads)[]).map((name) => [name, checked(name)]))
  return { ...(reads as unknown as Reads), traits: backend.traits }
}

/** What the answer held is not in the message: it may be a secret. */
function believed<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new BackendUnavailable(`unreadable answer to ${name}`, { cause: error })
  }
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
