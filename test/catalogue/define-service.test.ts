import { describe, expect, it } from 'vitest'
import { defineService } from '../../src/catalogue/define-service.ts'
import type { ServiceInput } from '../../src/catalogue/define-service.ts'
import { generalRequest } from '../../src/catalogue/steps.ts'

const adresboek: ServiceInput = {
  kind: 'authorisation',
  id: 'adresboek',
  name: { nl: 'Adresboek', en: 'Address book' },
  grants: ['adresboek'],
}
const valet = {
  id: 'parkeerhulp',
  label: 'Parkeerhulp',
  group: 'Diensten',
  aliases: [],
  needs: 1,
} as const

describe('defining a service', () => {
  it('fills in what the file leaves out', () => {
    const service = defineService(adresboek)
    expect(service).toMatchObject({ aliases: [], choose: 'all', warnings: [] })
    expect(service.guide.request).toBe(generalRequest)
    expect(service.guide.grant.map(({ say }) => say.nl)).toContain(
      'Vink Adresboek aan, in de groep Zendingsgegevens bekijken en adressen beheren.',
    )
  })

  it('takes an authorisation that the list does not have', () => {
    expect(defineService({ ...adresboek, grants: [valet] }).grants).toEqual([valet])
  })

  it('keeps what the list says when the file writes a listed authorisation out (I-14)', () => {
    const easier = { ...valet, id: 'klantnummerinstellingen', label: 'Klantnummerinstellingen' }
    expect(defineService({ ...adresboek, grants: [easier] }).grants[0]?.needs).toBe(2)
  })

  it.each([
    ['by its label', 'Track & trace read only'],
    ['in capitals', 'TRACK & TRACE READ-ONLY'],
    ['by its id under another label', { ...valet, id: 'track-trace-read-only' }],
    ['by its label under another id', { ...valet, label: 'Track & trace read only' }],
    ['marked never in the file itself', { ...valet, never: true }],
  ])('refuses track & trace read only, or anything marked never, %s (I-15)', (_how, grant) => {
    expect(() => defineService({ ...adresboek, grants: [grant] })).toThrow(/must never be granted/)
  })

  it.each<[string, Partial<ServiceInput>, RegExp]>([
    ['a label nobody knows', { grants: ['Raketpost'] }, /no "Raketpost"; use a label of that list, or write/],
    ['a listed label under another id', { grants: [{ ...valet, label: 'Facturen' }] }, /with the id "facturen"/],
    ['a listed id under another label', { grants: [{ ...valet, id: 'facturen' }] }, /stands for "Facturen"/],
    ['one authorisation under two names', { grants: ['Postbussen', 'Postbussen & Brengservice'] }, /keep one/],
    ['nothing to grant', { grants: [] }, /at least one/],
    ['an id with capitals', { id: 'Adresboek' }, /lower case/],
    ['a name in one language', { name: { nl: 'Adresboek', en: ' ' } }, /both languages/],
  ])('says what to mend: %s', (_what, wrong, sentence) => {
    expect(() => defineService({ ...adresboek, ...wrong })).toThrow(sentence)
  })
})
