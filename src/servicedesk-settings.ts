import { z } from 'zod'
import { setting } from './setting.ts'

/** How the servicedesk works, and how it hears of its cases. */
export const servicedeskSettings = {
  DAILY_SUMMARY: setting(
    z.enum(['on', 'off']).default('on'),
    'Whether every servicedesk agent gets a summary of the queue when a working day begins, at 08:00',
    'give on or off',
  ),
  PRODUCTION_NEEDS_TWO_AGENTS: setting(
    z.enum(['on', 'off']).default('on'),
    'Whether another servicedesk agent than who checked the Sandbox must authorise production on the API platform',
    'give on or off',
  ),
  SERVICEDESK_CHANNEL: setting(
    z
      .string()
      .max(200)
      .regex(/^19:[A-Za-z0-9_-]+@thread\.(tacv2|skype)$/)
      .optional(),
    'Channel of the servicedesk in Teams, in which each new case begins a thread; none when left out',
    'give the id of the channel, such as 19:abc…@thread.tacv2, which stands (encoded) in the link to the channel',
  ),
}
