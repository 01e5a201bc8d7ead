/** An example to learn from: places of its features, their weights, and the place of its class. */
export interface Example {
  readonly places: Int32Array
  readonly weights: Float32Array
  readonly label: number
}

export interface Model {
  /** Probabilities per class; features that were never seen have no place. */
  scores(places: Int32Array, weights: Float32Array): Float64Array
}

export interface Training {
  readonly rounds: number
  readonly rate: number
  /** Pulls weights towards nothing, so that no single word decides. */
  readonly decay: number
}

/**
 * Softmax regression by AdaGrad, in an order that is the same every time. Libraries that do this take dense matrices
 * or text of their own; this needs sparse rows and a start within a second.
 */
export function train(
  examples: readonly Example[],
  features: number,
  classes: number,
  { rounds, rate, decay }: Training,
): Model {
  const matrix = new Float32Array(features * classes)
  const squares = new Float32Array(features * classes).fill(1e-3)
  const bias = new Float32Array(classes)
  const sums = new Float64Array(classes)
  const next = createShuffle(examples.length)
  for (let round = 0; round < rounds; round += 1)
    for (const index of next()) {
      const example = examples[index]
      if (example === undefined) continue
      score(matrix, bias, classes, example.places, example.weights, sums)
      learn(matrix, squares, bias, classes, example, sums, rate, decay)
    }
  return {
    scores(places, weights) {
      const result = new Float64Array(classes)
      score(matrix, bias, classes, places, weights, result)
      return result
    },
  }
}

function score(
  matrix: Float32Array,
  bias: Float32Array,
  classes: number,
  places: Int32Array,
  weights: Float32Array,
  sums: Float64Array,
): void {
  for (let k = 0; k < classes; k += 1) sums[k] = bias[k]!
  for (let i = 0; i < places.length; i += 1) {
    const row = places[i]! * classes
    const weight = weights[i]!
    for (let k = 0; k < classes; k += 1) sums[k]! += matrix[row + k]! * weight
  }
  let highest = -Infinity
  for (let k = 0; k < classes; k += 1) if (sums[k]! > highest) highest = sums[k]!
  let total = 0
  for (let k = 0; k < classes; k += 1) {
    sums[k] = Math.exp(sums[k]! - highest)
    total += sums[k]!
  }
  for (let k = 0; k < classes; k += 1) sums[k]! /= total
}

function learn(
  matrix: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  classes: number,
  { places, weights, label }: Example,
  sums: Float64Array,
  rate: number,
  decay: number,
): void {
  for (let k = 0; k < classes; k += 1) {
    const wrong = sums[k]! - (k === label ? 1 : 0)
    if (Math.abs(wrong) < 0.002) continue
    bias[k]! -= rate * 0.05 * wrong
    for (let i = 0; i < places.length; i += 1) {
      const at = places[i]! * classes + k
      const gradient = wrong * weights[i]! + decay * matrix[at]!
      squares[at]! += gradient * gradient
      matrix[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
    }
  }
}

/** Another order every round, the same in every process. */
function createShuffle(count: number): () => Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  let seed = 20_261
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  return () => {
    for (let last = count - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1))
      const kept = order[last]!
      order[last] = order[other]!
      order[other] = kept
    }
    return order
  }
}
