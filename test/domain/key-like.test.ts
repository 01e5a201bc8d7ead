import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looksLikeKey } from '../../src/domain/key-like.ts'
import { canaries } from '../support/canaries.ts'

describe('what looks like a key, a token or a password (I-36)', () => {
  it('at least twenty kinds are known', () => {
    expect(canaries.length).toBeGreaterThanOrEqual(20)
  })

  it.each(canaries)('$kind is seen', ({ text }) => {
    expect(looksLikeKey(text)).toBe(true)
    expect(looksLikeKey(`Hoi, kun je helpen? ${text} Alvast bedankt!`)).toBe(true)
  })
})

describe('what people paste of the API platform, in a sentence of their own (I-36)', () => {
  it.each([
    'Onze sandbox sleutel is 7Hq2mX9vB4kT, klopt die?',
    'de productiesleutel: 0a1b2c3d-1111-4000-8000-00000000abcd',
    'api key 0a1b2c3d-1111-4000-8000-00000000abcd werkt niet in productie',
    "curl -H 'apikey: 4fK9sLw2QzX7' https://api-sandbox.postnl.nl/shipment/v2_2/label",
    'apikey=4fK9sLw2QzX7',
    'Ik log in met eva@example.com, wachtwoord GeheimPje en het lukt niet',
    'wachtwoord API Manager: Herfst2026!',
    'Dit is mijn activatielink: https://developer.postnl.nl/activate/0a1b2c3d-1111-4000-8000-00000000abcd',
    'https://developer.postnl.nl/user/reset-password?id=88213',
    'De link https://mail.postnl.nl/account/activeren/88213 doet niets',
    'hier https://developer.postnl.nl/verify/email/x7q9',
  ])('%s', (text) => expect(looksLikeKey(text)).toBe(true))

  it.each([
    'de sandbox sleutel werkt niet',
    'ik heb geen activatielink gekregen',
    'https://developer.postnl.nl/browse-apis/send-and-track/shipping-webservice/',
    'Ik zie op Company overview geen sleutel onder PostNL Parcels',
    'de sandbox werkt, alleen Delivery Options 2.1 gebruiken we niet',
    'koppel O-7K2M9Q4TBX',
    'sleutel eindigt op 7f3c',
    'wachtwoord vergeten in de API Manager',
    'wachtwoord vergeten klantnummer: 9401138',
  ])('but not: %s', (text) => expect(looksLikeKey(text)).toBe(false))
})

describe('what people type here is no key', () => {
  it.each([
    'aanvragen haalservice 9401138',
    'goedkeuren A-K2M9Q7ZT4R',
    'toon M-K2M9Q7ZT4R',
    'api-sleutel O-K2M9Q7ZT4R',
    'de sleutel bij G-7K2M9Q4TBX',
    'het referentienummer is T-7K2M9Q',
    '0a1b2c3d-0000-4000-8000-00000000abcd',
    'de sleutel is van klantnummer 9401138',
    'mijn token is A-K2M9Q7ZT4R',
    'eva.jansen@example.com',
    'jan-willem.van.den.berg+postnl@logistiek-noord.example.co.uk',
    'mijn wachtwoord is vergeten',
    'Ik ben mijn wachtwoord kwijt, hoe kom ik weer binnen?',
    'wachtwoord: vergeten',
    'my password is wrong',
    'the password does not work since yesterday',
    'waar vind ik de API-sleutel?',
    'API-sleutels beheren',
    'API-sleutels beheren voor 9401138 en 9401146',
    'de sleutel is verlopen',
    'the key is expired',
    'token verlopen',
    'Hoi, ik wil graag toegang tot de Haalservice voor mijn collega Jan, klantnummer 9401138.',
    'Zending 3SABCD123456789 en RR123456785NL zijn kwijt',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'bel 06-12345678 of +31 6 12345678',
    'https://mijn.postnl.nl/',
    'https://mijn.postnl.nl/zakelijk/account/autorisaties?klantnummer=9401138&tab=overzicht',
    'https://jouw.postnl.nl/account/overzicht/klantnummerinstellingen-beheren',
    'Overzicht_klantnummers_2026_definitief_v2.xlsx',
    'arbeidsongeschiktheidsverzekeringsmaatschappij',
    'klantnummerinstellingenbeheerdersautorisatie',
    'vrijdag 21-11-2026 om 09:32 uur, deadline 2026-12-01T09:00:00',
    '9401138,9401146,9401154,6620157,20451190',
    'de pincode van de deur weet ik niet',
    'Klantnummerinstellingen: Instellingen voor klantnummer beheren',
    'authorisations: haalservice, dashboards; number: 9401138',
  ])('%s', (text) => expect(looksLikeKey(text)).toBe(false))

  const folder = new URL('../fixtures/traces/', import.meta.url)
  it('nor is anything that recorded people typed', () => {
    const typed = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/"text": "([^"]*)"/g)].map(([, text]) => text ?? ''),
    )
    expect(typed.length).toBeGreaterThan(20)
    expect(typed.filter(looksLikeKey)).toEqual([])
  })

  it('and looking takes no time, however long and odd a text is', () => {
    const startedAt = performance.now()
    for (const unit of ['a', 'aA1', '://a:', 'key is ', '?token=', 'eyJ', '-', 'a@', '1a_', ' is', '0Q~'])
      looksLikeKey(unit.repeat(4000 / unit.length))
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})
