import type { Take } from './features.ts'

/** Sentences as sparse rows in one table: row n stands from `starts[n]` up to `starts[n + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  /** Which features a row has, and their weights, which together are of length one. */
  readonly places: Int32Array
  readonly weights: Float32Array
}

/** Where the features of each bucket stand; -1 for those that hardly any phrase has. */
export interface Places {
  readonly of: Int32Array
  readonly count: number
}

type Features = (take: Take) => void

const unknown = -1
/** So many phrases must have a feature for it to teach something about others. */
const fewest = 3
/** Features share a bucket so seldom that it does no harm, and a table is a tenth of what a map would be. */
const buckets = 2 ** 19
/** For the features of all phrases there are; with many more it is doubled. */
const room = 1_500_000
const bucketOf = (feature: number): number => (feature ^ (feature >>> 12)) & (buckets - 1)

/** The row of one sentence. */
export function rowOf(features: Features, places: Places): Rows {
  const found = new Map<number, number>()
  features((feature, weight) => {
    const bucket = bucketOf(feature)
    found.set(bucket, Math.max(weight, found.get(bucket) ?? 0))
  })
  const known = Int32Array.from(found.keys(), (bucket) => places.of[bucket] ?? unknown)
  return scaled({ starts: Int32Array.of(0, found.size), places: known, weights: Float32Array.from(found.values()) })
}

/** Rows of all sentences to learn from, taken one by one: none of them is kept. */
export function rowsOf(sentences: Iterable<Features>): { readonly rows: Rows; readonly places: Places } {
  const table = createTable()
  for (const features of sentences) table.add(features)
  const { counts, starts, found } = table
  const of = new Int32Array(buckets).fill(unknown)
  let count = 0
  for (let bucket = 0; bucket < buckets; bucket += 1)
    if ((counts[bucket] ?? 0) >= fewest) {
      of[bucket] = count
      count += 1
    }
  const { buckets: places, weights } = found()
  for (let at = 0; at < places.length; at += 1) places[at] = of[places[at] ?? 0] ?? unknown
  return { places: { of, count }, rows: scaled({ starts: Int32Array.from(starts), places, weights }) }
}

function createTable() {
  /** Per bucket: how many sentences have it, and where it stands in the last of them. */
  const counts = new Uint16Array(buckets)
  const standsAt = new Int32Array(buckets).fill(unknown)
  const starts = [0]
  let [places, weights, length] = [new Int32Array(room), new Float32Array(room), 0]
  const add = (features: Features): void => {
    const start = length
    features((feature, weight) => {
      const bucket = bucketOf(feature)
      const at = standsAt[bucket] ?? unknown
      if (at >= start) {
        weights[at] = Math.max(weight, weights[at] ?? 0)
        return
      }
      if (length === places.length) [places, weights] = [doubled(places), doubled(weights)]
      standsAt[bucket] = length
      counts[bucket] = (counts[bucket] ?? 0) + 1
      places[length] = bucket
      weights[length] = weight
      length += 1
    })
    starts.push(length)
  }
  const found = () => ({ buckets: places.subarray(0, length), weights: weights.subarray(0, length) })
  return { counts, starts, add, found }
}

function doubled<T extends Int32Array | Float32Array>(values: T): T {
  const more = new (values.constructor as new (length: number) => T)(values.length * 2)
  more.set(values)
  return more
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
