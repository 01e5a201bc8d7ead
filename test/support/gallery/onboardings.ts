import { formCard } from '../../../cards/form-card.ts'
import { onboardConfirmCard } from '../../../cards/onboard-confirm-card.ts'
import type { OnboardConfirmData } from '../../../cards/onboard-confirm-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import type { SandboxCalls } from '../../../src/domain/api-platform.ts'
import type { CaseView } from '../../../src/domain/case-view.ts'
import type { OnboardingDesk, OnboardingFacts, OnboardingView } from '../../../src/domain/onboarding-view.ts'
import { onboardingStages, stageFacts } from '../../../src/domain/onboarding.ts'
import type { OnboardingStage } from '../../../src/domain/onboarding.ts'
import type { Text } from '../../../src/text/text.ts'
import { aCase } from './living.ts'
import * as p from './people.ts'
import type { Picture } from './picture.ts'

const { now, minute, day } = p

/** Shipping works, Track & Trace was never called. */
export const calls: readonly SandboxCalls[] = [
  { product: 'shipping', succeeded: 12, failed: 1, lastAt: now - 30 * minute },
  { product: 'delivery-options', succeeded: 0, failed: 2, lastAt: now - 60 * minute },
  { product: 'track-trace', succeeded: 0, failed: 0 },
]
const report: NonNullable<OnboardingFacts['report']> = {
  at: now - 25 * minute,
  byName: p.mila.name,
  calls,
  missing: ['delivery-options', 'track-trace'],
  note: 'Ik gebruik alleen Shipping.',
}
const evidence: NonNullable<OnboardingFacts['sandbox']> = {
  by: { id: 'agent', name: p.iris.name },
  at: now - 10 * minute,
  calls,
  checked: ['every-product', 'recent', 'errors-explained', 'versions'],
}
const sentBack = { at: now - 5 * minute, byName: p.iris.name, reason: 'Ik mis een geslaagde aanroep van Shipping.' }

export const facts = (stage: OnboardingStage, more: Partial<OnboardingFacts> = {}): OnboardingFacts => {
  const { party } = stageFacts[stage]
  const reported = stage === 'validate' || stage === 'authorise'
  return {
    ...{ id: 'O-7K2M9Q4TBX', version: 3, stage, stageSince: now - 40 * minute, forSelf: true },
    ...{ requesterName: p.mila.name, name: p.mila.name, address: p.mila.address, customer: p.bakery },
    ...{ companyName: 'Bakkerij De Hoek', askedAt: now - 2 * day, caseId: 'M-9DQX4M7RKH' },
    ...(party === undefined ? {} : { waitingFor: party, waitingSince: now - 40 * minute }),
    ...(reported ? { report } : {}),
    ...(stage === 'authorise' ? { sandbox: evidence } : {}),
    ...more,
  }
}
const ended = {
  done: { ended: { at: now } },
  declined: { ended: { at: now, byName: p.iris.name, reason: 'Dit adres hoort bij een ander bedrijf.' } },
  withdrawn: { ended: { at: now, byName: p.mila.name } },
} as const
export const factsOf = (stage: OnboardingStage): OnboardingFacts =>
  facts(stage, stage in ended ? ended[stage as keyof typeof ended] : {})

export const inSandbox: readonly OnboardingStage[] = ['sandbox-key', 'apis', 'versions', 'sandbox-test']
const early: readonly OnboardingStage[] = ['link', 'activate', 'log-in', ...inSandbox, 'validate', 'authorise']

/** For who asked, with the buttons that are theirs at the stage. */
export const customers = (
  stage: OnboardingStage,
  more: Partial<OnboardingView> = {},
  about: Partial<OnboardingFacts> = {},
): OnboardingView => ({
  kind: 'onboarding',
  audience: 'requester',
  onboarding: { ...factsOf(stage), ...about },
  ...(inSandbox.includes(stage) ? { calls } : {}),
  can: {
    withdraw: early.includes(stage),
    goOn: stage === 'apis' || stage === 'versions',
    report: inSandbox.includes(stage),
    vouch: false,
  },
  ...more,
})

const nothing: OnboardingDesk['can'] = {
  link: false,
  decline: false,
  validate: false,
  sendBack: false,
  authorise: false,
}
/** For the agent who has the case, with the buttons that are theirs at the stage. */
export const desk = (
  stage: OnboardingStage,
  more: Partial<OnboardingDesk> = {},
  about: Partial<OnboardingFacts> = {},
): OnboardingDesk => ({
  onboarding: { ...factsOf(stage), ...about },
  proof: { kind: 'domain', value: 'bakkerij-dehoek.example', at: now },
  ...(stage === 'validate' ? { calls } : {}),
  needsSecond: false,
  can: {
    link: stage === 'link',
    decline: early.includes(stage),
    validate: stage === 'validate',
    sendBack: stage === 'validate' || stage === 'authorise',
    authorise: stage === 'authorise',
  },
  ...more,
})

export const desks = (onboarding: OnboardingDesk, more: Partial<CaseView> = {}): CaseView => {
  const { stage, id, waitingFor, ended: end } = onboarding.onboarding
  const over = end !== undefined
  return {
    kind: 'case',
    case: aCase('onboarding', {
      ...{ id: 'M-9DQX4M7RKH', findings: [], stage, onboardingId: id, waitingSince: now - 40 * minute },
      ...{ claimedBy: { id: 'agent', name: p.iris.name }, state: over ? 'closed' : 'claimed' },
      waitingFor: waitingFor ?? 'servicedesk',
      ...(over ? { closedAt: end.at } : {}),
    }),
    mine: true,
    onboarding,
    can: { claim: false, release: !over, handOver: !over, ask: !over, close: false },
    ...more,
  }
}

