import { describe, expect, it } from 'vitest'
import { authorisationById, authorisationByLabel, authorisations } from '../../src/catalogue/authorisations.ts'
import { labelKey } from '../../src/catalogue/label.ts'

const idsWhere = (judge: (each: (typeof authorisations)[number]) => boolean): readonly string[] =>
  authorisations
    .filter(judge)
    .map(({ id }) => id)
    .toSorted()

describe('the list of authorisations', () => {
  it('names every authorisation of the step cards, each once', () => {
    const ids = authorisations.map(({ id }) => id)
    expect(ids).toHaveLength(24)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has no label or older name for two authorisations', () => {
    const keys = authorisations.flatMap(({ id, label, aliases }) =>
      [...new Set([label, ...aliases].map(labelKey))].map((key) => ({ id, key })),
    )
    expect(keys.filter(({ id, key }) => keys.some((other) => other.key === key && other.id !== id))).toEqual([])
  })

  it('asks two different reviewers for what makes an administrator or opens up keys (I-14)', () => {
    expect(idsWhere(({ needs }) => needs === 2)).toEqual([
      'api-sleutels-beheren',
      'instellingen-klantnummer-beheren',
      'klantnummerinstellingen',
    ])
  })

  it('never brings track & trace read only (I-15)', () => {
    expect(idsWhere(({ never }) => never === true)).toEqual(['track-trace-read-only'])
  })

  it.each([
    ['haalservice', 'haalservice'],
    ['Haal-/brengservice', 'haalservice'],
    ['PRE-ADRESCHECK (PARTIJPOST)', 'pre-adrescheck'],
    ['Instellingen voor klantnummer beheren', 'instellingen-klantnummer-beheren'],
    ['Instellingen voor uw klantnummer beheren', 'instellingen-klantnummer-beheren'],
    ['E-commerce-inzichten', 'ecommerce-inzichten'],
    ['Track & Trace', 'zakelijke-track-trace'],
  ])('finds %s whatever the card, the case and the accents', (label, id) => {
    expect(authorisationByLabel(label)).toBe(authorisationById(id))
  })
})
