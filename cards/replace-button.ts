import type { HeldLabel } from '../src/domain/held-label.ts'
import type { CustomerNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import type { Press } from './elements.ts'
import { openButton } from './open-button.ts'

/** An administrator puts what works in its place, or takes it away where that is on already; the button says which. */
export const replaceButton = (
  number: CustomerNumber,
  user: Pick<PortalUser, 'id'>,
  mend: NonNullable<HeldLabel['mend']>,
  { readOnly }: Text,
  /** Beside a decision it is not the first choice. */
  isFirst = true,
): Press => openButton(readOnly.mend[mend], `replace:${number}~${user.id}`, isFirst ? 'positive' : undefined)

/** For oneself the replacement is asked; where it is on already, who can take the other away is the way on. */
export const ownReplaceButton = (
  number: CustomerNumber,
  mend: NonNullable<HeldLabel['mend']>,
  { readOnly, menu }: Text,
): Press =>
  mend === 'replace'
    ? openButton(readOnly.ask, `replacement:${number}`, 'positive')
    : openButton(menu.topic.administrators, `administrators:${number}`, 'positive')
