import type { Step } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'
import type { Press } from './elements.ts'

/** Opens the portal; the arrow says that it leaves Teams (TEAMS.md S7). */
export const linkButton = ({ label, url }: NonNullable<Step['link']>, text: Text): Press => ({
  type: 'Action.OpenUrl',
  title: text.labels.openPortal(text.of(label)),
  url,
})