const colleague = { forSelf: false, name: p.tom.name, address: p.tom.address } as const
const question = { text: 'Welke APIs gebruik je?', byName: p.iris.name, at: now - 15 * minute }
const toCustomer = { waitingFor: 'customer', waitingSince: now - 15 * minute } as const
const customerViews: Readonly<Record<string, OnboardingView>> = {
  ...Object.fromEntries(onboardingStages.map((stage) => [stage, customers(stage)])),
  'for-colleague': customers('activate', {}, colleague),
  'for-you': customers('sandbox-key', { audience: 'user' }, colleague),
  question: customers('link', { question }, toCustomer),
  'question-to-asker': customers('link', { question, audience: 'user' }, { ...colleague, ...toCustomer }),
  'vouching-asked': customers('link', { vouching: 'asked' }),
  'vouching-nobody': customers('link', { vouching: 'nobody' }),
  refused: customers('link', {}, { trouble: 'refused' }),
  uncertain: customers('authorising', {}, { trouble: 'uncertain', waitingFor: 'servicedesk' }),
  'sent-back': customers('sandbox-test', {}, { report, sentBack }),
}
const asked: OnboardingView = {
  ...customers('link', { audience: 'administrator', vouching: 'asked' }, colleague),
  can: { withdraw: false, goOn: false, report: false, vouch: true },
}
const vouched: OnboardingView = { ...asked, can: { ...asked.can, vouch: false } }
const vouchViews: Readonly<Record<string, OnboardingView>> = {
  asked,
  yes: { ...vouched, vouching: 'yes' },
  no: { ...vouched, vouching: 'no' },
}

const { proof: _proof, ...withoutProof } = desk('link', { calls: [] })
const { calls: _none, ...unknown } = withoutProof
const { calls: _calls, ...withoutCalls } = desk('validate')
const deskViews: Readonly<Record<string, CaseView>> = {
  ...Object.fromEntries(onboardingStages.map((stage) => [stage, desks(desk(stage))])),
  'of-another': desks(desk('link', { can: nothing }), {
    mine: false,
    can: { claim: false, release: false, handOver: false, ask: false, close: false },
  }),
  'no-proof': desks({ ...withoutProof, vouching: { state: 'asked', names: [p.sanne.name, p.daan.name] } }),
  'proof-unknown': desks(unknown),
  'nobody-vouches': desks({ ...withoutProof, vouching: { state: 'nobody', names: [] } }),
  vouched: desks(
    desk('link', { proof: { kind: 'administrator', value: 'sanne', name: p.sanne.name, at: now } }, colleague),
  ),
  'no-answer': desks(withoutCalls),
  'needs-second': desks(desk('authorise', { needsSecond: true, can: { ...nothing, decline: true, sendBack: true } })),
  'second-authorises': desks(desk('authorise', { can: { ...nothing, authorise: true } }), {
    mine: false,
    can: { claim: true, release: false, handOver: false, ask: false, close: false },
  }),
  refused: desks(desk('authorise', {}, { trouble: 'refused' })),
  uncertain: desks(desk('linking', {}, { trouble: 'uncertain', waitingFor: 'servicedesk' })),
  'sent-back': desks(desk('sandbox-test', {}, { report, sentBack })),
}

const form = (text: Text, wrong: boolean) => {
  const { onboard } = text
  const said = (what: string) => (wrong ? { wrong: what } : {})
  return formCard(
    {
      ...{ id: 'draft-7f3a', seen: 1, title: onboard.title, submitLabel: onboard.next },
      intro: onboard.intro(p.mila.name, p.mila.address),
      questions: [
        {
          ...{ kind: 'choice', name: 'number', label: onboard.number, required: true, style: 'compact' },
          choices: [{ title: '9401138 · Bakkerij De Hoek', value: '9401138' }],
        },
        {
          ...{ kind: 'choice', name: 'forWhom', label: onboard.forWhom, required: true, style: 'expanded' },
          ...{ value: wrong ? 'colleague' : 'me' },
          choices: [
            { title: onboard.me, value: 'me' },
            { title: onboard.colleague, value: 'colleague' },
          ],
        },
        { ...{ kind: 'text', name: 'name', label: onboard.name, required: false }, ...said(onboard.wrong.name) },
        {
          ...{ kind: 'text', name: 'address', label: onboard.address, placeholder: onboard.example, required: false },
          ...said(onboard.wrong.address),
          ...(wrong ? { value: 'tom.bakker@' } : {}),
        },
      ],
    },
    text,
  )
}
const confirmed: OnboardConfirmData = {
  ...{ id: 'draft-7f3a', seen: 2, name: p.tom.name, address: p.tom.address, proven: true },
  ...{ number: p.bakery.number, customerName: p.bakery.name, companyName: p.bakery.name },
}

export const onboardingPictures: readonly Picture[] = [
  { name: 'onboard-form', card: (text) => form(text, false) },
  { name: 'onboard-form-wrong', card: (text) => form(text, true) },
  { name: 'onboard-confirm', card: (text) => onboardConfirmCard(confirmed, text) },
  { name: 'onboard-confirm-not-proven', card: (text) => onboardConfirmCard({ ...confirmed, proven: false }, text) },
  ...Object.entries(customerViews).map(([name, view]): Picture => ({
    name: `onboarding-${name}`,
    card: (text) => cardOf(view, text),
  })),
  ...Object.entries(vouchViews).map(([name, view]): Picture => ({
    name: `onboarding-vouch-${name}`,
    settled: !view.can.vouch,
    card: (text) => cardOf(view, text),
  })),
  ...Object.entries(deskViews).map(([name, view]): Picture => ({
    name: `onboarding-desk-${name}`,
    settled: view.case.state === 'closed',
    card: (text) => cardOf(view, text),
  })),
]
