import type { PortalUser } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { linkedUser } from '../src/usecases/fresh-rights.ts'
import type { AskedFor } from '../src/usecases/plan-ask.ts'
import type { ManyAnswers } from './request-answers.ts'
import { isForMe } from './request-answers.ts'
import { colleagueNamed, colleaguesOn, isSelf } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** Users of any of these numbers, each once. The caller checked that the numbers are their own (I-18). */
export async function colleaguesOnAny(turn: Turn, numbers: readonly string[]): Promise<readonly PortalUser[]> {
  const users = await Promise.all(numbers.map((number) => colleaguesOn(turn, number)))
  return [...new Map(users.flat().map((user) => [user.id, user])).values()]
}

/** Who was chosen or typed, as the backend knows them now; who is nowhere to be found keeps the name and has no id. */
export async function withKnownColleagues(turn: Turn, answers: ManyAnswers): Promise<ManyAnswers> {
  const { colleagues = [], numbers = [] } = answers
  if (colleagues.length === 0 || numbers.length === 0) return answers
  const users = await colleaguesOnAny(turn, numbers)
  // Of an id that nobody has, and that never had a name, there is nothing to say.
  const others = colleagues.filter(({ id, name }) => id !== undefined || !isSelf(turn, name))
  const known = others
    .map((colleague) => found(users, colleague) ?? { name: colleague.name })
    .filter(({ name }) => name !== '')
  const each = [...new Map(known.map((colleague) => [colleague.id ?? colleague.name, colleague])).values()]
  const meToo = others.length < colleagues.length
  return { ...answers, colleagues: each, ...(meToo ? { me: true, forColleagues: each.length > 0 } : {}) }
}

function found(users: readonly PortalUser[], { id, name }: AskedFor): AskedFor | undefined {
  const user = id === undefined ? colleagueNamed(users, name) : users.find((each) => each.id === id)
  return user && { id: user.id, name: user.name }
}

/** @throws Refusal when colleagues were named of whom nobody is a user of any of the numbers */
export function requireSomebody({ colleagues = [], numbers = [] }: ManyAnswers): void {
  if (colleagues.length === 0 || numbers.length === 0 || colleagues.some(({ id }) => id !== undefined)) return
  const [number] = numbers
  throw new Refusal('beneficiary-unknown', numbers.length === 1 && number !== undefined ? { number } : {})
}

export function peopleOf(turn: Turn, answers: ManyAnswers): readonly AskedFor[] {
  const { id, name } = linkedUser(turn.person)
  const colleagues = answers.forColleagues === true ? (answers.colleagues ?? []) : []
  return [...(isForMe(answers) ? [{ id, name }] : []), ...colleagues.filter((each) => each.id !== id)]
}
