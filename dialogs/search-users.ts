import type { Person } from '../src/domain/person.ts'
import { plain } from '../src/text/plain.ts'
import type { Deps } from '../src/usecases/deps.ts'
import { linkedUser, reading } from '../src/usecases/fresh-rights.ts'

/** Users of numbers whose name or address holds what was typed; only for numbers that are the caller's own (I-18). */
export async function searchUsers(
  deps: Deps,
  person: Person,
  dataset: string,
  typed: string,
  top: number,
): Promise<readonly { readonly title: string; readonly value: string }[]> {
  const user = linkedUser(person)
  const [kind, listed = ''] = dataset.split(':', 2)
  if (kind !== 'users') return []
  const own = await reading(() => deps.backend.numbersOf(user.id))
  const numbers = listed.split(',').filter((number) => own.some((each) => each.number === number))
  const found = await reading(() => Promise.all(numbers.map((number) => deps.backend.usersOf(number))))
  const users = [...new Map(found.flat().map((each) => [each.id, each])).values()]
  const part = typed.trim().toLowerCase()
  return users
    .filter(({ id, name, address }) => id !== user.id && `${name} ${address}`.toLowerCase().includes(part))
    .slice(0, Math.min(top, 15))
    .map(({ id, name, address }) => ({ title: plain(`${name} · ${address}`), value: id }))
}
