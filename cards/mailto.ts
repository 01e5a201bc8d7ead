import type { PortalUser } from '../src/domain/portal.ts'
import { plain } from '../src/text/plain.ts'
import type { Press } from './elements.ts'

interface Mail {
  readonly to: readonly Pick<PortalUser, 'address'>[]
  readonly subject: string
  /** Of many lines, so what people wrote is made plain before it comes into it. */
  readonly body: string
}

/** Opens a prepared e-mail in one's own mail program; the bot sends nothing itself. */
export function mailButton(title: string, { to, subject, body }: Mail): Press {
  const addresses = to.map(({ address }) => encodeURIComponent(plain(address)).replaceAll('%40', '@')).join(',')
  const lines = body.split('\r\n').map(plain).join('\r\n')
  const url = `mailto:${addresses}?subject=${encodeURIComponent(plain(subject))}&body=${encodeURIComponent(lines)}`
  return { type: 'Action.OpenUrl', title: plain(title), url }
}
