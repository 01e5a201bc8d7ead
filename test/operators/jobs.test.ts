import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fenced, runJob, startJobs } from '../../src/effects/jobs.ts'
import type { Job } from '../../src/effects/jobs.ts'
import { aStore, tenant } from '../store/a-store.ts'
import type { TestStore } from '../store/a-store.ts'

let store: TestStore
let faults: unknown[]
beforeEach(async () => {
  store = await aStore()
  faults = []
})
afterEach(() => store.remove())

const parts = () => ({ leases: store.jobs, ledger: store.ledger, onFault: (error: unknown) => faults.push(error) })
const job = (run: Job['run'], more: Partial<Job> = {}): Job => ({ name: 'sweep', every: 60_000, run, ...more })
const event = { tenant, verb: 'refused' } as const
const ownLeaseEnds = () => store.attacker.exec('update job_lease set lease_until = 1')

describe('a periodic job', () => {
  it('I-43: is run by one of many instances that look at once', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.jobs.take('sweep', 0)))
    expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1)
  })

  it('rests after it was run, and is run again when its time has come', async () => {
    let runs = 0
    const counting = job(async () => void (runs += 1))
    expect(await runJob(parts(), counting, counting.every)).toBe(true)
    expect(await runJob(parts(), counting, counting.every)).toBe(false)
    store.attacker.exec('update job_lease set finished_at = finished_at - 60000')
    expect(await runJob(parts(), counting, counting.every)).toBe(true)
    expect(runs).toBe(2)
  })

  it('I-43: is taken over when its instance is silent, with a higher fence', async () => {
    const first = await store.jobs.take('sweep', 0)
    ownLeaseEnds()
    const second = await store.jobs.take('sweep', 0)
    expect([first?.fence, second?.fence]).toEqual([1, 2])
  })

  it('I-43: an instance whose job was taken over writes nothing, and does not end the lease of the other', async () => {
    const sleeping = await store.jobs.take('sweep', 0)
    ownLeaseEnds()
    const awake = await store.jobs.take('sweep', 0)
    await expect(fenced(store.ledger, sleeping!).write((tx) => tx.audit(event))).rejects.toThrow(/lease 1 of the job/)
    await store.jobs.finish(sleeping!)
    await fenced(store.ledger, awake!).write((tx) => tx.audit(event))
    expect(await store.ledger.auditTrail({ tenant })).toHaveLength(1)
  })

  it('I-43: an instance stopped by a signal and woken after the take-over cannot write with its old fence', async () => {
    const instance = fork(new URL('./lease-holder.ts', import.meta.url).pathname, [JSON.stringify(store.place)])
    await once(instance, 'message')
    instance.kill('SIGSTOP')
    ownLeaseEnds()
    const lease = await store.jobs.take('sweep', 0)
    instance.send('write')
    instance.kill('SIGCONT')
    expect(await once(instance, 'message')).toEqual([expect.stringMatching(/LeaseLost/), undefined])
    await once(instance, 'exit')
    expect(lease?.fence).toBe(2)
    expect(await store.ledger.auditTrail({ tenant })).toEqual([])
  })

  it('that fails is said and does not keep the next one from running', async () => {
    const names: string[] = []
    const broken = job(() => Promise.reject(new Error('broken')), { name: 'broken', atStart: true })
    const next = job(async () => void names.push('next'), { name: 'next', atStart: true })
    const jobs = startJobs({ ...parts(), jobs: [broken, next] })
    await expect.poll(() => names).toEqual(['next'])
    await jobs.stop()
    expect(faults.map(String)).toEqual(['Error: broken'])
  })

  it('is finished before the process stops', async () => {
    const done: string[] = []
    const slow = job(async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      done.push('slow')
    })
    const jobs = startJobs({ ...parts(), jobs: [slow] })
    await jobs.stop()
    expect(done.length).toBeLessThanOrEqual(1)
    expect(await store.jobs.take('sweep', 0)).toBeDefined()
  })
})
