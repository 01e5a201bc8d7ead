/** Every expected "no". Each has a sentence in both languages, or `src/text` does not compile. */
export const refusalCodes = [
  'administrators-decide',
  'already-decided',
  'already-held',
  'already-requested',
  'backend-unavailable',
  'beneficiary-unknown',
  'case-not-yours',
  'choice-gone',
  'choice-unknown',
  'empty-text',
  'expired',
  'never-granted',
  'no-lines-chosen',
  'no-own-number',
  'not-administrator',
  'not-linked',
  'not-servicedesk',
  'not-visible',
  'number-full',
  'number-malformed',
  'number-unknown',
  'own-account',
  'own-request',
  'roster-unavailable',
  'seen-outdated',
  'needs-two',
  'text-too-long',
  'too-late-to-withdraw',
  'too-many-lines',
  'too-many-open',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What a refusal's sentence may name. Never free text of a client. */
export interface RefusalDetails {
  readonly name?: string
  readonly number?: string
  readonly label?: string
  readonly at?: number
}

/** The one class for an expected "no". Everything else that is thrown is a fault: logged, and shown as a reference number. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
