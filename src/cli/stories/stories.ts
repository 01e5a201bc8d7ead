import { apiPlatform } from './api-platform.ts'
import { dashboards } from './dashboards.ts'
import { ecommerceInzichten } from './ecommerce-inzichten.ts'
import { haalservice } from './haalservice.ts'
import { parentAdministrator } from './parent-administrator.ts'
import { soleAdministrator } from './sole-administrator.ts'
import type { Story } from './story.ts'
import { trackTrace } from './track-trace.ts'
import { withoutAccount } from './without-account.ts'

/** By the name that one types: each step card, and three people for whom there was no way on. */
export const stories: Readonly<Record<string, Story>> = {
  haalservice,
  'track-trace': trackTrace,
  'ecommerce-inzichten': ecommerceInzichten,
  dashboards,
  'api-platform': apiPlatform,
  'without-account': withoutAccount,
  'sole-administrator': soleAdministrator,
  'parent-administrator': parentAdministrator,
}
