import type { ChangeState } from '../src/domain/change.ts'
import type { Cause, CheckName, CheckOutcome } from '../src/domain/diagnosis.ts'
import { openQuestion } from '../src/domain/servicedesk-case.ts'
import type { Finding } from '../src/domain/servicedesk-case.ts'
import type { CaseView } from '../src/domain/case-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph, quote, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { caseStateRun } from './case-state.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import { deskActions, deskInputs, deskParts } from './onboarding-desk.ts'
import { noteBoxes } from './notes.ts'
import { openButton } from './open-button.ts'
import type { AdaptiveCard } from './frame.ts'

/** Values shown of one finding; who may decide can be a long list. */
const shownValues = 8

/** Beside all that there is to know of a move to the API platform. */
const notesOfOnboarding = 2

/** A case for an agent of the servicedesk: what was found, what to do, and who does it. */
export function caseCard(view: CaseView, text: Text): AdaptiveCard {
  const { kind, state, stage } = view.case
  const about = text.cases.kind[kind]
  const named = stage === undefined ? about : `${about}, ${text.stages[stage]}`
  return card(
    {
      title: text.cases.title(about),
      summary: text.cases.summary(named, text.cases.state[state]),
      body: [
        paragraph(
          [caseStateRun(state, text), { text: ` · ${whoAndWhen(view, text)} · ${view.case.id}`, subtle: true }],
          {
            spacing: 'None',
          },
        ),
        ...(state === 'closed' ? [closed(view, text)] : [turn(view, text), quote(text.cases.toDo, advice(view, text))]),
        ...(view.onboarding === undefined ? findings(view, text) : deskParts(view.onboarding, text)),
        ...noteBoxes(view.case, text, view.onboarding === undefined ? undefined : notesOfOnboarding),
        ...(view.onboarding === undefined ? [] : deskInputs(view.onboarding, text)),
        ...(view.can.close ? [closingNote(text)] : []),
        ...buttons(...actions(view, text)),
        ...(view.can.ask ? [questionPart(view, text)] : []),
      ],
    },
    text,
  )
}

function advice({ case: { kind, findings: found, notes }, onboarding }: CaseView, text: Text): string {
  if (onboarding !== undefined) {
    const { asked, next } = text.onboardingDesk
    return openQuestion({ notes }) === undefined ? next[onboarding.onboarding.stage] : asked
  }
  const isGiven = kind === 'second-approval' && found.some(({ code }) => code === 'giver')
  return isGiven ? text.given.advice : text.cases.advice[kind]
}

/** How far it is, and whose turn it is. */
function turn({ case: found, unreachable }: CaseView, text: Text): Element {
  const { party, stages } = text
  const whose = party.since(party.agent[found.waitingFor], text.moment(found.waitingSince))
  return panel(found.waitingFor === 'servicedesk' ? 'accent' : 'emphasis', [
    ...(found.stage === undefined ? [] : [subtle(stages[found.stage], { size: 'Small' })]),
    paragraph([{ text: whose, strong: true }], { spacing: 'None' }),
    ...(unreachable ? [paragraph(text.cases.unreachable, { spacing: 'None' })] : []),
  ])
}

function whoAndWhen({ case: found, mine }: CaseView, text: Text): string {
  const { cases } = text
  if (found.closedAt !== undefined) return cases.closedAt(text.moment(found.closedAt))
  if (found.claimedBy === undefined) return cases.opened(text.moment(found.openedAt))
  return mine ? cases.claimedByYou : cases.claimedBy(found.claimedBy.name)
}

const rest = (hidden: number, text: Text): readonly string[] => (hidden > 0 ? [text.labels.andMore(hidden)] : [])

/** Equal findings under one name: three administrators are one fact with three values. */
function findings({ case: found }: CaseView, text: Text): readonly Element[] {
  const byCode = Map.groupBy(found.findings, ({ code }) => code)
  return [...byCode].map(([code, some]) =>
    field(
      text.cases.finding[code],
      ...some.slice(0, shownValues).map((finding) => words(finding, text)),
      ...rest(some.length - shownValues, text),
    ),
  )
}

function words({ code, value }: Finding, text: Text): string {
  const at = code === 'granted-at' ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(at)) return text.moment(at)
  if (code === 'checked') return checkedWords(value, text)
  const { changeState } = text.cases
  const { cause } = text.diagnosis
  if (code === 'cause') return value in cause ? cause[value as Cause['kind']] : value
  return code === 'change-state' && value in changeState ? changeState[value as ChangeState] : value
}

/** What was looked at, and how it was. */
function checkedWords(value: string, { diagnosis }: Text): string {
  const [check = '', outcome = ''] = value.split(' ')
  return check in diagnosis.check && outcome in diagnosis.outcome
    ? `${diagnosis.check[check as CheckName]}: ${diagnosis.outcome[outcome as CheckOutcome]}`
    : value
}

const closed = ({ case: found }: CaseView, text: Text): Element =>
  found.closingNote === undefined ? paragraph(text.secondApproval.over) : closingWords(found, text)

const closingWords = (found: CaseView['case'], text: Text): Element =>
  quote(
    found.claimedBy === undefined ? text.cases.closingNotePlain : text.cases.closingNoteOf(found.claimedBy.name),
    found.closingNote ?? '',
  )

/** Not required by the client: the question stands on the same card, and would wait for it. */
const closingNote = (text: Text): Element =>
  formInput(
    { kind: 'text', name: 'closingNote', label: text.cases.closingNote, required: false, multiline: true },
    text,
  )

const questionBox = 'question-box'

const questionPart = ({ case: { id, version, requester } }: CaseView, text: Text): Element => ({
  type: 'Container',
  id: questionBox,
  isVisible: false,
  items: [
    formInput(
      {
        kind: 'text',
        name: 'question',
        label: text.cases.question(requester?.name ?? ''),
        required: false,
        multiline: true,
      },
      text,
    ),
    ...buttons(button(text.cases.sendQuestion, { verb: 'case-ask', id, seen: version })),
  ],
})

/** More do not fit on a card (TEAMS.md S6); what is left out is on the card of handing over, and can be typed. */
const mostButtons = 6

function actions({ case: found, can, onboarding }: CaseView, text: Text): readonly Press[] {
  const about = { id: found.id, seen: found.version }
  const desk = onboarding === undefined ? [] : deskActions(onboarding, about, text)
  const first = desk.length > 0 ? {} : ({ style: 'positive' } as const)
  const second = found.kind === 'second-approval' && found.state !== 'closed' ? found.requestId : undefined
  return [
    ...(second === undefined ? [] : [openButton(text.secondApproval.openRequest, `show:${second}`)]),
    ...desk,
    ...(can.claim ? [button(text.cases.claim, { verb: 'case-claim', ...about }, first)] : []),
    ...(can.close ? [button(text.cases.close, { verb: 'case-close', ...about }, { style: 'positive' })] : []),
    ...(can.ask
      ? [{ type: 'Action.ToggleVisibility' as const, title: text.cases.ask, targetElements: [questionBox] }]
      : []),
    ...(can.handOver ? [openButton(text.cases.handOver, `hand-over:${found.id}`)] : []),
    ...(can.release && desk.length < mostButtons - 3
      ? [button(text.cases.release, { verb: 'case-release', ...about }, { inputs: false })]
      : []),
  ]
}
