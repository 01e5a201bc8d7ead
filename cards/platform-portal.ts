import type { Step } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'

/** F-28. */
export const platformPortal = ({ api }: Text): NonNullable<Step['link']> => ({
  label: { nl: api.portal, en: api.portal },
  url: 'https://developer.postnl.nl/',
})
