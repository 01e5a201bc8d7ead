import { describe, expect, it } from 'vitest'
import { actionSchema, inputNames } from '../../cards/actions.ts'
import { locales } from '../../src/domain/locale.ts'
import { textFor } from '../../src/text/text.ts'
import { cardGallery } from '../support/card-gallery.ts'
import { faultsOf } from '../support/card-parser.ts'
import { buttonsOf, inputsOf, nodesOf, ofType, wordsOf } from '../support/card-tree.ts'

const drawn = locales.flatMap((locale) =>
  cardGallery.map(({ name, card, settled = false }) => ({
    name: `${name} (${locale})`,
    locale,
    settled,
    card: card(textFor(locale, 'Europe/Amsterdam')),
  })),
)
const executes = (card: (typeof drawn)[number]['card']) => ofType(card, 'Action.Execute')

describe('the gallery', () => {
  it('names each picture once', () => {
    const names = cardGallery.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('finds fault with a card that is wrong', () => {
    expect(faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Badge', text: 'x' }] })).not.toEqual([])
    expect(
      faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text', label: 'x', isRequired: true }] }),
    ).not.toEqual([])
  })
})

describe.each(drawn)('$name', ({ card, locale, settled }) => {
  it('is a faultless card of version 1.5', () => {
    expect(faultsOf(card)).toEqual([])
  })

  it('says what it is in the language of the reader (C1)', () => {
    expect(card).toMatchObject({
      version: '1.5',
      lang: locale,
      fallbackText: expect.stringMatching(/\S/),
      speak: expect.stringMatching(/\S/),
    })
  })

  it('has one heading, wraps all words and knows no columns (C2, C8)', () => {
    const blocks = ofType(card, 'TextBlock')
    expect(blocks.filter(({ style }) => style === 'heading')).toHaveLength(1)
    expect(blocks.filter(({ wrap }) => wrap !== true)).toEqual([])
    expect(ofType(card, 'ColumnSet', 'Table', 'Image', 'FactSet')).toEqual([])
  })

  it('labels each input and names it as the schema does (C3)', () => {
    const inputs = inputsOf(card)
    expect(inputs.filter(({ label }) => typeof label !== 'string' || label === '')).toEqual([])
    expect(inputs.filter(({ isRequired, errorMessage }) => isRequired === true && !errorMessage)).toEqual([])
    expect(inputs.map(({ id }) => id).filter((id) => !(inputNames as readonly unknown[]).includes(id))).toEqual([])
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
  })

  it('gives each button a fallback with the same data, in an action set or as a whole row (C4)', () => {
    const placed = [...buttonsOf(card), ...nodesOf(card).map(({ selectAction }) => selectAction)]
    expect(executes(card).filter((action) => !placed.includes(action))).toEqual([])
    expect(executes(card).map(({ fallback }) => (fallback as { data: unknown }).data)).toEqual(
      executes(card).map(({ data }) => data),
    )
  })

  it('puts an id and a version in a button and nothing else (C5)', () => {
    expect(
      executes(card).filter(
        ({ data }) =>
          Object.keys(data as object)
            .toSorted()
            .join() !== 'id,seen,verb',
      ),
    ).toEqual([])
    expect(executes(card).filter(({ data }) => !actionSchema.safeParse(data).success)).toEqual([])
  })

  it('has at most six buttons, each with words, one or none of them the first choice', () => {
    const buttons = buttonsOf(card)
    expect(buttons.length).toBeLessThanOrEqual(6)
    expect(buttons.filter(({ title }) => typeof title !== 'string' || title === '')).toEqual([])
    expect(buttons.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1)
  })

  it('stays within 20 KB of UTF-16', () => {
    expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(20 * 1024)
  })

  it('gives no pixel widths and no colours of its own (C8, C11)', () => {
    expect(JSON.stringify(card)).not.toMatch(/"\d+px"|#[0-9a-f]{6}/i)
  })

  it('leaves nothing to press once all is settled (C6)', () => {
    expect(buttonsOf(card).filter(() => settled)).toEqual([])
  })

  it('leaves no gap in its sentences', () => {
    expect(wordsOf(card)).not.toMatch(/undefined|null|NaN|\[object|Invalid Date|=>|\$\{/)
  })
})
