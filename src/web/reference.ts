import { randomInt } from 'node:crypto'

/** Without what is misread or misheard on the telephone: no I, L, O, U, 0 or 1. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 6

/** What a person can read out to the servicedesk, and what finds the lines in the log: `T-7K2M9Q`. */
export const newReference = (): string =>
  `T-${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')}`
