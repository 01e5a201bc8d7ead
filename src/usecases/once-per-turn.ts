import type { BackendReads } from '../ports/permissions-backend.ts'

type Reads = Omit<BackendReads, 'traits' | 'authorityOver' | 'platformEvents'>

const questions = [
  'userByAddress',
  'user',
  'numbersOf',
  'usersOf',
  'hierarchyOf',
  'administratorsOf',
  'servicedeskAgents',
  'heldBy',
  'company',
  'companyOf',
  'companies',
  'platformUser',
  'keysOf',
  'apisOf',
  'sandboxCalls',
  'isAuthorisedForProduction',
] as const satisfies readonly (keyof Reads)[]

/**
 * Reads of one turn: an equal question is asked once, a failed one again. Made for the turn and gone with it, so that
 * nothing is known from an earlier one (I-8). Never for the worker, which reads the same before and after it writes.
 * `authorityOver` is asked anew each time: the age of that evidence counts from its own read. The feed of events is
 * read on with another cursor each time.
 */
export function oncePerTurn(reads: BackendReads): BackendReads {
  const answers = new Map<string, Promise<unknown>>()
  const once =
    (name: keyof Reads) =>
    (...args: readonly unknown[]): Promise<unknown> => {
      const key = JSON.stringify([name, ...args])
      const known = answers.get(key)
      if (known !== undefined) return known
      const answer = (reads[name] as (...a: readonly unknown[]) => Promise<unknown>)(...args)
      answers.set(key, answer)
      answer.catch(() => answers.delete(key))
      return answer
    }
  return { ...reads, ...(Object.fromEntries(questions.map((name) => [name, once(name)])) as unknown as Reads) }
}
