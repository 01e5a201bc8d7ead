import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const module = new URL('../../src/store/store.ts', import.meta.url).href
const start = 1500

/** Programs of their own on one database, that all begin at the same moment; what each prints. */
async function race(count: number, work: string): Promise<readonly string[]> {
  const at = Date.now() + start
  const program = `
    import { createStore } from ${JSON.stringify(module)}
    const store = await createStore(${JSON.stringify(store.place)})
    const tenant = ${JSON.stringify(tenant)}
    await new Promise((resolve) => setTimeout(resolve, ${at} - Date.now()))
    const me = String(process.pid)
    ${work}
    await store.close()`
  const run = promisify(execFile)
  const args = ['--input-type=module', '-e', program]
  const done = await Promise.all(Array.from({ length: count }, () => run(process.execPath, args)))
  return done.map(({ stdout }) => stdout.trim())
}

describe('several processes on one database', () => {
  it('I-20: one of them is the first to see an action', async () => {
    const printed = await race(5, `console.log(await store.ledger.write((tx) => tx.firstTime(tenant, 'approve')))`)
    expect(printed.toSorted()).toEqual(['false', 'false', 'false', 'false', 'true'])
  })

  it('I-21: one of them decides, and the others are told of a conflict', async () => {
    const line = aLine()
    await store.ledger.write((tx) => tx.insertRequest(aRequest({ lines: [line] })))
    const decision = JSON.stringify(anApproval())
    const printed = await race(
      5,
      `const reviewer = { id: me, userId: me, name: me }
       await store.ledger.write(async (tx) => {
         await tx.insertDecision(tenant, '${line.id}', { ...${decision}, reviewer })
         await tx.moveLine(tenant, '${line.id}', 'pending', 'approved')
       }).then(() => console.log('won'), (error) => console.log(error.name))`,
    )
    const conflict = 'LedgerConflict'
    expect(printed.toSorted()).toEqual([conflict, conflict, conflict, conflict, 'won'])
    const decided = (await store.ledger.request(tenant, aRequest().id))?.lines[0]
    expect(decided).toMatchObject({ state: 'approved' })
    expect(decided?.decisions).toHaveLength(1)
  })

  it('I-43: each effect goes to one of them, and all are done', async () => {
    await store.ledger.write(async (tx) => {
      for (let number = 0; number < 60; number += 1)
        await tx.owe({ kind: 'announce-case', tenant, caseId: `M-${number}` })
    })
    const printed = await race(
      4,
      `for (;;) {
         const claimed = await store.outbox.claim(3, 30_000)
         if (claimed.length === 0) break
         for (const each of claimed) { console.log(each.key); await store.outbox.finish(each) }
       }`,
    )
    const keys = printed.flatMap((lines) => lines.split('\n')).filter((key) => key !== '')
    expect(keys).toHaveLength(60)
    expect(new Set(keys).size).toBe(60)
    expect(await store.outbox.nextDue()).toBeUndefined()
  })
})
