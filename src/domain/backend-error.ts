/** The backend did not answer, not in time, or not readably. What it did is unknown; worth another try. */
export class BackendUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BackendUnavailable'
  }
}

/** A definite no of the backend: nothing was changed and asking again will not help (INVARIANTS.md 4.3, step 4). */
export class BackendRefused extends Error {
  readonly code:
    | 'unknown-user'
    | 'unknown-number'
    | 'unknown-authorisation'
    | 'unknown-company'
    /** The address already belongs to another company on the API platform. */
    | 'linked-elsewhere'
    | 'not-allowed'

  constructor(code: BackendRefused['code'], message: string) {
    super(message)
    this.name = 'BackendRefused'
    this.code = code
  }
}
