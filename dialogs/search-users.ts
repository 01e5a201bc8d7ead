import type { Person } from '../src/domain/person.ts'
import { plain } from '../src/text/plain.ts'
import type { Deps } from '../src/usecases/deps.ts'
import { linkedUser, reading } from '../src/usecases/fresh-rights.ts'

/** Users of a number whose name or address holds what was typed; only for a number that is the caller's own (I-18). */
export async function searchUsers(
  deps: Deps,
  person: Person,
  dataset: string,
  typed: string,
  top: number,
): Promise<readonly { readonly title: string; readonly value: string }[]> {
  const user = linkedUser(person)
  const [kind, number = ''] = dataset.split(':', 2)
  if (kind !== 'users') return []
  const own = await reading(() => deps.backend.numbersOf(user.id))
  if (!own.some((each) => each.number === number)) return []
  const users = await reading(() => deps.backend.usersOf(number))
  const part = typed.trim().toLowerCase()
  return users
    .filter(({ id, name, address }) => id !== user.id && `${name} ${address}`.toLowerCase().includes(part))
    .slice(0, Math.min(top, 15))
    .map(({ id, name, address }) => ({ title: plain(`${name} · ${address}`), value: id }))
}
