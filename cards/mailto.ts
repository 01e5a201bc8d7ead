import type { PortalUser } from '../src/domain/portal.ts'
import type { Press } from './elements.ts'

interface Mail {
  readonly to: readonly Pick<PortalUser, 'address'>[]
  readonly subject: string
  readonly body: string
}

/** Opens a prepared e-mail in one's own mail program; the bot sends nothing itself. */
export function mailButton(title: string, { to, subject, body }: Mail): Press {
  const addresses = to.map(({ address }) => encodeURIComponent(address).replaceAll('%40', '@')).join(',')
  const url = `mailto:${addresses}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return { type: 'Action.OpenUrl', title, url }
}
