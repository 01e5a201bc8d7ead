import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import type { Recognizer } from '../../domain/intent.ts'
import type { Figure } from './figure.ts'
import type { Labelled } from './labelled.ts'

const megabyte = 2 ** 20

/** What is in use once all is collected that nobody holds; numbers of the model lie outside of the heap. */
function memoryNow(): { readonly process: number; readonly held: number } {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let times = 0; times < 3; times += 1) collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { process: rss / megabyte, held: (heapUsed + external) / megabyte }
}

/** Loads and trains, and says what that took; true only of a process that has not done so before. */
export async function loadMeasured(
  catalogue: Catalogue,
  numberLength: NumberLength,
): Promise<{ readonly understanding: Recognizer; readonly figures: readonly Figure[] }> {
  const before = memoryNow()
  const start = performance.now()
  const { loadUnderstanding } = await import('../../understanding/load.ts')
  const understanding = await loadUnderstanding(catalogue, numberLength)
  const took = performance.now() - start
  const after = memoryNow()
  const figures: readonly Figure[] = [
    { name: 'load: modules, phrases and training', value: took, unit: 'ms', atMost: 1000 },
    { name: 'memory: growth of the process (rss)', value: after.process - before.process, unit: 'MB', atMost: 80 },
    { name: 'memory: what is held (heap and buffers)', value: after.held - before.held, unit: 'MB' },
  ]
  return { understanding, figures }
}

const passes = 3

/** Each sentence three times, after one pass that warms up. */
export function speedFigures(understanding: Recognizer, sentences: readonly Labelled[]): readonly Figure[] {
  const times: number[] = []
  for (let pass = 0; pass <= passes; pass += 1)
    for (const { text, lang } of sentences) {
      const start = performance.now()
      understanding.recognize(text, lang)
      if (pass > 0) times.push(performance.now() - start)
    }
  times.sort((one, other) => one - other)
  const at = (part: number): number => times[Math.ceil(part * times.length) - 1] ?? 0
  return [
    { name: 'one sentence, p50', value: at(0.5), unit: 'ms' },
    { name: 'one sentence, p99', value: at(0.99), unit: 'ms', atMost: 5 },
    { name: 'one sentence, slowest', value: at(1), unit: 'ms' },
  ]
}
