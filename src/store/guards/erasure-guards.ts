import { erasedName, personalColumns } from '../personal-columns.ts'
import type { PersonalColumns } from '../personal-columns.ts'
import { quoted, refuse } from './guard.ts'
import type { Guard } from './guard.ts'

const isOpen = `exists (select 1 from erasure_window e where e.tenant = old.tenant)`
const column = (name: string): string => `"${name}"`
const same = (name: string): string => `new.${column(name)} is not distinct from old.${column(name)}`
const updateOf = (names: readonly string[]) => `update of ${names.map(column).join(', ')}` as const

/** All that says who it was gives way at once, for the placeholder that the window names. */
export function erasedAs({ ids, names }: Pick<PersonalColumns, 'ids' | 'names'>): string {
  const theirs = ids.map((id) => `old.${column(id)} = e.person_id`)
  const replaced = ids.map(
    (id) => `(new.${column(id)} = e.placeholder or (old.${column(id)} is null and new.${column(id)} is null))`,
  )
  const unnamed = names.map((name) => `new.${column(name)} = ${quoted(erasedName)}`)
  return `exists (select 1 from erasure_window e where e.tenant = old.tenant
    and (${theirs.join(' or ')}) and ${[...replaced, ...unnamed].join(' and ')})`
}

/** Whom a change rests on may be erased without a retry. */
export const authorityErased = erasedAs({ ids: ['by_id', 'by_user_id'], names: ['by_name'] })

/** What may be left of words while somebody is being erased. They need not be that person's own: others write about them. */
const erasedWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  request: { reason: `new.reason = ''` },
  decision: { reason: `new.reason = ''` },
  note: { text: `new.text = ''` },
  case_note: { text: `new.text = ''` },
  // Who is to become a user has no id yet.
  invitation: { name: `new.name = '—'`, address: `new.address = '—'`, reason: `new.reason = ''` },
  // Nor has who gets access; an address that is gone is as small as any.
  onboarding: { name: `new.name = '—'`, address: `new.address = '—'` },
  onboarding_deed: { text: `new.text = ''` },
  // Who asked is a copy of what the request says; of what was found, the parts about the person go.
  servicedesk_case: {
    requester: 'new.requester is null',
    findings: 'length(new.findings) < length(old.findings)',
  },
}

/** Columns that never change, but for those that name a person, while that person is being erased (I-37). */
export function fixedButForErasure(table: string, rule: string, fixed: readonly string[]): readonly Guard[] {
  const groups = personalColumns.filter((each) => each.table === table && each.ids.every((id) => fixed.includes(id)))
  const words = Object.entries(erasedWords[table] ?? {})
  const erasable = new Set([...groups.flatMap(({ ids, names }) => [...ids, ...names]), ...words.map(([name]) => name)])
  return [
    refuse(table, rule, updateOf(fixed.filter((name) => !erasable.has(name)))),
    ...groups.map((group) => {
      const all = [...group.ids, ...group.names]
      const condition = `not (${isOpen} and ((${all.map(same).join(' and ')}) or ${erasedAs(group)}))`
      return refuse(table, `${rule}: ${group.ids.join(', ')}`, updateOf(all), condition)
    }),
    ...words.map(([name, erased]) =>
      refuse(table, `${rule}: ${name}`, updateOf([name]), `not (${isOpen} and (${same(name)} or ${erased}))`),
    ),
  ]
}

export const erasureGuards: readonly Guard[] = [
  refuse('erasure_window', 'is never changed', 'update'),
  refuse('erasure_window', 'names a placeholder', 'insert', `new.placeholder not like 'erased-%'`),
]
