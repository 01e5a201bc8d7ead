import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import type { Element } from './elements.ts'
import { invitationRow } from './invitation-row.ts'
import { requestRow } from './request-row.ts'

/** Something that was asked, in a list: an authorisation, or to become a user. */
export const askedRow = (view: RequestView | InvitationView, text: Text): Element =>
  view.kind === 'request' ? requestRow(view, text) : invitationRow(view, text)
