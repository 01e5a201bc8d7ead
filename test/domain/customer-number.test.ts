import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCustomerNumber } from '../../src/domain/customer-number.ts'

const length = { min: 7, max: 8 }

describe('I-41: a customer number', () => {
  it('is digits of the length the backend knows, spaces around it aside', () => {
    expect(parseCustomerNumber('9401138', length)).toBe('9401138')
    expect(parseCustomerNumber(' 20451190\n', length)).toBe('20451190')
    expect(parseCustomerNumber('0401138', length)).toBe('0401138')
  })

  it.each([
    ['fullwidth digits', '９４０１１３８'],
    ['Arabic digits', '٩٤٠١١٣٨'],
    ['a look-alike letter', '94O1138'],
    ['a plus sign', '+9401138'],
    ['a minus sign', '-9401138'],
    ['an exponent', '9401e38'],
    ['hexadecimal', '0x940113'],
    ['a space inside', '940 1138'],
    ['a decimal point', '9401138.0'],
    ['a zero-width space', '9401\u200b138'],
    ['too short', '940113'],
    ['two joined', '94011389401138'],
    ['superscript', '940113⁸'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(parseCustomerNumber(text, length)).toBeUndefined()
  })

  it('is accepted exactly as it was typed, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const parsed = parseCustomerNumber(text, length)
        expect(parsed === undefined || (/^[0-9]{7,8}$/.test(parsed) && parsed === text.trim())).toBe(true)
      }),
    )
  })
})
