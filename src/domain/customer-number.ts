import type { CustomerNumber } from './portal.ts'

export interface NumberLength {
  readonly min: number
  readonly max: number
}

/**
 * The customer number a person typed, or undefined where it is none: ASCII digits only, so that a look-alike
 * digit, a sign, an exponent or a space inside is refused instead of guessed at (I-41).
 */
export function parseCustomerNumber(text: string, length: NumberLength): CustomerNumber | undefined {
  const digits = text.trim()
  if (digits !== digits.normalize('NFKC') || !/^[0-9]+$/.test(digits)) return undefined
  return digits.length >= length.min && digits.length <= length.max ? digits : undefined
}
