import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const module = JSON.stringify(new URL('../../src/web/last-resort.ts', import.meta.url).href)

/** A process of its own that goes wrong in the given way; prints what is logged and when it is drained. */
const run = (wrong: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { installLastResort } from ${module}
       const log = { fault: (error, where) => console.log(error.message, where.effect) }
       installLastResort(log, async () => { console.log('drained') })
       setTimeout(() => console.log('still here'), 5000)
       ${wrong}`,
    ],
    { encoding: 'utf8', timeout: 10_000 },
  )

describe('what nobody caught', () => {
  it.each([
    ['a rejection', `void Promise.reject(new Error('oops'))`],
    ['an exception', `setTimeout(() => { throw new Error('oops') })`],
  ])('in %s is logged, what is in hand is finished, and the process ends with status 1 (L-6)', (_what, wrong) => {
    expect(run(wrong)).toMatchObject({ stdout: 'oops last-resort\ndrained\n', stderr: '', status: 1 })
  })

  it('a second time while finishing is logged and finishes nothing twice', () => {
    const twice = `void Promise.reject(new Error('one')); void Promise.reject(new Error('two'))`
    expect(run(twice)).toMatchObject({ stdout: 'one last-resort\ntwo last-resort\ndrained\n', status: 1 })
  })
})
