import type { RequestView } from '../src/domain/view.ts'
import { plain } from '../src/text/plain.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, quote, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { escalation } from './escalation.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { lineBoxes } from './line-boxes.ts'
import { lineDetails } from './line-details.ts'
import { mailButton } from './mailto.ts'
import { nudgeButton } from './nudge-button.ts'
import { noteBoxes } from './notes.ts'
import { openButton } from './open-button.ts'
import { reviewerNames, shownNames } from './reviewer-names.ts'
import { stateOf } from './state-words.ts'
import { notThereButton, whereBox } from './where-box.ts'

/** Where a request stands, for who asked, who benefits, and the servicedesk. It changes along; no second card comes. */
export function timelineCard(view: RequestView, text: Text): AdaptiveCard {
  const service = text.of(view.service)
  return card(
    {
      title: titleOf(view, service, text),
      summary: text.request.summary(service, view.customer.number, stateOf(view.lines, text)),
      body: [
        subtle(`${text.request.subject(view.customer.number, view.customer.name)} · ${view.id}`, { spacing: 'None' }),
        ...forWhom(view, text),
        ...lineBoxes(view.lines, text, (line) => lineDetails(line, view, text)),
        ...(isAbout(view) ? whereBox(view, text) : []),
        ...history(view, text),
        ...reply(view, text),
        ...buttons(...manage(view, text)),
      ],
    },
    text,
  )
}

function titleOf({ given, audience }: RequestView, service: string, text: Text): string {
  const ofGiven = given && (audience === 'requester' || audience === 'beneficiary')
  return ofGiven ? text.given.title[audience](service) : text.request.title[audience](service)
}

const forWhom = (view: RequestView, text: Text): readonly Element[] =>
  view.forSelf && view.audience === 'requester'
    ? []
    : [
        paragraph(`${text.labels.beneficiary}: ${view.beneficiary.name} (${view.beneficiary.address})`, {
          spacing: 'None',
        }),
      ]

const isOpen = (view: RequestView): boolean =>
  view.lines.some(({ progress }) => progress === 'submitted' || progress === 'waiting')

function history(view: RequestView, text: Text): readonly Element[] {
  const { request } = text
  const mine = view.audience === 'requester'
  return [
    partTitle(request.steps),
    paragraph(howItBegan(view, text), { spacing: 'Small' }),
    ...(view.reason === ''
      ? []
      : [quote(mine ? request.yourReason : request.reasonOf(view.requesterName), view.reason)]),
    ...whoDecides(view, text),
    ...(view.nudgedAt === undefined || !mine
      ? []
      : [paragraph(text.nudge.done(text.moment(view.nudgedAt)), { spacing: 'Small' })]),
    // Told while it still matters who else was asked.
    ...(isOpen(view) ? escalation(view, text).map((said) => paragraph(said, { spacing: 'Small' })) : []),
    ...noteBoxes(view, text),
    ...(isOpen(view) ? [subtle(request.decideBefore(text.moment(view.expiresAt)), { spacing: 'Small' })] : []),
    ...(view.caseState === undefined ? [] : [paragraph(request.caseState[view.caseState], { spacing: 'Small' })]),
  ]
}

function howItBegan(view: RequestView, { request, given, moment }: Text): string {
  const at = moment(view.submittedAt)
  const mine = view.audience === 'requester'
  if (view.given) return mine ? given.at(at) : given.byAt(view.requesterName, at)
  return mine ? request.asked(at) : request.askedByAt(view.requesterName, at)
}

function whoDecides(view: RequestView, text: Text): readonly Element[] {
  const { request } = text
  if (view.reviewers.length === 0) return isOpen(view) ? [nobodyElse(view, text)] : []
  const mine = view.audience === 'requester'
  const unreachable = view.reviewers.filter(({ reachable }) => !reachable)
  const put = paragraph(request.sentTo(reviewerNames(view.reviewers, text)), { spacing: 'Small' })
  if (!isOpen(view) || unreachable.length === 0) return [put]
  if (unreachable.length < view.reviewers.length) {
    const missing = request.unreachable(reviewerNames(unreachable, text))
    return [put, paragraph([{ text: missing, colour: 'Warning' }], { spacing: 'Small' })]
  }
  return [
    put,
    panel('warning', [
      paragraph(request.nobodyReachable),
      ...(mine ? [paragraph(request.mailYourself, { spacing: 'Small' }), ...buttons(mail(view, text))] : []),
    ]),
  ]
}

/** Beside who gave it, nobody but the servicedesk need be there (I-14). */
function nobodyElse({ given, caseState }: RequestView, text: Text): Element {
  if (!given) return panel('warning', [paragraph(text.request.nobodyToAsk)])
  const { noOther, servicedeskLooks } = text.given
  return paragraph(caseState === 'closed' ? noOther : `${noOther} ${servicedeskLooks}`, { spacing: 'Small' })
}

const reply = (view: RequestView, text: Text): readonly Element[] =>
  view.can.answer
    ? [
        {
          type: 'Input.Text',
          id: 'reply',
          label: text.request.reply,
          isMultiline: true,
          isRequired: true,
          errorMessage: text.request.replyRequired,
          maxLength: 500,
          spacing: 'Medium',
        },
        ...buttons(
          button(
            text.request.sendReply,
            { verb: 'reply', id: view.id, seen: view.notes.length },
            { style: 'positive' },
          ),
        ),
      ]
    : []

/** Who asked and whose right it is look for it in the portal; an agent looks on. */
const isAbout = ({ audience }: RequestView): boolean => audience === 'requester' || audience === 'beneficiary'

function manage(view: RequestView, text: Text): readonly Press[] {
  const about = { id: view.id, seen: view.version }
  return [
    ...(isAbout(view) ? notThereButton(view, text) : []),
    ...(view.can.change ? [button(text.request.change, { verb: 'change-request', ...about }, { inputs: false })] : []),
    ...(view.can.nudge ? [nudgeButton(view.id, view.nudgedAt, text.nudge.button)] : []),
    ...(view.can.again
      ? [openButton(view.given ? text.given.again : text.followUp.again, `again:${view.id}`, 'positive')]
      : []),
    ...(view.can.withdraw ? [button(text.request.withdraw, { verb: 'withdraw', ...about }, { inputs: false })] : []),
  ]
}

/** A prepared e-mail, where the bot itself cannot bring the request to anybody (TEAMS.md B8). */
function mail(view: RequestView, text: Text): Press {
  const names = view.reviewers.map(({ user }) => user.name)
  const labels = plain(text.labels.and(view.lines.map(({ label }) => label)))
  return mailButton(
    names.length === 1 ? text.request.mailAdministrator(names.join('')) : text.request.mailAdministrators,
    {
      to: view.reviewers.slice(0, shownNames).map(({ user }) => user),
      subject: text.mail.subject(text.of(view.service), view.customer.number),
      body: text.mail.body(
        labels,
        view.customer.number,
        plain(`${view.beneficiary.name} (${view.beneficiary.address})`),
      ),
    },
  )
}
