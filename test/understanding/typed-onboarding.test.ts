import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/load.ts'
import { readCommand } from '../../src/understanding/read-command.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await loadCatalogue()
})
const understood = (text: string) => readCommand(text, catalogue, { min: 7, max: 8 })

describe('the move to the API platform, as people ask for it (F-25)', () => {
  it.each([
    'overstappen naar het nieuwe API platform',
    'overstappen naar het api-platform',
    'aanmelden API platform',
    'aanmelden API-platform',
    'sign up for the API platform',
    'api account aanvragen',
    'move to the new API platform',
    'request an api account',
  ])('"%s"', (text) => expect(understood(text).intent).toBe('api-onboarding-start'))

  it.each(['toegang tot de API manager', 'access to the API manager'])('"%s" is a wish for it', (text) => {
    expect(understood(text)).toEqual({ intent: 'request-access', slots: { service: 'api-platform' } })
  })

  it.each([
    ['stappen api platform', 'show-steps'],
    ['ik zit vast bij api platform', 'stuck'],
    ['sandbox sleutel', 'api-key-status'],
    ["welke van onze api's lopen achter", 'api-versions'],
    ['api-sleutels beheren aanvragen', 'request-access'],
    ['wachtrij aanmeldingen', 'servicedesk-queue'],
  ])('"%s" stays %s', (text, intent) => expect(understood(text).intent).toBe(intent))
})

describe('what the customer says on the way', () => {
  it.each(['sandbox werkt', 'de sandbox doet het', 'De Sandbox werkt!', 'the sandbox works'])(
    '"%s" reports the Sandbox (F-32)',
    (text) => expect(understood(text).intent).toBe('api-sandbox-done'),
  )

  it.each(['de sandbox werkt niet', 'the sandbox does not work', 'wanneer is de sandbox klaar?', 'sandbox sleutel'])(
    '"%s" does not',
    (text) => expect(understood(text).intent).not.toBe('api-sandbox-done'),
  )

  it.each([
    ['mijn aanmelding', 'my-onboardings', {}],
    ['my sign-ups', 'my-onboardings', {}],
    ['versies nagekeken', 'onboarding-go-on', {}],
    ['api’s gezien', 'onboarding-go-on', {}],
    ['apis seen', 'onboarding-go-on', {}],
    ['O-7K2M9Q4TBX', 'show-request', { id: 'O-7K2M9Q4TBX' }],
    ['toon o-7k2m9q4tbx', 'show-request', { id: 'O-7K2M9Q4TBX' }],
    ['trek O-7K2M9Q4TBX in', 'withdraw', { id: 'O-7K2M9Q4TBX' }],
    ['withdraw O-7K2M9Q4TBX', 'withdraw', { id: 'O-7K2M9Q4TBX' }],
    ['ik sta in voor O-7K2M9Q4TBX', 'onboarding-vouch', { id: 'O-7K2M9Q4TBX' }],
    ['I do not vouch for O-7K2M9Q4TBX', 'onboarding-no-vouch', { id: 'O-7K2M9Q4TBX' }],
    [
      'de sandbox werkt, Track & Trace gebruiken wij niet',
      'api-sandbox-done',
      { rest: 'Track & Trace gebruiken wij niet' },
    ],
    ['sandbox O-7K2M9Q4TBX werkt, geen T&T', 'api-sandbox-done', { id: 'O-7K2M9Q4TBX', rest: 'geen T&T' }],
  ])('"%s" is %s', (text, intent, slots) => expect(understood(text)).toMatchObject({ intent, slots }))
})

describe('what agents type on its case', () => {
  it.each([
    ['koppel M-7K2M9Q4TBX', 'onboarding-link', ''],
    ['link O-7K2M9Q4TBX', 'onboarding-link', ''],
    ['wijs M-7K2M9Q4TBX af: Het adres klopt niet.', 'onboarding-decline', 'Het adres klopt niet.'],
    ['decline O-7K2M9Q4TBX wrong company', 'onboarding-decline', 'wrong company'],
    ['valideer M-7K2M9Q4TBX', 'onboarding-validate', ''],
    ['validate O-7K2M9Q4TBX: all points', 'onboarding-validate', 'all points'],
    ['stuur M-7K2M9Q4TBX terug Ik mis Shipping', 'onboarding-send-back', 'Ik mis Shipping'],
    ['send back O-7K2M9Q4TBX: no calls', 'onboarding-send-back', 'no calls'],
    ['autoriseer M-7K2M9Q4TBX', 'onboarding-authorise', ''],
    ['authorize O-7K2M9Q4TBX.', 'onboarding-authorise', ''],
  ])('"%s" is %s', (text, intent, rest) => {
    expect(understood(text)).toMatchObject({ intent, slots: { id: expect.stringMatching(/^[MO]-/), rest } })
  })

  it('leaves requests and invitations to those who decide on them', () => {
    expect(understood('wijs A-7K2M9Q4TBX af te veel').intent).not.toBe('onboarding-decline')
    expect(understood('geef M-7K2M9Q4TBX terug').intent).toBe('case-release')
  })
})
