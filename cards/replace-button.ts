import type { CustomerNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import type { Press } from './elements.ts'
import { openButton } from './open-button.ts'

interface Whose {
  readonly user: Pick<PortalUser, 'id'>
  readonly forSelf: boolean
}

/** For oneself the replacement is asked; an administrator puts it in the place of what somebody else holds. */
export const replaceButton = (number: CustomerNumber, { user, forSelf }: Whose, { readOnly }: Text): Press =>
  forSelf
    ? openButton(readOnly.ask, `replacement:${number}`, 'positive')
    : openButton(readOnly.replace, `replace:${number}~${user.id}`, 'positive')
