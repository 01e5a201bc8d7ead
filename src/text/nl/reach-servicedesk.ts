import { plain } from '../plain.ts'
import { servicedeskContact } from '../servicedesk-contact.ts'

/** Where this chat cannot help further: whom to call or mail (F-25), and what to tell them. */
export const reachServicedesk = (caseId?: string): string =>
  `Bel ${servicedeskContact.phone} of mail ${servicedeskContact.address}${caseId === undefined ? '' : `, en noem ${plain(caseId)}`}.`
