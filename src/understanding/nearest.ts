import type { Rows } from './rows.ts'

export interface Nearest {
  /** How near the likest sentences are that belong to each class, as shares of one; nothing where none is like it. */
  shares(row: Rows): Float64Array
}

const most = 10
/** Makes what is much alike count for more than many that are a little alike. */
const sharpness = 3

/** The sentences that share the rarest features: what a few of them agree on corrects what weights alone say. */
export function createNearest(rows: Rows, labels: Int32Array, features: number, classes: number): Nearest {
  const counts = new Int32Array(features)
  for (const place of rows.places) counts[place] = (counts[place] ?? 0) + 1
  const rarity = Float64Array.from(counts, (count) => Math.log(1 + labels.length / count))
  const index = inverted(rows, counts, rarity)
  const alike = new Float64Array(labels.length)
  return {
    shares(row) {
      alike.fill(0)
      const weights = rareWeights(row, 0, rarity)
      for (const [at, place] of row.places.entries()) {
        const weight = weights[at] ?? 0
        const end = index.starts[place + 1] ?? 0
        for (let entry = index.starts[place] ?? 0; entry < end; entry += 1) {
          const sentence = index.sentences[entry] ?? 0
          alike[sentence] = (alike[sentence] ?? 0) + weight * (index.weights[entry] ?? 0)
        }
      }
      return voted(highest(alike), labels, classes)
    },
  }
}

/** Per feature the sentences that have it. */
function inverted(rows: Rows, counts: Int32Array, rarity: Float64Array) {
  const starts = new Int32Array(counts.length + 1)
  for (const [place, count] of counts.entries()) starts[place + 1] = (starts[place] ?? 0) + count
  const next = starts.slice()
  const sentences = new Int32Array(rows.places.length)
  const weights = new Float32Array(rows.places.length)
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    const own = rareWeights(rows, row, rarity)
    const start = rows.starts[row] ?? 0
    for (let at = 0; at < own.length; at += 1) {
      const place = rows.places[start + at] ?? 0
      const entry = next[place] ?? 0
      sentences[entry] = row
      weights[entry] = own[at] ?? 0
      next[place] = entry + 1
    }
  }
  return { starts, sentences, weights }
}

/** The weights of a row, rare features heavier, together of length one. */
function rareWeights(rows: Rows, row: number, rarity: Float64Array): Float32Array {
  const [start = 0, end = 0] = [rows.starts[row], rows.starts[row + 1]]
  const weights = new Float32Array(end - start)
  let squares = 0
  for (let at = start; at < end; at += 1) {
    const weight = (rows.weights[at] ?? 0) * (rarity[rows.places[at] ?? 0] ?? 0)
    weights[at - start] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length
  return weights
}

type Valued = readonly (readonly [number, number])[]

/** The places of the highest values, with them. */
function highest(values: Float64Array): Valued {
  const top: (readonly [number, number])[] = []
  let least = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value <= least) continue
    top.push([at, value])
    if (top.length <= most) continue
    top.sort(([, one], [, other]) => other - one)
    top.length = most
    least = top.at(-1)?.[1] ?? 0
  }
  return top
}

function voted(top: Valued, labels: Int32Array, classes: number): Float64Array {
  const shares = new Float64Array(classes)
  let total = 0
  for (const [sentence, value] of top) {
    const label = labels[sentence] ?? 0
    const vote = value ** sharpness
    shares[label] = (shares[label] ?? 0) + vote
    total += vote
  }
  return shares.map((share) => share / (total || 1))
}
