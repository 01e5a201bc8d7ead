import { createConcepts } from './concepts.ts'
import type { Concept } from './words.ts'

export type RoleIn = (words: readonly string[]) => 'user' | 'admin' | undefined

/** Tells whose steps are asked for, where the words show it. */
export function createRoles(roles: readonly Concept[]): RoleIn {
  const meaning = createConcepts(roles)
  return (words) => {
    const said = new Set(words.flatMap(meaning))
    const asAdministrator = words.some(
      (word, at) => /^(als|as|an?)$/.test(words[at - 1] ?? '') && meaning(word).includes('administrator'),
    )
    if (asAdministrator) return 'admin'
    if (said.has('gives') && (said.has('others') || !said.has('asks'))) return 'admin'
    if (said.has('asks')) return 'user'
    return undefined
  }
}
