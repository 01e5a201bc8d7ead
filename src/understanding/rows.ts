import type { Row } from './softmax.ts'
import type { Take } from './features.ts'

/** Where each feature stands in a row; one that is not here was met in one phrase at most. */
export type Places = ReadonlyMap<number, number>

type Features = (take: Take) => void

/** The row of a sentence: features that are known, together of length one with those that are not. */
export function rowOf(features: Features, places: Places): Row {
  const found = new Map<number, number>()
  features((feature, weight) => found.set(feature, Math.max(weight, found.get(feature) ?? 0)))
  return scaled(
    Array.from(found.keys(), (feature) => places.get(feature) ?? unknown),
    [...found.values()],
  )
}

/** Rows of all sentences to learn from: a feature that one of them alone has teaches nothing about others. */
export function rowsOf(sentences: readonly Features[]): { readonly rows: readonly Row[]; readonly places: Places } {
  const ids = new Map<number, number>()
  /** Per feature: how many sentences have it, the last of them, and where it stands in that one. */
  const counts: number[] = []
  const lastIn: number[] = []
  const standsAt: number[] = []
  const all = sentences.map((features, sentence) => {
    const found: number[] = []
    const weights: number[] = []
    features((feature, weight) => {
      const id = ids.get(feature) ?? ids.size
      if (id === ids.size) ids.set(feature, id)
      if (lastIn[id] === sentence) {
        const at = standsAt[id] ?? 0
        weights[at] = Math.max(weight, weights[at] ?? 0)
        return
      }
      lastIn[id] = sentence
      standsAt[id] = found.length
      counts[id] = (counts[id] ?? 0) + 1
      found.push(id)
      weights.push(weight)
    })
    return { found, weights }
  })
  const placeOf: number[] = []
  const places = new Map<number, number>()
  for (const [feature, id] of ids)
    if ((counts[id] ?? 0) > 1) {
      placeOf[id] = places.size
      places.set(feature, places.size)
    } else placeOf[id] = unknown
  return {
    places,
    rows: all.map(({ found, weights }) =>
      scaled(
        found.map((id) => placeOf[id] ?? unknown),
        weights,
      ),
    ),
  }
}

const unknown = -1

/** Together of length one with those that are not known. */
function scaled(places: readonly number[], weights: readonly number[]): Row {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  const known = places.filter((place) => place !== unknown)
  const row = { places: Int32Array.from(known), weights: new Float32Array(known.length) }
  let at = 0
  for (const [index, place] of places.entries())
    if (place !== unknown) {
      row.weights[at] = (weights[index] ?? 0) / length
      at += 1
    }
  return row
}
