import { describe, expect, it } from 'vitest'
import { textFor } from '../../src/text/text.ts'
import { cardGallery } from '../support/card-gallery.ts'
import { wordsOf } from '../support/card-tree.ts'

const nl = textFor('nl', 'Europe/Amsterdam')
const en = textFor('en', 'Europe/Amsterdam')

/** What people wrote stays in their own language, as do the names in the portal. */
const quoted =
  /^(Ik |Voor |Heb |Waarom |Vanaf |Dit loopt |Loopt |Nu nog |Belde |Samen |Dit adres ).*$|Instellingen voor uw klantnummer beheren|Maak een (nieuw )?account aan/gm

describe.each(cardGallery)('$name', ({ card }) => {
  it('says something else in English than in Dutch', () => {
    expect(wordsOf(card(en))).not.toBe(wordsOf(card(nl)))
    expect(card(en).fallbackText).not.toBe(card(nl).fallbackText)
  })

  it('has as many words to read in both languages', () => {
    expect(wordsOf(card(en)).split('\n')).toHaveLength(wordsOf(card(nl)).split('\n').length)
  })

  it('leaves no sentence of ours untranslated', () => {
    expect(wordsOf(card(nl))).not.toMatch(/\b(the|your|you|has|switched|this)\b/i)
    expect(wordsOf(card(en)).replaceAll(quoted, '')).not.toMatch(/\b(het|een|jij|niet|wordt|aanvraag|beheerder)\b/i)
  })
})
