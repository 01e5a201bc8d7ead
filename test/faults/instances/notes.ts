/** What one person was told about one request, by the card in the answer. */
export type Told = 'submitted' | 'approved' | 'declined' | 'cancelled'

/** What the people remember of one request. */
export interface Story {
  readonly personId: string
  readonly number: string
  readonly service: string
  readonly authorisations: readonly string[]
  /** Known once the bot showed it. */
  requestId?: string
  /** What the answers said of it, in the order in which they came. */
  readonly told: Told[]
}

/** What the people remember of all. */
export interface Notes {
  readonly stories: Story[]
  /** Milliseconds that each answered delivery took. */
  readonly answers: number[]
  /** Milliseconds from the first delivery of a turn to its answer, where it took more than one. */
  readonly redelivered: number[]
  /** Deliveries that nobody answered, and were made again to another instance. */
  deliveriesLost: number
  /** Turns that stayed without an answer however often they were delivered. */
  readonly unanswered: string[]
  /** Answers that were no 200, by status. */
  readonly refused: Map<number, number>
  /** Sentences that were typed again, because the answer to the first never came. */
  typedAgain: number
}

export const newNotes = (): Notes => ({
  stories: [],
  answers: [],
  redelivered: [],
  deliveriesLost: 0,
  unanswered: [],
  refused: new Map(),
  typedAgain: 0,
})
