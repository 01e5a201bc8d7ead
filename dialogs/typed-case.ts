import type { Inputs } from '../cards/actions.ts'
import type { Slots } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { handOverChoices } from '../src/usecases/queries/hand-over-choices.ts'
import { caseDeeds } from './case-deeds.ts'
import type { CaseVerb } from './case-deeds.ts'
import { showHandOver } from './hand-over.ts'
import { showSubject } from './show-subject.ts'
import type { Turn } from './turn.ts'

/** Under which name the words behind a typed command come in, as if they stood on the card. */
const inputOf: Readonly<Record<Exclude<CaseVerb, 'case-claim' | 'case-release'>, keyof Inputs>> = {
  'case-hand-over': 'agent',
  'case-ask': 'question',
  'case-answer': 'reply',
  'case-close': 'closingNote',
}

/** The same as on the card, typed (TEAMS.md C4): on the case as it is now. */
export const onCaseSaid =
  (verb: CaseVerb) =>
  async (turn: Turn, { id = '', rest = '' }: Slots): Promise<void> => {
    const found = await turn.deps.ledger.servicedeskCase(turn.person.tenant, id)
    const seen = verb === 'case-answer' ? found?.notes.length : found?.version
    const inputs = verb === 'case-claim' || verb === 'case-release' ? {} : { [inputOf[verb]]: rest }
    const deed = caseDeeds[verb]
    await deed.do(turn, { id, seen: seen ?? 0 }, inputs)
    await showSubject(turn, await deed.subject(turn, id), false)
  }

/** A colleague by name or address; who is not found among the agents of this moment is chosen from a list. */
export async function handOverSaid(turn: Turn, { id = '', rest = '' }: Slots): Promise<void> {
  const { agents } = await handOverChoices(turn.deps, turn.person, id)
  const said = plain(rest)
  const named = agents.filter(({ name, address }) => said !== '' && isCalled(said, plain(name), plain(address)))
  const [agent, ...others] = named
  if (agent !== undefined && others.length === 0) return onCaseSaid('case-hand-over')(turn, { id, rest: agent.id })
  await showHandOver(turn, id, said === '' ? undefined : turn.text.refusal['agent-unknown']({}))
}

const isCalled = (said: string, name: string, address: string): boolean =>
  said === address || ` ${name} `.includes(` ${said} `)

/** An agent sees the case, who reported it what they are asked; to others it is as unknown as any id (I-18). */
export async function showCaseById(turn: Turn, id: string): Promise<void> {
  try {
    await showSubject(turn, { kind: 'case', id }, false)
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'not-visible')) throw error
    await showSubject(turn, { kind: 'case-question', id }, false)
  }
}
