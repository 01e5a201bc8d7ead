import { defects } from './defects.ts'
import { withoutDefect } from './seeded.ts'
import type { Defect } from './defect.ts'
import { makeWorkingCopy } from './working-copy.ts'
import type { WorkingCopy } from './working-copy.ts'

/**
 * Proves that the tests of the invariants can fail: makes one mistake per invariant and looks whether a test that
 * names the invariant notices. Refuses to run while an invariant that a test names has none.
 * `npm run counter-proof [-- I-9 test/e2e/queue.test.ts …]`: only those of a number, or of a test file
 */
const wanted = process.argv.slice(2)
const missing = withoutDefect()
const unknown = wanted.filter((name) => !defects.some(({ invariant, test }) => invariant === name || test === name))
const chosen = defects.filter(
  ({ invariant, test }) => wanted.length === 0 || wanted.includes(invariant) || wanted.includes(test),
)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const names = (invariant: string, test: string): boolean => new RegExp(`\\b${invariant}(?![0-9])`).test(test)

async function isCaught(copy: WorkingCopy, defect: Defect): Promise<boolean> {
  const failed = (await copy.failures([defect.test], defect)).filter((test) => names(defect.invariant, test))
  const verdict = failed.length > 0 ? `caught by ${failed.length}` : 'NOT CAUGHT'
  print(`${defect.invariant.padEnd(5)} ${verdict.padEnd(13)} ${defect.mistake}`)
  return failed.length > 0
}

/** Two at a time: as many as there are processors on a small machine. */
async function inTwoCopies(): Promise<readonly boolean[]> {
  const queue = [...chosen]
  const results: boolean[] = []
  const one = async (): Promise<void> => {
    const copy = await makeWorkingCopy(process.cwd())
    try {
      for (let defect = queue.shift(); defect; defect = queue.shift()) results.push(await isCaught(copy, defect))
    } finally {
      await copy.remove()
    }
  }
  await Promise.all([one(), one()])
  return results
}

if (missing.length > 0 || unknown.length > 0) {
  for (const invariant of [...missing, ...unknown]) print(`${invariant.padEnd(5)} no mistake is made for it`)
  process.exit(1)
}
const sound = await makeWorkingCopy(process.cwd())
const already = await sound.failures([...new Set(chosen.map(({ test }) => test))]).finally(() => sound.remove())
if (already.length > 0) {
  print(`These fail without any mistake, so that they prove nothing:\n${already.join('\n')}`)
  process.exit(1)
}
const results = await inTwoCopies()
const caught = results.filter((each) => each).length
print(`\nmistakes ${results.length}, caught ${caught}`)
process.exit(caught === results.length && results.length > 0 ? 0 : 1)
