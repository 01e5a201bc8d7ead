/** Every expected "no". Each has a sentence in both languages, or `src/text` does not compile. */
export const refusalCodes = [
  'address-malformed',
  'address-not-linkable',
  'administrators-decide',
  'already-decided',
  'already-held',
  'already-invited',
  'already-linked',
  'already-onboarding',
  'already-requested',
  'ask-too-large',
  'already-user',
  'agent-unknown',
  'backend-unavailable',
  'beneficiary-unknown',
  'case-closed',
  'case-not-yours',
  'choice-gone',
  'choice-unknown',
  'company-unknown',
  'empty-text',
  'expired',
  'members-only',
  'last-administrator',
  'never-granted',
  'no-lines-chosen',
  'no-own-number',
  'not-administrator',
  'not-linked',
  'not-servicedesk',
  'not-visible',
  'nudged-today',
  'nudges-used',
  'nobody-to-ask',
  'nobody-to-nudge',
  'no-other-agent',
  'nothing-asked',
  'nothing-waits',
  'number-full',
  'number-malformed',
  'number-unknown',
  'one-number-at-a-time',
  'one-user-at-a-time',
  'onboarding-not-now',
  'onboarding-not-over',
  'onboarding-over',
  'onboarding-too-late',
  'onboarding-under-way',
  'own-account',
  'own-request',
  'points-missing',
  'proof-denied',
  'proof-lapsed',
  'proof-missing',
  'proof-waits',
  'roster-unavailable',
  'sandbox-first',
  'sandbox-incomplete',
  'sandbox-unused',
  'second-agent',
  'second-approval-waits',
  'seen-outdated',
  'needs-two',
  'text-too-long',
  'too-late-to-undo',
  'too-late-to-withdraw',
  'too-many-invitations',
  'too-many-lines',
  'too-many-numbers',
  'too-many-onboardings',
  'too-many-open',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What a refusal's sentence may name. Never free text of a client. */
export interface RefusalDetails {
  readonly name?: string
  readonly number?: string
  readonly label?: string
  readonly at?: number
  readonly count?: number
  /** Of a request or case. */
  readonly id?: string
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
