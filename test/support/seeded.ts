/** Choices that are the same for the same seed: a round that fails can be played again. */
export function seeded(seed: number) {
  let state = seed * 0x9e3779b9
  /** From 0 up to 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  /** At least one of them, in their order. */
  const some = <T>(all: readonly T[]): readonly T[] => {
    const kept = all.filter(() => next() < 0.6)
    return kept.length > 0 ? kept : [oneOf(all)]
  }
  return { next, oneOf, some }
}
