import type { Cause, Checked, CheckOutcome, Diagnosis } from '../src/domain/diagnosis.ts'
import type { Instant } from '../src/domain/instant.ts'
import type { Localised } from '../src/domain/locale.ts'
import type { Place } from '../src/domain/place.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import { servicedeskContact } from '../src/text/servicedesk-contact.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { nextSteps } from './diagnosis-steps.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Colour, Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { whereLines } from './where-box.ts'

export interface DiagnosisData {
  /** What its buttons name: the grant, or service and number. */
  readonly id: string
  readonly diagnosis: Diagnosis
  readonly madeAt: Instant
  readonly serviceId: string
  readonly service: Localised
  readonly place: Place
  readonly customer?: NamedNumber
  /** Whose it is, where that is not the reader. */
  readonly colleague?: PortalUser
  /** The bot asks by itself when it should be there. */
  readonly asksThen: boolean
  /** The servicedesk has a case about it. */
  readonly reported: boolean
}

/** Numbers that are named in a sentence. */
const shownNumbers = 4

/** Why something is not to be seen: what was looked at, the reason, what to do, and the servicedesk last. */
export function diagnosisCard(data: DiagnosisData, text: Text): AdaptiveCard {
  const { diagnosis } = text
  const { checks, cause } = data.diagnosis
  const service = text.of(data.service)
  return card(
    {
      title:
        data.colleague === undefined ? diagnosis.title(service) : diagnosis.titleOther(service, data.colleague.name),
      summary: diagnosis.summary(service, diagnosis.cause[cause.kind]),
      body: [
        ...(data.customer === undefined ? [] : [subtle(numberLine(data.customer, text), { spacing: 'None' })]),
        partTitle(diagnosis.checked),
        ...checks.filter(({ outcome }) => outcome !== 'none').map((each) => checkLine(each, text)),
        panel(cause.kind === 'nothing-wrong' ? 'emphasis' : 'warning', why(data, text)),
        ...buttons(...nextSteps(data, text)),
        ...servicedesk(data, text),
      ],
    },
    text,
  )
}

const numberLine = ({ number, name }: NamedNumber, text: Text): string =>
  name === '' ? number : text.request.subject(number, name)

const signs: Readonly<Record<CheckOutcome, { readonly sign: string; readonly colour?: Colour }>> = {
  right: { sign: '✓', colour: 'Good' },
  wrong: { sign: '✕', colour: 'Attention' },
  look: { sign: '○', colour: 'Accent' },
  none: { sign: '–' },
  unknown: { sign: '?', colour: 'Warning' },
}

/** The sign says what the words beside it say (TEAMS.md C3). */
function checkLine({ check, outcome }: Checked, { diagnosis }: Text): Element {
  const { sign, colour } = signs[outcome]
  const said = outcome === 'look' ? diagnosis.lookYourself : diagnosis.outcome[outcome]
  return paragraph(
    [
      { text: `${sign} `, strong: true, ...(colour === undefined ? {} : { colour }) },
      `${diagnosis.check[check]}: ${said}`,
    ],
    { spacing: 'Small' },
  )
}

function why(data: DiagnosisData, text: Text): readonly Element[] {
  const { cause } = data.diagnosis
  const place =
    cause.kind === 'nothing-wrong'
      ? whereLines(data.place, data.customer?.number ?? '', text).map((line) =>
          paragraph(`• ${line}`, { spacing: 'Small' }),
        )
      : []
  return [
    paragraph(reason(cause, text)),
    ...place,
    ...(cause.kind === 'too-early' && data.asksThen
      ? [paragraph(text.diagnosis.askThen(text.exactTime(wholeMinute(cause.until))), { spacing: 'Small' })]
      : []),
  ]
}

function reason(cause: Cause, text: Text): string {
  const words = text.diagnosis.why
  switch (cause.kind) {
    case 'other-number': {
      const hidden = cause.numbers.length - shownNumbers
      const named = cause.numbers.slice(0, shownNumbers).map(({ number }) => number)
      return words['other-number'](text.labels.and([...named, ...(hidden > 0 ? [text.labels.others(hidden)] : [])]))
    }
    case 'too-early':
      return words['too-early'](text.exactTime(wholeMinute(cause.until)))
    case 'read-only':
      return words['read-only'](cause.label)
    case 'taken-away':
      return cause.byName === undefined || cause.at === undefined
        ? words['taken-away-outside']
        : words['taken-away'](cause.byName, text.moment(cause.at))
    default:
      return words[cause.kind]
  }
}

/** Rounded up, so that what is promised for 11:32 is so at 11:32. */
const wholeMinute = (instant: Instant): Instant => Math.ceil(instant / 60_000) * 60_000

function servicedesk({ id, madeAt, reported, diagnosis: { cause } }: DiagnosisData, text: Text): readonly Element[] {
  const { diagnosis } = text
  if (reported) return [panel('accent', [paragraph(diagnosis.reported)])]
  return [
    paragraph(diagnosis.still, { spacing: 'Medium', separator: true }),
    ...(cause.kind === 'no-answer'
      ? [subtle(diagnosis.phone(servicedeskContact.phone, servicedeskContact.address), { spacing: 'Small' })]
      : []),
    ...buttons(button(diagnosis.report, { verb: 'report-invisible', id, seen: Math.floor(madeAt / 1000) })),
  ]
}
