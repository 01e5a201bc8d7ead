import { seconds } from '../domain/instant.ts'
import type { JobLease, JobLeases } from '../ports/job-leases.ts'
import type { Ledger } from '../ports/ledger.ts'

/** Work that is done now and then, by one instance at a time (I-43). */
export interface Job {
  readonly name: string
  /** Milliseconds from the end of one run to the next. */
  readonly every: number
  /** Also when a process starts, however short ago it ran. */
  readonly atStart?: boolean
  /** `ledger` refuses to write once the lease is another's. */
  run(ledger: Ledger, lease: JobLease): Promise<void>
}

export interface Jobs {
  /** Begins nothing new and resolves when what is running is finished. */
  stop(): Promise<void>
}

interface Parts {
  readonly leases: JobLeases
  readonly ledger: Ledger
  readonly jobs: readonly Job[]
  readonly onFault: (error: unknown, job: string) => void
}

const look = seconds(15)

/** Looks now and then whether something is to be run; one job after another, so that they do not stand in each other's way. */
export function startJobs(parts: Parts): Jobs {
  let stopped = false
  let round = Promise.resolve()
  const begin = (starting: boolean): void => {
    round = round.then(async () => {
      for (const job of parts.jobs)
        if (!stopped) await runJob(parts, job, starting && job.atStart === true ? 0 : job.every)
    })
  }
  begin(true)
  const timer = setInterval(() => begin(false), look)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}

/** @returns whether it was run to its end: another instance may have it, or it was run too recently */
export async function runJob(
  { leases, ledger, onFault }: Omit<Parts, 'jobs'>,
  job: Job,
  rest: number,
): Promise<boolean> {
  try {
    const lease = await leases.take(job.name, rest)
    if (lease === undefined) return false
    try {
      await job.run(fenced(ledger, lease), lease)
      return true
    } catch (error) {
      // Said, and not tried again before its time: what failed would most likely fail again.
      onFault(error, job.name)
      return false
    } finally {
      await leases.finish(lease)
    }
  } catch (error) {
    onFault(error, job.name)
    return false
  }
}

/** An instance that was paused and wakes writes nothing: the lease is asked in the very transaction (I-43). */
export const fenced = (ledger: Ledger, lease: JobLease): Ledger => ({
  ...ledger,
  write: (work) =>
    ledger.write(async (tx) => {
      await tx.requireLease(lease)
      return work(tx)
    }),
})
