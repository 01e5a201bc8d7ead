/** Below this many different words two sentences are alike by chance. */
const fewest = 4
const limit = 0.8

/** Four words or more, and nearly all of them the same: they differ in order, or in a word. */
export function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size < fewest || small.size < limit * large.size) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared >= limit * (small.size + large.size - shared)
}
