import type { Recognised } from '../domain/intent.ts'
import type { OnboardingStage, Party } from '../domain/onboarding.ts'
import { hoursOfWorkingDay, wholeQueue } from '../domain/queue-filter.ts'
import type { QueueFilter } from '../domain/queue-filter.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'

type Words<T extends string> = readonly (readonly [RegExp, T])[]

const kinds: Words<CaseKind> = [
  [/ (onboarding|aanmelding(en)?|sign[ -]?ups?|api( platform)?) /, 'onboarding'],
  [/ (niet (te zien|zichtbaar)|not visible) /, 'not-visible'],
  [/ (tweede goedkeuring(en)?|second approvals?) /, 'second-approval'],
  [/ (niet beslist|niemand beslist|not decided|nobody decides) /, 'not-decided'],
  [/ (onbereikba(ar|re)|niet bereikbaar|unreachable|cannot be reached) /, 'reviewers-unreachable'],
  [/ (niemand mag|geen beheerder|nobody may|no administrator) /, 'no-reviewer'],
  [/ gebruikers? (niet zeker|onzeker) | users? (not certain|uncertain) /, 'invitation-uncertain'],
  [/ gebruikers? (toevoegen )?mislukt | (adding )?users? failed /, 'invitation-failed'],
  [/ (niet zeker|onzeker(e)?|uncertain|not certain) /, 'change-uncertain'],
  [/ (mislukt(e)?|failed) /, 'change-failed'],
]
const shares: Words<'mine' | 'nobody'> = [
  [/ (mijn|my|mine|van mij) /, 'mine'],
  [/ (vrij|vrije|niet opgepakt|van niemand|unclaimed|free|nobody s) /, 'nobody'],
]
const waits: Words<Party> = [
  [/ (op ons|for us|wij zijn aan zet|our turn|bij ons) /, 'servicedesk'],
  [/ (klant|klanten|customers?) /, 'customer'],
  [/ (portaal|portal) /, 'portal'],
]
const stages: Words<OnboardingStage> = [
  [/ (koppelen|link) /, 'link'],
  [/ (activeren|activate|activation) /, 'activate'],
  [/ (inloggen|log ?in) /, 'log-in'],
  [/ (valideren|sandbox controleren|validate) /, 'validate'],
  [/ (testen|sandbox test) /, 'sandbox-test'],
  [/ (autoriseren|productie autoriseren|authori[sz]e) /, 'authorise'],
  [/ (productiegebruik|in gebruik nemen|production use) /, 'production-use'],
]
const age =
  / (?:ouder dan|langer dan|meer dan|older than|longer than|more than) (\d{1,3}) (?:werk|working )?(uur|uren|hours?|dag|dagen|days?|week|weken|weeks?) /

const firstOf = <T extends string>(text: string, words: Words<T>): T | undefined =>
  words.find(([pattern]) => pattern.test(text))?.[1]

/**
 * What a sentence about the queue leaves out, e.g. "wachtrij onboarding wacht op ons ouder dan 2 dagen".
 * @param said in lower case and without accents and punctuation
 */
export function queueFilterSaid(said: string): QueueFilter {
  const text = ` ${said} `
  const kind = firstOf(text, kinds)
  const stage = firstOf(text, stages)
  const waitingFor = firstOf(text, waits)
  const olderThan = hoursIn(text)
  return {
    ...wholeQueue,
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(olderThan === undefined ? {} : { olderThan }),
    share: firstOf(text, shares) ?? 'all',
  }
}

function hoursIn(text: string): number | undefined {
  const [, count, unit = ''] = age.exec(text) ?? []
  if (count === undefined || Number(count) === 0) return undefined
  if (/^(uur|uren|hour)/.test(unit)) return Number(count)
  return Number(count) * hoursOfWorkingDay * (/^we/.test(unit) ? 5 : 1)
}

const opening = /^(?:wachtrij|queue|meldingen|cases)(?= |$)|(?<=^(?:mijn|my) )(?:wachtrij|queue|meldingen|cases)(?= |$)/
const taking = /^(?:pak|neem|take|claim) (?:de |the )?(?:oudste|oldest)(?= |$)/

/**
 * Whether a sentence is about the queue as a whole, with what else it says.
 * @param said in lower case and without accents and punctuation
 */
export function queueSentence(said: string, namesService: boolean): Recognised | undefined {
  const intent = taking.test(said) ? 'case-take' : opening.test(said) ? 'servicedesk-queue' : undefined
  if (intent === undefined) return undefined
  // "Meldingen aan ontvangers" is a service.
  if (namesService && /^(meldingen|cases)/.test(said)) return undefined
  const rest = said.replace(taking, '').replace(opening, '').replaceAll(/ {2,}/g, ' ').trim()
  const slots = rest === '' ? {} : { rest }
  return rest === '' || intent === 'case-take' ? { intent, slots } : { intent, slots, loose: true }
}
