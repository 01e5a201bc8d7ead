import { z } from 'zod'
import { setting } from './setting.ts'

/** How the servicedesk works. */
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
}
