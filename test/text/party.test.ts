import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { parties } from '../../src/domain/onboarding.ts'
import { textFor } from '../../src/text/text.ts'

/** By what word the party is named, from the side of who reads it. */
const named = {
  nl: {
    agent: { servicedesk: /\b(wij|ons)\b/i, customer: /\bde klant\b/i, portal: /\bhet portaal\b/i },
    customer: { servicedesk: /\bde servicedesk\b/i, customer: /\b(jij|jou)\b/i, portal: /\bMijn PostNL\b/ },
  },
  en: {
    agent: { servicedesk: /\b(our|us)\b/i, customer: /\bthe customer/i, portal: /\bthe portal/i },
    customer: { servicedesk: /\bthe service desk/i, customer: /\b(your|you)\b/i, portal: /\bMijn PostNL/ },
  },
} as const

describe.each(locales)('whose turn it is, in %s', (locale) => {
  const { party } = textFor(locale, 'Europe/Amsterdam')
  const sentences = (side: 'agent' | 'customer') =>
    parties.map((each) => ({
      each,
      turn: party[side][each],
      waits: party[`${side}Waits`][each](party.hours(6)),
    }))
  const all = (side: 'agent' | 'customer') => sentences(side).flatMap(({ turn, waits }) => [turn, waits])

  it.each(['agent', 'customer'] as const)('names who, as the %s would', (side) => {
    for (const { each, turn, waits } of sentences(side)) {
      expect(turn).toMatch(named[locale][side][each])
      expect(waits).toMatch(named[locale][side][each])
    }
  })

  it('is never said to an agent in the words of a customer: waiting for you is not waiting for us', () => {
    expect(all('agent').filter((sentence) => all('customer').includes(sentence))).toEqual([])
    expect(new Set([...all('agent'), ...all('customer')]).size).toBe(12)
    for (const sentence of all('customer')) expect(sentence).not.toMatch(named[locale].agent.servicedesk)
    for (const sentence of all('agent')) expect(sentence).not.toMatch(named[locale].customer.customer)
  })
})

it('is counted in working hours', () => {
  const counted = (locale: 'nl' | 'en') => [0, 1, 6].map(textFor(locale, 'Europe/Amsterdam').party.hours)
  expect(counted('nl')).toEqual(['nog geen werkuur', '1 werkuur', '6 werkuren'])
  expect(counted('en')).toEqual(['less than a working hour', '1 working hour', '6 working hours'])
})
