import { servicedeskContact } from '../src/text/servicedesk-contact.ts'
import type { Text } from '../src/text/text.ts'
import { panel, paragraph } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { mailButton } from './mailto.ts'

/** Where the bot cannot help further: how to reach the servicedesk (F-25), and what to tell them. */
export const servicedeskBox = (tell: string, { api }: Text): Element =>
  panel('accent', [
    paragraph([
      { text: `${api.servicedesk}. `, strong: true },
      api.contact(servicedeskContact.phone, servicedeskContact.address),
    ]),
    paragraph(tell, { spacing: 'Small' }),
  ])

export const servicedeskMail = (subject: string, body: string, { api }: Text): Press =>
  mailButton(api.mail, { to: [servicedeskContact], subject, body })
