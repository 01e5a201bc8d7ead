import type { Understanding } from '../../src/domain/intent.ts'

/** Knows no sentence, for processes that are told exact commands and start by the dozen. */
export const commandsOnly: Understanding = {
  recognize: () => ({
    intent: 'none',
    score: 1,
    slots: {},
    alternatives: [],
    clarify: false,
    named: { services: [], numbers: [], people: [] },
  }),
  neighbour: () => undefined,
  anonymous: () => undefined,
}
