import { describe, expect, it } from 'vitest'
import { cardOf } from '../../cards/view-card.ts'
import { formCard } from '../../cards/form-card.ts'
import { heading } from '../../cards/elements.ts'
import { textFor } from '../../src/text/text.ts'
import { bakery, decided, note, request, reviewer, user } from '../support/gallery/people.ts'
import { claimedCase } from '../support/gallery/living.ts'
import { inputsOf, nodesOf, ofType, wordsOf } from '../support/card-tree.ts'

const text = textFor('nl', 'Europe/Amsterdam')
const hostile = [
  '[Klik hier](https://kwaad.example)',
  '**Goedgekeurd**',
  '- punt',
  '# Kop',
  '1. eerst',
  '<at>Sanne</at> <b>vet</b>',
  '{{DATE(2026-11-21T09:32:00Z, LONG)}}',
  '&lt;script&gt;',
  '`code` ~~weg~~ | tabel |',
]
const controls = 'Sanne\u202e\u2066\u200b\u0007 de\r\n\tVries\u2028'

const everywhere = (words: string) => {
  const person = { ...user('x'), name: words }
  return request({
    audience: 'reviewer',
    requesterName: words,
    beneficiary: person,
    customer: { ...bakery, name: words },
    reason: words,
    reviewers: [reviewer(person)],
    notes: [note('question', person, words, 1)],
    lines: [decided('Haalservice', { decidedBy: words, reason: words })],
  })
}

describe.each(hostile)('words like %s', (words) => {
  const card = cardOf(everywhere(words), text)

  it('stand on a card as they were typed, in text runs that know no markdown (I-38)', () => {
    expect(wordsOf(card).replaceAll('{ {', '{{')).toContain(words)
    expect(ofType(card, 'TextBlock', 'FactSet').filter((node) => JSON.stringify(node).includes(words))).toEqual([])
  })

  it('never reach the data of a button (C5)', () => {
    const data = nodesOf(card).map((node) => JSON.stringify(node.data ?? ''))
    expect(data.filter((each) => each.includes(words.slice(0, 8)))).toEqual([])
  })

  it('are escaped where Teams reads markdown: headings and ticked choices', () => {
    const form = formCard(
      {
        id: 'a',
        seen: 0,
        title: words,
        questions: [
          {
            kind: 'choice',
            name: 'number',
            label: 'x',
            style: 'expanded',
            required: false,
            choices: [{ title: words, value: '1' }],
          },
        ],
      },
      text,
    )
    const [choice] = inputsOf(form)
    expect(JSON.stringify([heading(words), choice])).not.toMatch(
      /(?<!\\)(\[Klik|\*\*G|<at>|<b>|`c|~~)|"(text|title)":"(-|#|1\.) /,
    )
  })
})

describe('characters that nobody sees', () => {
  it('are gone from cards and from their summary', () => {
    const card = cardOf(everywhere(controls), text)
    expect(JSON.stringify(card)).not.toMatch(/[\u202e\u2066\u200b\u2028]|\\u0007|\\r|\\n|\\t/)
    expect(wordsOf(card)).toContain('Sanne de Vries')
  })

  it('keep right-to-left writing to itself', () => {
    expect(wordsOf(cardOf(everywhere('שלום'), text))).toContain('\u2068שלום\u2069')
  })
})

it('shows findings and the closing note of a case as they are', () => {
  const found = { ...claimedCase.case, findings: [{ code: 'note' as const, value: hostile[0]! }] }
  expect(wordsOf(cardOf({ ...claimedCase, case: found }, text))).toContain(hostile[0])
})
