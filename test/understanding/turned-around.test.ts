import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Understanding } from '../../src/domain/intent.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'

let understanding: Understanding
beforeAll(async () => {
  understanding = await loadUnderstanding(await loadCatalogue(), { min: 7, max: 8 })
})
const read = (text: string) => understanding.recognize(text, 'nl')

describe('a wish that its words turn around is asked about, however sure the rest is', () => {
  it.each([
    'geef Tom geen toegang tot facturen op 9401138',
    'nooit notificaties aan Noor geven op 9401138',
    'Noor mag geen notificaties krijgen op 9401138',
    "don't give Tom access to invoices on 9401138",
    'Tom asked for invoices, did you give it to him?',
    'heeft Sanne de facturen op 9401138?',
    'trek de haalservice van Noor niet in op 9401138',
    'Never take away the pickup service from Noor on 9401138',
    'vraag géén haalservice aan',
    'wij willen niet overstappen op het API platform',
    'de sandbox werkt nog niet helemaal',
  ])('“%s”', (text) => {
    expect(read(text).clarify).toBe(true)
  })

  it.each([
    ['mijn collega Tom kan er nog niet bij, geef hem haalservice', 'grant-access'],
    ['ik kan niet bij de facturen', 'request-access'],
    ['Wilma werkt hier niet meer, haal haar overal af', 'revoke-access'],
  ])('but not where it says what is lacking, or needed no more: “%s”', (text, intent) => {
    expect(read(text)).toMatchObject({ intent, clarify: false })
  })
})

describe('what a sentence leaves out is not taken from it', () => {
  it.each([
    ['geef Noor facturen op 9401138 niet op 9401146', ['9401138']],
    ['geef Noor facturen op alle nummers behalve 9401138', []],
    ['9401138 nee toch 9401146', ['9401146']],
    ['bestelling met factuurnummer 9401146, ik wil facturen inzien', []],
    ['mijn kvk nummer is 9401154', []],
    // Spaces inside are not guessed away (I-41).
    ['haalservice op 94 01 138', []],
    ['facturen op 9401138 en 9401146', ['9401138', '9401146']],
  ])('numbers: “%s”', (text, numbers) => {
    expect(read(text).named.numbers).toEqual(numbers)
  })

  it.each([
    ['haalservice niet nodig, wel facturen op 9401138', ['facturen']],
    ['niet de haalservice maar facturen op 9401138', ['facturen']],
    ['haalservice, nee toch facturen', ['facturen']],
    ['geen haalservice', ['haalservice']],
    ['haalservice en facturen', ['haalservice', 'facturen']],
  ])('services: “%s”', (text, services) => {
    expect(read(text).named.services).toEqual(services)
  })

  it.each([
    ['according to Tom, Noor needs invoices on 9401138', ['Noor']],
    ['Tom, Noor heeft facturen nodig op 9401138', ['Tom', 'Noor']],
    ['Noor wants him to have invoices', []],
    ['onze stagiair Willem de Groot moet bij de facturen', ['Willem de Groot']],
  ])('people: “%s”', (text, people) => {
    expect(read(text).named.people).toEqual(people)
  })
})
