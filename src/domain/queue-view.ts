import type { QueueFilter } from './queue-filter.ts'
import type { ServicedeskCase } from './servicedesk-case.ts'

/** A case in the queue. */
export interface QueueRow {
  readonly case: ServicedeskCase
  readonly mine: boolean
  /** Whole working hours that somebody's turn lasts by now. */
  readonly waited: number
}

/** One page of the queue: who waits for the servicedesk first, and of those who waits longest. */
export interface QueueView {
  readonly filter: QueueFilter
  readonly rows: readonly QueueRow[]
  /** How many the filter leaves, and how many there are without it. */
  readonly total: number
  readonly all: number
  readonly pages: number
  /** Waits for the servicedesk the longest, and nobody has it. */
  readonly oldest?: Pick<ServicedeskCase, 'id' | 'version'>
}
