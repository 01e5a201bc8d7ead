import { describe, expect, it } from 'vitest'
import { reviewCard } from '../../cards/review-card.ts'
import type { RequestView } from '../../src/domain/view.ts'
import { textFor } from '../../src/text/text.ts'
import { bakery, mila, sanne, tom } from '../support/gallery/people.ts'
import { longReason, reviews } from '../support/gallery/reviews.ts'
import { buttonsOf, inputsOf, nodesOf, wordsOf } from '../support/card-tree.ts'

const text = textFor('nl', 'Europe/Amsterdam')
const draw = (view: RequestView) => reviewCard(view, text)
const single = reviews.single!
const several = reviews.several!
const verbs = (view: RequestView) => buttonsOf(draw(view)).map(({ verb }) => verb)

/** The places of these words, which must rise. */
const places = (words: string, ...parts: readonly string[]): readonly number[] =>
  parts.map((part) => words.indexOf(part))

describe('the review card', () => {
  it('says who, what, where, why you, why, what happens and until when, then asks (C14)', () => {
    const card = draw({ ...single, forSelf: false, beneficiary: tom })
    const order = places(
      wordsOf(card),
      mila.name,
      `${tom.name} (${tom.address})`,
      'Haalservice\n',
      `${bakery.number} · ${bakery.name}`,
      'Je bent beheerder van 9401138',
      single.reason,
      'Ik zet ‘Haalservice’ aan voor Tom Bakker op 9401138',
      'za 5 dec',
      'Goedkeuren',
      'Afwijzen',
      'Vraag stellen',
    ).slice(3)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  it('shows person, number and rights, and on whose behalf (I-26)', () => {
    const words = wordsOf(draw({ ...several, forSelf: false, beneficiary: tom }))
    expect(words).toContain(mila.name)
    expect(words).toContain(tom.address)
    expect(words).toContain(bakery.number)
    expect(several.lines.filter(({ label }) => !words.includes(label))).toEqual([])
  })

  it('shows a long reason whole (I-26)', () => {
    expect(longReason).toHaveLength(500)
    expect(wordsOf(draw({ ...single, reason: longReason }))).toContain(longReason)
    expect(nodesOf(draw({ ...single, reason: longReason })).filter(({ maxLines }) => maxLines !== undefined)).toEqual(
      [],
    )
  })

  it('says so when no reason was given', () => {
    expect(wordsOf(draw({ ...single, reason: '' }))).toContain('Geen reden gegeven')
  })

  it('tells a parent administrator why it came to them', () => {
    expect(wordsOf(draw(reviews.parent!))).toContain('Je bent beheerder van 9400001, dat boven 9401138 staat.')
  })

  it('lets lines be decided apart, all ticked to begin with', () => {
    const [choice] = inputsOf(draw(several))
    expect(choice).toMatchObject({
      id: 'lines',
      isMultiSelect: true,
      value: several.lines.map(({ id }) => id).join(','),
    })
  })

  it('asks for no choice where there is one line to decide', () => {
    expect(inputsOf(draw(single)).map(({ id }) => id)).toEqual(['reason', 'question'])
    expect(inputsOf(draw(reviews['partly-decided']!)).map(({ id }) => id)).toEqual(['reason', 'question'])
  })

  it('carries the version that it shows in every button that decides (I-26), and the round in a question (I-20)', () => {
    const pressed = buttonsOf(draw(single)).flatMap(({ data }) => (data === undefined ? [] : [data]))
    expect(pressed).toEqual([
      { verb: 'approve', id: single.id, seen: single.version },
      { verb: 'decline', id: single.id, seen: single.version },
      { verb: 'ask', id: single.id, seen: single.notes.length },
    ])
  })

  it('shows who decided and no buttons once decided (C6)', () => {
    expect(verbs(reviews.declined!)).toEqual([])
    expect(wordsOf(draw(reviews.declined!))).toContain(`Afgewezen door ${sanne.name}, za 21 nov, 10:22.`)
  })

  it('offers only what the person can do', () => {
    expect(verbs({ ...single, can: { ...single.can, ask: false } })).toEqual(['approve', 'decline'])
  })

  it('offers to try a failed line again, but not one that a newer change made pointless', () => {
    expect(verbs(reviews.failed!)).toEqual(['retry-change'])
    expect(verbs(reviews.superseded!)).toEqual([])
  })
})
