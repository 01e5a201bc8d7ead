import type { Cause } from '../src/domain/diagnosis.ts'
import type { Text } from '../src/text/text.ts'
import { servicedeskContact } from '../src/text/servicedesk-contact.ts'
import { aboutId } from './about.ts'
import type { DiagnosisData } from './diagnosis-card.ts'
import type { Press } from './elements.ts'
import { mailButton } from './mailto.ts'
import { openButton } from './open-button.ts'

const portal = 'https://mijn.postnl.nl/apex/BPG_Home'

/** What somebody can do about it themselves; the first one first. */
export function nextSteps(data: DiagnosisData, text: Text): readonly Press[] {
  const { diagnosis } = text
  const { cause } = data.diagnosis
  const about = { service: data.serviceId, ...(data.customer === undefined ? {} : { number: data.customer.number }) }
  const on = aboutId({ ...about, ...(data.colleague === undefined ? {} : { user: data.colleague.id }) })
  const request = (title: string): Press => openButton(title, `request-on:${on}`, 'positive')
  const steps = openButton(diagnosis.steps, `steps:${data.serviceId}`)
  const administrators = openButton(diagnosis.administrators, `administrators:${on}`)
  switch (cause.kind) {
    case 'other-number':
      return [home(text), request(diagnosis.request)]
    case 'not-requested':
      return [request(diagnosis.request), administrators]
    case 'declined':
    case 'expired':
    case 'cancelled':
      return [request(diagnosis.requestAgain), ...shown(cause, text), administrators]
    case 'taken-away':
      return [request(diagnosis.requestAgain), administrators]
    case 'not-decided':
    case 'underway':
    case 'failed':
      return [...shown(cause, text), administrators]
    case 'read-only':
      return [administrators, steps]
    case 'no-account':
    case 'not-user':
      return [join(data, text), openButton(text.guides.howToBecome, 'become-user')]
    case 'too-early':
      return [again(data, text), steps]
    case 'no-answer':
      return [again(data, text), steps, mail(data, text)]
    case 'nothing-wrong':
      return [home(text), steps]
    default:
      return cause satisfies never
  }
}

/** A colleague is added, not asked to ask. */
const join = ({ colleague }: DiagnosisData, { conversation }: Text): Press =>
  colleague === undefined
    ? openButton(conversation.topics.join, 'join', 'positive')
    : openButton(conversation.topics.invite, 'invite', 'positive')

const home = ({ diagnosis }: Text): Press => ({ type: 'Action.OpenUrl', title: diagnosis.home, url: portal })

const again = ({ id }: DiagnosisData, { diagnosis }: Text): Press => openButton(diagnosis.again, `invisible:${id}`)

const shown = (cause: Extract<Cause, { readonly requestId?: string }>, { diagnosis }: Text): readonly Press[] =>
  cause.requestId === undefined ? [] : [openButton(diagnosis.show, `show:${cause.requestId}`)]

function mail({ service, customer }: DiagnosisData, text: Text): Press {
  const { diagnosis } = text
  const words = [text.of(service), customer?.number ?? ''] as const
  return mailButton(diagnosis.mail, {
    to: [servicedeskContact],
    subject: diagnosis.mailSubject(...words),
    body: diagnosis.mailBody(...words),
  })
}
