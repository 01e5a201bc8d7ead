import type { Recognised } from '../src/domain/intent.ts'
import type { Settled } from './people-said.ts'
import type { Turn } from './turn.ts'

/** What somebody may have meant, as one would say it; undefined where there is nothing to choose in it. */
export function labelOf(turn: Turn, { recognised, names }: Settled): string | undefined {
  const { intent, slots } = recognised
  const { labels, meant } = turn.text
  const numbers = slots.customerNumbers ?? (slots.customerNumber === undefined ? [] : [slots.customerNumber])
  const nobody = slots.forColleague === true ? meant.colleague : slots.self === true ? meant.myself : ''
  const whom = names.length > 0 ? labels.and([...names]) : nobody
  return meant.labels[intent]?.({ what: whatOf(turn, recognised), whom, on: labels.and([...numbers]) })
}

function whatOf({ deps: { catalogue }, text }: Turn, { slots }: Recognised): string {
  const ids = slots.services ?? (slots.service === undefined ? [] : [slots.service])
  const named = ids.flatMap((id) => catalogue.service(id) ?? catalogue.guide(id) ?? [])
  return text.labels.and(named.map(({ name }) => text.of(name)))
}
