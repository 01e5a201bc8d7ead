import type { Take } from './features.ts'

/** Sentences as sparse rows in one table: row n stands from `starts[n]` up to `starts[n + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  /** Which features a row has, and their weights, which together are of length one. */
  readonly places: Int32Array
  readonly weights: Float32Array
}

/** Where each feature stands; one that is not here was met in two phrases at most. */
export type Places = ReadonlyMap<number, number>

type Features = (take: Take) => void

const unknown = -1
const fewest = 3

/** The row of one sentence. */
export function rowOf(features: Features, places: Places): Rows {
  const found = new Map<number, number>()
  features((feature, weight) => found.set(feature, Math.max(weight, found.get(feature) ?? 0)))
  const ids = Int32Array.from(found.keys(), (feature) => places.get(feature) ?? unknown)
  return scaled({ starts: Int32Array.of(0, found.size), places: ids, weights: Float32Array.from(found.values()) })
}

/** Rows of all sentences to learn from: a feature that only two of them have teaches little about others. */
export function rowsOf(sentences: readonly Features[]): { readonly rows: Rows; readonly places: Places } {
  const table = createTable()
  for (const features of sentences) table.add(features)
  const { ids, counts, starts, found, weights } = table
  const placeOf = new Int32Array(ids.size).fill(unknown)
  const places = new Map<number, number>()
  for (const [feature, id] of ids)
    if ((counts[id] ?? 0) >= fewest) {
      placeOf[id] = places.size
      places.set(feature, places.size)
    }
  const rows = { starts: Int32Array.from(starts), places: Int32Array.from(found), weights: Float32Array.from(weights) }
  rows.places.forEach((id, at) => (rows.places[at] = placeOf[id] ?? unknown))
  return { places, rows: scaled(rows) }
}

function createTable() {
  const ids = new Map<number, number>()
  /** Per feature: how many sentences have it, and where it stands in the last of them. */
  const counts: number[] = []
  const standsAt: number[] = []
  const starts = [0]
  const found: number[] = []
  const weights: number[] = []
  const add = (features: Features): void => {
    const start = found.length
    features((feature, weight) => {
      const id = ids.get(feature) ?? ids.size
      if (id === ids.size) ids.set(feature, id)
      const at = standsAt[id] ?? unknown
      if (at >= start) {
        weights[at] = Math.max(weight, weights[at] ?? 0)
        return
      }
      standsAt[id] = found.length
      counts[id] = (counts[id] ?? 0) + 1
      found.push(id)
      weights.push(weight)
    })
    starts.push(found.length)
  }
  return { ids, counts, starts, found, weights, add }
}

/** Each row of length one, with what is not known in it; that is left out afterwards. */
function scaled({ starts, places, weights }: Rows): Rows {
  const from = new Int32Array(starts.length)
  let kept = 0
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [start = 0, end = 0] = [starts[row], starts[row + 1]]
    let squares = 0
    for (let at = start; at < end; at += 1) squares += (weights[at] ?? 0) ** 2
    const length = Math.sqrt(squares) || 1
    for (let at = start; at < end; at += 1) {
      const place = places[at] ?? unknown
      if (place === unknown) continue
      places[kept] = place
      weights[kept] = (weights[at] ?? 0) / length
      kept += 1
    }
    from[row + 1] = kept
  }
  return { starts: from, places: places.slice(0, kept), weights: weights.slice(0, kept) }
}
