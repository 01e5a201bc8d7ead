import type { Locale } from './locale.ts'
import type { Neighbour } from './neighbour.ts'
import type { CustomerNumber } from './portal.ts'
import type { Audience } from './service.ts'

/** What a person wants, whatever words or button they used. */
export const intents = [
  'request-access',
  'grant-access',
  'revoke-access',
  'approve',
  'decline',
  'withdraw',
  'nudge',
  'find-administrator',
  'my-requests',
  'my-authorisations',
  'pending-approvals',
  'who-has-access',
  'what-has-user',
  'show-request',
  'show-steps',
  'stuck',
  'login-help',
  'other-services',
  'report-error',
  'copy-access',
  'replace-access',
  'servicedesk-queue',
  'case-take',
  'case-claim',
  'case-release',
  'case-hand-over',
  'case-ask',
  'case-answer',
  'case-close',
  'become-user',
  'become-user-steps',
  'add-user',
  'not-visible',
  'api-key-status',
  'api-versions',
  'api-onboarding-start',
  'api-sandbox-done',
  'my-onboardings',
  'onboarding-go-on',
  'onboarding-vouch',
  'onboarding-no-vouch',
  'onboarding-link',
  'onboarding-decline',
  'onboarding-validate',
  'onboarding-send-back',
  'onboarding-authorise',
  'cancel',
  'help',
  'menu',
  'greeting',
  'change-language',
  'thanks',
  'none',
] as const
export type Intent = (typeof intents)[number]

/** What the sentence already said; only what is missing is asked. */
export interface Slots {
  readonly service?: string
  readonly customerNumber?: CustomerNumber
  /** More than one of them, in the order they were named; the first stands in the single slot too. */
  readonly services?: readonly string[]
  readonly customerNumbers?: readonly CustomerNumber[]
  readonly users?: readonly string[]
  /** Beside colleagues the sentence names who says it: "voor mij en …". */
  readonly self?: boolean
  /** For somebody else, of whom the sentence does not say who it is. */
  readonly forColleague?: boolean
  /** Meant as a number, but it is none: said back, never dropped (I-41). */
  readonly malformedNumber?: string
  /** Label of an authorisation that is never asked for or given (I-15). */
  readonly never?: string
  /** A request, an invitation, a case or a move to the API platform, as people see its id. */
  readonly id?: string
  readonly locale?: 'nl' | 'en'
  /** Whose steps are meant; it says nothing of what anybody may. */
  readonly audience?: Audience
  /** Somebody wants to speak to a human. */
  readonly human?: boolean
  /** "Stap 4": where in a guide somebody is. */
  readonly step?: number
  /** A colleague, as an e-mail address. */
  readonly user?: string
  /** Name of a company on the API platform, as it was said. */
  readonly company?: string
  /** What is left after a command with an id, or what a sentence says of the queue. */
  readonly rest?: string
}

/** What a sentence of somebody's own words can mean; `none` is everything that the bot is not for. */
export const sentenceIntents = [
  'request-access',
  'grant-access',
  'revoke-access',
  'find-administrator',
  'my-requests',
  'pending-approvals',
  'show-steps',
  'access-not-visible',
  'api-onboarding-start',
  'api-key-status',
  'api-versions',
  'api-sandbox-done',
  'servicedesk-queue',
  'become-user',
  'login-help',
  'cancel',
  'help',
  'greeting',
  'change-language',
  'thanks',
  'none',
] as const
export type SentenceIntent = (typeof sentenceIntents)[number]

/** What a sentence says of itself, as it was said; more than one of a kind is a list. */
export interface SentenceSlots {
  /** Ids of the catalogue. */
  readonly service?: string | readonly string[]
  readonly customerNumber?: CustomerNumber | readonly CustomerNumber[]
  /** Names or addresses of who gets or loses access. */
  readonly user?: string | readonly string[]
  /** Whose steps are meant: of who asks for access, or of who gives it. */
  readonly role?: 'user' | 'admin'
}

/** What a free sentence most likely means, and how sure that is. */
export interface Recognition {
  readonly intent: SentenceIntent
  /** From 0 to 1. */
  readonly score: number
  readonly slots: SentenceSlots
  /** What else it can mean, the likeliest first, and what the sentence then says. */
  readonly alternatives: readonly Pick<Recognition, 'intent' | 'score' | 'slots'>[]
  /** Too unsure to act on: the person chooses. */
  readonly clarify: boolean
  /** All that it names, whatever it means. */
  readonly named: Named
}

/** Ids of services, customer numbers, and people by name or address, as a sentence has them. */
export interface Named {
  readonly services: readonly string[]
  readonly numbers: readonly CustomerNumber[]
  readonly people: readonly string[]
}

export interface Recognizer {
  recognize(text: string, locale: Locale): Recognition
}

/** All that is known of what people type. */
export interface Understanding extends Recognizer {
  /** Whom or what a sentence that the bot is not for is about; undefined where no word says so. */
  neighbour(text: string): Neighbour | undefined
  /** The sentence without names, numbers, addresses, ids and unknown words; undefined where nothing of it may be kept. */
  anonymous(text: string): string | undefined
}

export interface Recognised {
  readonly intent: Intent
  readonly slots: Slots
  /** Only a service was named: a wish outside a conversation, an answer inside one. */
  readonly bare?: boolean
  /** Words in a sentence point to it, which is less than a command: in the middle of a conversation it may be an answer. */
  readonly loose?: boolean
}
