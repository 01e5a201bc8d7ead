import type { Inputs } from '../cards/actions.ts'
import { parseCustomerNumber } from '../src/domain/customer-number.ts'
import type { Slots } from '../src/domain/intent.ts'
import type { Turn } from './turn.ts'

/** What can be wrong with what was filled in; each has a sentence below its field. */
export type WrongField = 'number' | 'forWhom' | 'forWhomMissing' | 'name' | 'address' | 'addressMissing'

/** The answers of a conversation about the move to the API platform (F-25). */
export interface OnboardAnswers {
  readonly number?: string
  readonly forWhom?: 'me' | 'colleague'
  readonly name?: string
  readonly address?: string
  /** The form was sent: what is missing now was left out. */
  readonly filledIn?: boolean
  readonly revising?: boolean
  readonly wrong?: readonly WrongField[]
  /** The confirmation was shown. */
  readonly shown?: boolean
  readonly notice?: 'changed'
}

const longestName = 100

/** What the sentence that began it said already. */
export const onboardFrom = ({ customerNumber, user }: Slots): OnboardAnswers => ({
  ...(customerNumber === undefined ? {} : { number: customerNumber }),
  ...(user === undefined ? {} : { forWhom: 'colleague', address: user }),
})

/** What was filled in on the form, as it was typed: what is wrong with it is said at the field, and nothing is lost. */
export function filledIn(draft: OnboardAnswers, inputs: Inputs): OnboardAnswers {
  const { wrong: _wrong, revising: _revising, shown: _shown, ...rest } = draft
  const { number, forWhom, name, address } = inputs
  return {
    ...rest,
    filledIn: true,
    ...(number === undefined || number === '' ? {} : { number }),
    ...(forWhom === 'me' || forWhom === 'colleague' ? { forWhom } : {}),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(address === undefined ? {} : { address: address.trim() }),
  }
}

/** What is missing, or no answer: of a form that was not sent yet nothing is wrong. */
export function wrongIn(draft: OnboardAnswers, own: readonly { readonly number: string }[]): readonly WrongField[] {
  const { number, forWhom, name = '', address = '' } = draft
  const known = own.some((each) => each.number === number)
  return [
    ...(known ? [] : (['number'] as const)),
    ...(forWhom === undefined ? (['forWhomMissing'] as const) : []),
    ...(forWhom === 'me' && address !== '' ? (['forWhom'] as const) : []),
    ...(forWhom === 'colleague' ? wrongColleague(name, address) : []),
  ]
}

function wrongColleague(name: string, address: string): readonly WrongField[] {
  const isName = name !== '' && name.length <= longestName
  const looksRight = /^[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+$/.test(address) && address.length <= 254
  return [
    ...(isName ? [] : (['name'] as const)),
    ...(address === '' ? (['addressMissing'] as const) : looksRight ? [] : (['address'] as const)),
  ]
}

/** @returns undefined where it is no customer number at all (I-41) */
export const numberIn = (turn: Turn, typed: string): string | undefined =>
  parseCustomerNumber(typed, turn.deps.backend.traits.customerNumberLength)
