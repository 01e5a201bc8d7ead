import { openQuestion } from '../src/domain/servicedesk-case.ts'
import type { CaseQuestionView } from '../src/domain/case-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { formInput } from './form-input.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { noteBoxes } from './notes.ts'

/** A case for who reported it: whose turn it is, what was asked, and where to answer. */
export function caseQuestionCard(view: CaseQuestionView, text: Text): AdaptiveCard {
  const { title, summary, contact } = text.caseQuestion
  const asked = view.closed === undefined ? openQuestion(view) : undefined
  const how = view.closed === undefined ? (asked === undefined ? 'waiting' : 'asked') : 'closed'
  return card(
    {
      title: title[how],
      summary: asked === undefined ? summary[how](view.id) : summary.asked(asked.by.name),
      body: [
        subtle(topicWords(view, text), { spacing: 'None' }),
        view.closed === undefined ? turn(view, text) : subtle(closedWords(view.closed, text), { spacing: 'Small' }),
        ...noteBoxes(view, text),
        ...(view.closed?.note === undefined ? [] : [closingWords(view.closed, text)]),
        ...(view.can.answer ? answerPart(view, text) : []),
        subtle(contact(view.id), { size: 'Small', spacing: 'Medium' }),
      ],
    },
    text,
  )
}

function topicWords({ id, caseKind, topic: { labels, customer } }: CaseQuestionView, text: Text): string {
  const { about, of } = text.caseQuestion
  if (customer === undefined) return `${about[caseKind]} · ${id}`
  const number = text.request.subject(customer.number, customer.name)
  const what = labels.length === 0 ? about[caseKind] : text.labels.and(labels)
  return `${of(what, customer.name === '' ? customer.number : number)} · ${id}`
}

function turn({ waitingFor, waitingSince, can }: CaseQuestionView, text: Text): Element {
  const { party, caseQuestion } = text
  return panel(waitingFor === 'customer' ? 'accent' : 'emphasis', [
    paragraph([{ text: party.since(party.customer[waitingFor], text.moment(waitingSince)), strong: true }]),
    ...(can.answer || waitingFor === 'customer' ? [] : [paragraph(caseQuestion.noNeed, { spacing: 'None' })]),
  ])
}

type Closed = NonNullable<CaseQuestionView['closed']>

const closedWords = ({ at }: Closed, text: Text): string =>
  at === undefined ? text.cases.state.closed : text.cases.closedAt(text.moment(at))

const closingWords = ({ byName, note = '' }: Closed, { caseQuestion }: Text): Element =>
  quote(byName === undefined ? caseQuestion.closedPlain : caseQuestion.closedBy(byName), note)

function answerPart({ id, notes }: CaseQuestionView, text: Text): readonly Element[] {
  const { reply, send } = text.caseQuestion
  return [
    formInput(
      {
        kind: 'text',
        name: 'reply',
        label: reply,
        required: true,
        errorMessage: text.request.replyRequired,
        multiline: true,
      },
      text,
    ),
    ...buttons(button(send, { verb: 'case-answer', id, seen: notes.length }, { style: 'positive' })),
  ]
}
