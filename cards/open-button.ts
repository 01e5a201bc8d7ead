import { button } from './actions.ts'
import type { Press } from './elements.ts'

/** Starts a topic of the conversation; typed inputs of the card have nothing to do with it. */
export const openButton = (title: string, topic: string, style?: 'positive'): Press =>
  button(title, { verb: 'open', id: topic, seen: 0 }, { inputs: false, ...(style === undefined ? {} : { style }) })
