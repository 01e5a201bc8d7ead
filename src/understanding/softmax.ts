import type { Rows } from './rows.ts'

export interface Model {
  /** Probabilities per class of the first row. */
  scores(row: Rows): Float64Array
}

export interface Training {
  readonly rounds: number
  readonly rate: number
}

interface Learner {
  readonly classes: number
  readonly weights: Float32Array
  /** Sums of squared gradients, by which AdaGrad slows each weight down. */
  readonly squares: Float32Array
  readonly bias: Float32Array
  /** Room for the classes of which a row says too much or too little. */
  readonly wrong: Int32Array
}

/** What is as good as right is not learnt from. */
const rightEnough = 0.005
const biasShare = 0.05

/**
 * Softmax regression by AdaGrad, in an order that is the same every time. Libraries that do this take dense matrices
 * or text of their own; this needs sparse rows and a start within a second.
 * @param labels the class of each row
 */
export function train(
  rows: Rows,
  labels: Int32Array,
  features: number,
  classes: number,
  { rounds, rate }: Training,
): Model {
  const learner: Learner = {
    classes,
    weights: new Float32Array(features * classes),
    squares: new Float32Array(features * classes).fill(1e-3),
    bias: new Float32Array(classes),
    wrong: new Int32Array(classes),
  }
  const shuffled = createShuffle(labels.length)
  const scores = new Float64Array(classes)
  for (let round = 0; round < rounds; round += 1)
    for (const row of shuffled()) {
      score(learner, rows, row, scores)
      learn(learner, rows, row, labels[row] ?? 0, scores, rate)
    }
  return {
    scores(row) {
      const result = new Float64Array(classes)
      score(learner, row, 0, result)
      return result
    },
  }
}

/** Fills in the probabilities of the classes. */
function score({ classes, weights, bias }: Learner, rows: Rows, row: number, into: Float64Array): void {
  into.set(bias)
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const weight = rows.weights[at] ?? 0
    const start = (rows.places[at] ?? 0) * classes
    for (let k = 0; k < classes; k += 1) into[k] = (into[k] ?? 0) + (weights[start + k] ?? 0) * weight
  }
  let highest = -Infinity
  for (let k = 0; k < classes; k += 1) highest = Math.max(highest, into[k] ?? 0)
  let total = 0
  for (let k = 0; k < classes; k += 1) {
    const each = Math.exp((into[k] ?? 0) - highest)
    into[k] = each
    total += each
  }
  for (let k = 0; k < classes; k += 1) into[k] = (into[k] ?? 0) / total
}

function learn(
  { classes, weights, squares, bias, wrong }: Learner,
  rows: Rows,
  row: number,
  label: number,
  scores: Float64Array,
  rate: number,
): void {
  let count = 0
  for (let k = 0; k < classes; k += 1) {
    const error = (scores[k] ?? 0) - (k === label ? 1 : 0)
    scores[k] = error
    if (Math.abs(error) < rightEnough) continue
    wrong[count] = k
    count += 1
    bias[k] = (bias[k] ?? 0) - rate * biasShare * error
  }
  if (count === 0) return
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const weight = rows.weights[at] ?? 0
    const start = (rows.places[at] ?? 0) * classes
    for (let each = 0; each < count; each += 1) {
      const k = wrong[each] ?? 0
      const gradient = (scores[k] ?? 0) * weight
      const square = (squares[start + k] ?? 0) + gradient * gradient
      squares[start + k] = square
      weights[start + k] = (weights[start + k] ?? 0) - (rate * gradient) / Math.sqrt(square)
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
      const kept = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = kept
    }
    return order
  }
}
