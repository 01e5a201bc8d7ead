/** The right to run one periodic job. `fence` rises with each holder, so that an instance that slept cannot write (I-43). */
export interface JobLease {
  readonly name: string
  readonly fence: number
}

/** Another instance has this job by now: whatever was begun is not written. */
export class LeaseLost extends Error {
  constructor({ name, fence }: JobLease) {
    super(`the lease ${fence} of the job ${name} is over`)
    this.name = 'LeaseLost'
  }
}

/** Who runs a periodic job. Times are milliseconds of the process's own clock: a lease is about who lives. */
export interface JobLeases {
  /**
   * @param rest how long ago it must have been finished; 0 to run it now
   * @returns undefined while another instance has it, or when it was finished too recently
   */
  take(name: string, rest: number): Promise<JobLease | undefined>
  /** Lets go of it. Does nothing with an old fence. */
  finish(lease: JobLease): Promise<void>
}
