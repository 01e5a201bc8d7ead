import { plain } from '../plain.ts'
import { servicedeskContact } from '../servicedesk-contact.ts'
import type { reachServicedesk as nl } from '../nl/reach-servicedesk.ts'

export const reachServicedesk: typeof nl = (caseId) =>
  `Call ${servicedeskContact.phone} or e-mail ${servicedeskContact.address}${caseId === undefined ? '' : `, and mention ${plain(caseId)}`}.`
