import { dashboards } from './dashboards.ts'
import { haalservice } from './haalservice.ts'
import type { Story } from './story.ts'

/** By the name that one types. */
export const stories: Readonly<Record<string, Story>> = { haalservice, dashboards }
