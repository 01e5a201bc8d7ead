import type { OnboardingView } from '../src/domain/onboarding-view.ts'
import { stageFacts } from '../src/domain/onboarding.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { needsServicedesk } from './needs-servicedesk.ts'
import { onboardingButtons } from './onboarding-buttons.ts'
import { onboardingState } from './onboarding-state.ts'
import { tracker } from './onboarding-tracker.ts'
import { isAsked, isForReader, isReadersTurn, othersTurn, turnWords } from './onboarding-turn.ts'
import { onboardingVouchCard } from './onboarding-vouch-card.ts'
import { sandboxCalls } from './sandbox-calls.ts'
import { sandboxStory } from './sandbox-story.ts'
import { servicedeskBox } from './servicedesk-box.ts'

/** A move to the API platform for the customer's side: an administrator is asked to vouch, the others follow it. */
export const onboardingCard = (view: OnboardingView, text: Text): AdaptiveCard =>
  view.audience === 'administrator' ? onboardingVouchCard(view, text) : onboardingTimeline(view, text)

/** Where it is, whose turn, since when, and what exactly is needed next (F-25 to F-34). */
function onboardingTimeline(view: OnboardingView, text: Text): AdaptiveCard {
  const { card: words } = text.onboarding
  const { onboarding: facts } = view
  const stage = text.stages[facts.stage]
  const whose = turnWords(view, text)
  return card(
    {
      title: isForReader(view) ? words.titleMine : words.titleOf(facts.name),
      summary: whose === undefined ? words.summaryOver(stage) : words.summary(stage, whose),
      body: [
        paragraph([onboardingState(facts, text), { text: ` · ${facts.id}`, subtle: true }], { spacing: 'None' }),
        subtle(`${facts.name} (${facts.address})`, { spacing: 'Small' }),
        subtle(`${facts.companyName} · ${facts.customer.number}`, { spacing: 'None' }),
        ...turn(view, text),
        ...said(view, text),
        ...next(view, text),
        ...evidence(view, text),
        ...(isOver(view) ? [] : tracker(facts.stage, text)),
        ...(view.can.report ? [note(text)] : []),
        ...helpless(view, text),
        ...buttons(...onboardingButtons(view, text)),
      ],
    },
    text,
  )
}

const isOver = ({ onboarding: { stage } }: OnboardingView): boolean => stage === 'declined' || stage === 'withdrawn'

function turn(view: OnboardingView, text: Text): readonly Element[] {
  const { waitingSince } = view.onboarding
  const whose = turnWords(view, text)
  if (whose === undefined || waitingSince === undefined) return ended(view, text)
  return [
    panel(isReadersTurn(view) ? 'accent' : 'emphasis', [
      paragraph([{ text: text.party.since(whose, text.moment(waitingSince)), strong: true }]),
    ]),
  ]
}

function ended({ onboarding: { ended: end } }: OnboardingView, text: Text): readonly Element[] {
  const { card: words } = text.onboarding
  if (end === undefined) return []
  const { at, byName, reason } = end
  const moment = text.moment(at)
  return [
    subtle(byName === undefined ? words.endedAt(moment) : words.endedBy(byName, moment), { spacing: 'Small' }),
    ...(reason === undefined || reason === ''
      ? []
      : [quote(byName === undefined ? words.reason : words.reasonOf(byName), reason)]),
  ]
}

/** What the servicedesk asked or sent back, what went wrong, and how it stands with the proof. */
function said({ question, vouching, onboarding: facts }: OnboardingView, text: Text): readonly Element[] {
  const { card: words } = text.onboarding
  const { trouble, stage } = facts
  const { sentBack } = sandboxStory(facts)
  return [
    ...(question === undefined
      ? []
      : [quote(`${words.question(question.byName)}, ${text.moment(question.at)}`, question.text)]),
    ...(sentBack === undefined
      ? []
      : [quote(words.sentBack(sentBack.byName, text.moment(sentBack.at)), sentBack.reason)]),
    ...(trouble === undefined ? [] : [panel('warning', [paragraph(words.trouble[trouble])])]),
    ...(vouching === undefined || stage !== 'link' ? [] : [paragraph(vouchingWords(vouching, facts, text))]),
  ]
}

const vouchingWords = (
  vouching: NonNullable<OnboardingView['vouching']>,
  { address, companyName }: OnboardingView['onboarding'],
  { onboarding: { card: words } }: Text,
): string => (vouching === 'asked' ? words.vouching.asked(address, companyName) : words.vouching[vouching])

function next(view: OnboardingView, text: Text): readonly Element[] {
  const { card: words } = text.onboarding
  const { waitingFor, trouble } = view.onboarding
  if (trouble !== undefined) return []
  const somebody = waitingFor === 'customer' ? othersTurn(view) : undefined
  const title = somebody === undefined ? words.howNow : words.howNowOf(somebody)
  return [
    ...(waitingFor === undefined ? [] : [partTitle(title)]),
    ...nextLines(view, text).map((line) => paragraph(line, { spacing: 'Small' })),
  ]
}

/** What was asked comes first; where the step itself is the servicedesk's, there is nothing else to do. */
function nextLines(view: OnboardingView, { onboarding }: Text): readonly string[] {
  const { stage, address, companyName, caseId } = view.onboarding
  const lines = onboarding.next[stage]({ address, company: companyName })
  if (!isAsked(view)) return lines
  const answer = view.audience === 'requester' ? onboarding.card.answer(caseId) : onboarding.card.answerOther
  return stageFacts[stage].party === 'customer' ? [answer, ...lines] : [answer]
}

/** What the platform saw, and what was said of it. */
function evidence({ calls, onboarding: facts }: OnboardingView, text: Text): readonly Element[] {
  const { report, counts } = sandboxStory(facts)
  const { card: words } = text.onboarding
  const products = (report?.missing ?? []).map((each) => text.api.product[each])
  return [
    ...(calls === undefined || !counts ? [] : [sandboxCalls(words.calls, calls, text)]),
    ...(report === undefined
      ? []
      : [subtle(words.reported(report.byName, text.moment(report.at)), { spacing: 'Small' })]),
    ...(products.length === 0 ? [] : [subtle(words.missing(text.labels.and(products)), { spacing: 'None' })]),
    ...(report?.note === undefined || report.note === '' ? [] : [quote(words.noteOf(report.byName), report.note)]),
  ]
}

/** Not required by the client: with calls of every product there is nothing to explain. */
const note = (text: Text): Element =>
  formInput({ kind: 'text', name: 'note', label: text.onboarding.card.note, required: false, multiline: true }, text)

/** Whom to call where the customer can do nothing more, and at the end; with what to tell them (F-25). */
function helpless(view: OnboardingView, text: Text): readonly Element[] {
  const { id, companyName, customer } = view.onboarding
  return needsServicedesk(view)
    ? [servicedeskBox(text.onboarding.card.tell(id, companyName, customer.number), text)]
    : []
}
