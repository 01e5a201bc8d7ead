import { invariantsNamedIn, testFilesOf } from '../support/named-invariants.ts'
import { defects } from './defects.ts'

/** Invariants that a test names on either engine, and that no mistake here was made for. */
export function withoutDefect(): readonly string[] {
  const seeded = new Set(defects.map(({ invariant }) => invariant))
  const named = invariantsNamedIn([...testFilesOf('sqlite'), ...testFilesOf('postgres')])
  return [...named].filter((invariant) => !seeded.has(invariant)).toSorted()
}
