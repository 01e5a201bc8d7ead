import type { Inputs } from '../cards/actions.ts'
import type { Subject } from '../src/domain/effect.ts'
import type { Turn } from './turn.ts'

/** What a button does, and which card shows it afterwards. */
export interface Deed {
  readonly subject: (turn: Turn, id: string) => Promise<Subject> | Subject
  readonly do: (turn: Turn, pressed: { readonly id: string; readonly seen: number }, inputs: Inputs) => Promise<void>
}
