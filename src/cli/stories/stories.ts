import { dashboards } from './dashboards.ts'
import { ecommerceInzichten } from './ecommerce-inzichten.ts'
import { haalservice } from './haalservice.ts'
import type { Story } from './story.ts'
import { trackTrace } from './track-trace.ts'

/** By the name under which `npm run story` plays them. */
export const stories: Readonly<Record<string, Story>> = {
  haalservice,
  'track-trace': trackTrace,
  'ecommerce-inzichten': ecommerceInzichten,
  dashboards,
}
