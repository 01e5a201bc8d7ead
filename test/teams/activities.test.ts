import { describe, expect, it } from 'vitest'
import { cardActivity, textActivity } from '../../src/teams/activities.ts'
import { plainText } from '../../src/teams/plain-text.ts'

const unbroken = (text: string | undefined): boolean => text !== undefined && text.isWellFormed()

describe('I-38: a text that is cut ends with a whole character', () => {
  it.each([199, 200])('in the summary that a toast reads, where the %s. character is one of two halves', (before) => {
    const text = `${'a'.repeat(before)}😀${'b'.repeat(9)}`
    const card = { type: 'AdaptiveCard', version: '1.5', fallbackText: text, body: [] } as never
    for (const { summary } of [textActivity(text), cardActivity(card)]) {
      expect(unbroken(summary)).toBe(true)
      expect(summary).toBe('a'.repeat(before))
    }
  })

  it('in what was typed', () => {
    const typed = plainText({ text: `${'a'.repeat(3999)}😀`, recipient: { id: '28:bot' } } as never)
    expect(unbroken(typed)).toBe(true)
    expect(typed).toHaveLength(3999)
  })
})
