import { meantCard } from '../cards/meant-card.ts'
import type { MeantData } from '../cards/meant-card.ts'
import type { Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { newId } from '../src/usecases/ids.ts'
import { labelOf } from './choice-label.ts'
import { isAbout } from './elsewhere.ts'
import { settled } from './people-said.ts'
import type { Settled } from './people-said.ts'
import { forOneself, possible } from './possible-meanings.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** What was offered to choose from, kept until the next turn; a button names only which one. */
export interface OpenChoice {
  readonly id: string
  readonly choices: readonly { readonly label: string; readonly recognised: Recognised }[]
  /** What was typed in the middle of a conversation, which may be the answer to it after all. */
  readonly typed?: string
  readonly stay?: NonNullable<MeantData['stay']>
}

/** Asks what was meant, with what was said filled in. @returns false where there is nothing to choose */
export async function offerChoices(turn: Turn, meanings: readonly Recognised[], text: string): Promise<boolean> {
  const labelled: OpenChoice['choices'][number][] = []
  const can = await possible(turn, meanings)
  const self = forOneself(turn, can, text)
  const own = self && labelOf(turn, { recognised: self, names: [] })
  if (self !== undefined && own !== undefined) labelled.push({ label: own, recognised: self })
  for (const each of can) {
    const choice = await labelledChoice(turn, each, text)
    if (self !== undefined && choice !== undefined && isForNobody(choice)) continue
    if (choice !== undefined && !labelled.some(({ label }) => label === choice.label)) labelled.push(choice)
  }
  if (labelled.length === 0) return false
  offer(turn, 'unsure', { id: newId(), choices: labelled })
  return true
}

/** A request that names nobody is for who asks, which stands among the choices already. */
const isForNobody = ({ recognised: { intent, slots } }: OpenChoice['choices'][number]): boolean =>
  intent === 'request-access' && slots.user === undefined && slots.forColleague !== true

/** In the middle of a conversation: do that first, or is this the answer all the same? Its draft stays as it is. */
export async function offerSwitch(turn: Turn, dialog: string, stay: NonNullable<MeantData['stay']>): Promise<boolean> {
  if (turn.elsewhere === undefined || turn.said.kind !== 'text') return false
  const [meaning] = await possible(turn, [turn.elsewhere])
  const choice = meaning && (await labelledChoice(turn, meaning, turn.said.text))
  if (choice === undefined || isAbout(dialog, choice.recognised.intent)) return false
  const kind = turn.elsewhere.intent === 'cancel' ? 'stop' : 'switch'
  offer(turn, kind, { id: newId(), choices: [choice], typed: turn.said.text, stay })
  return true
}

async function labelledChoice(turn: Turn, meaning: Recognised, text: string) {
  const all = await settledOrNot(turn, meaning, text)
  // Who could not be found is asked for once it is chosen.
  delete turn.notice
  const label = labelOf(turn, all)
  return label === undefined ? undefined : { label, recognised: all.recognised }
}

/** What cannot be done now, or not by them, is said when it is chosen: it is no reason not to ask. */
async function settledOrNot(turn: Turn, meaning: Recognised, text: string): Promise<Settled> {
  try {
    return await settled(turn, meaning, text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { recognised: meaning, names: [] }
  }
}

function offer(turn: Turn, kind: MeantData['kind'], choice: OpenChoice): void {
  turn.choice = choice
  const { id, choices, stay } = choice
  const labels = choices.map(({ label }) => label)
  sayCard(turn, meantCard({ kind, id, choices: labels, ...(stay === undefined ? {} : { stay }) }, turn.text))
}
