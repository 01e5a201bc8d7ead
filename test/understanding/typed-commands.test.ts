import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/load.ts'
import { queueFilterSaid } from '../../src/understanding/queue-words.ts'
import { readCommand, serviceIn } from '../../src/understanding/read-command.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await loadCatalogue()
})
const understood = (text: string) => readCommand(text, catalogue, { min: 7, max: 8 })

describe('typed commands, Dutch and English', () => {
  it.each([
    ['hulp', 'help'],
    ['HELP!', 'help'],
    ['?', 'help'],
    ['menu', 'menu'],
    ['vervang read only', 'replace-access'],
    ['Annuleren', 'cancel'],
    ['laat maar', 'cancel'],
    ['back', 'cancel'],
    ['Hoi!', 'greeting'],
    ['dank je wel', 'thanks'],
    ['mijn aanvragen', 'my-requests'],
    ['My requests', 'my-requests'],
    ['wat heb ik', 'my-authorisations'],
    ['my authorizations', 'my-authorisations'],
    ['Wie is mijn beheerder?', 'find-administrator'],
    ['who is my administrator?', 'find-administrator'],
    ['wat wacht er op mij', 'pending-approvals'],
    ['pending', 'pending-approvals'],
    ['meldingen', 'servicedesk-queue'],
    ['stappen', 'show-steps'],
    ['aanvragen', 'request-access'],
    ['toegang geven', 'grant-access'],
    ['grant', 'grant-access'],
    ['intrekken', 'revoke-access'],
    ['herinneren', 'nudge'],
    ['taal', 'change-language'],
    ['ik zit vast', 'stuck'],
    ["I'm stuck", 'stuck'],
    ['Wachtwoord vergeten?', 'login-help'],
    ['forgot password', 'login-help'],
    ['inloggen lukt niet', 'login-help'],
    ["I can't log in", 'login-help'],
    ['become a user', 'become-user'],
    ['hoe word ik gebruiker?', 'become-user-steps'],
    ['andere autorisaties', 'other-services'],
    ['other authorisations', 'other-services'],
  ])('"%s" is %s', (text, intent) => {
    expect(understood(text)).toEqual({ intent, slots: {} })
  })

  it('a command carries its service, number and colleague, in any order', () => {
    const slots = { service: 'haalservice', customerNumber: '9401138' }
    expect(understood('aanvragen haalservice 9401138')).toEqual({ intent: 'request-access', slots })
    expect(understood('9401138: graag Haalservice aanvragen')).toEqual({ intent: 'request-access', slots })
    expect(understood('grant Haalservice on 9401138 to eva@example.com')).toEqual({
      intent: 'grant-access',
      slots: { ...slots, user: 'eva@example.com' },
    })
    expect(understood('stappen dashboards')).toEqual({ intent: 'show-steps', slots: { service: 'dashboards' } })
    expect(understood('beheerder 9401138')).toEqual({
      intent: 'find-administrator',
      slots: { customerNumber: '9401138' },
    })
  })

  it.each([
    'ik zit vast bij stap 5 van Haalservice',
    'I am stuck at step 5 of the pick-up service',
    'haalservice stap 5',
  ])('"%s" says the guide and the step', (text) => {
    expect(understood(text)).toMatchObject({ intent: 'stuck', slots: { service: 'haalservice', step: 5 } })
  })

  it('a step alone is about the guide that is read, and an answer inside a conversation', () => {
    expect(understood('stap 4')).toEqual({ intent: 'stuck', slots: { step: 4 }, bare: true })
    expect(understood('ik zit vast bij stap 4')).toEqual({ intent: 'stuck', slots: { step: 4 } })
  })

  it('carries several services, numbers and colleagues, and whether it is for oneself too', () => {
    const one = { service: 'haalservice', customerNumber: '9401138', user: 'eva@example.com' }
    const { intent, slots } = understood(
      'aanvragen haalservice en dashboards voor 9401138 en 9401146 voor mij, eva@example.com en tom@example.com',
    )
    expect(intent).toBe('request-access')
    expect(slots).toEqual({
      ...one,
      services: ['haalservice', 'dashboards'],
      customerNumbers: ['9401138', '9401146'],
      users: ['eva@example.com', 'tom@example.com'],
      self: true,
    })
    expect(understood('request haalservice 9401138 9401138 for eva@example.com').slots).toEqual(one)
  })

  it('I-41: one mistyped number among good ones is not passed over', () => {
    expect(understood('aanvragen haalservice 9401138 94O1146').slots).toMatchObject({
      customerNumber: '9401138',
      malformedNumber: '94O1146',
    })
  })

  it.each([
    ['wie kan mij haalservice geven', { service: 'haalservice' }],
    ['Wie is de beheerder van 9401138?', { customerNumber: '9401138' }],
    ['wie is de beheerder van eva.jansen@example.com', { user: 'eva.jansen@example.com' }],
    ['who can give me dashboards', { service: 'dashboards' }],
    ['who decides about haalservice', { service: 'haalservice' }],
  ])('"%s" looks for an administrator', (text, slots) => {
    expect(understood(text)).toEqual({ intent: 'find-administrator', slots })
  })

  it.each([
    ['ik zie de tegel niet', {}],
    ['Mijn tegel is er niet!', {}],
    ['ik zie dashboards niet op 9401138', { service: 'dashboards', customerNumber: '9401138' }],
    ['waar vind ik de haalservice', { service: 'haalservice' }],
    ['I don’t see the tile', {}],
    ["I can't see dashboards", { service: 'dashboards' }],
    ['where is my tile', {}],
  ])('"%s" asks why it is not to be seen', (text, slots) => {
    expect(understood(text)).toEqual({ intent: 'not-visible', slots })
  })

  it('a service alone is a wish outside a conversation and an answer inside one', () => {
    expect(understood('Haalservice')).toEqual({
      intent: 'request-access',
      slots: { service: 'haalservice' },
      bare: true,
    })
  })

  it('an id makes it about that request or case', () => {
    expect(understood('goedkeuren a-7k2m9q4tbx')).toEqual({ intent: 'approve', slots: { id: 'A-7K2M9Q4TBX' } })
    expect(understood('decline A-7K2M9Q4TBX no longer with us').intent).toBe('decline')
    expect(understood('intrekken A-7K2M9Q4TBX')).toEqual({ intent: 'withdraw', slots: { id: 'A-7K2M9Q4TBX' } })
    expect(understood('A-7K2M9Q4TBX')).toEqual({ intent: 'show-request', slots: { id: 'A-7K2M9Q4TBX' } })
    expect(understood('toon g-7k2m9q4tbx')).toEqual({ intent: 'show-request', slots: { id: 'G-7K2M9Q4TBX' } })
    expect(understood('annuleren G-7K2M9Q4TBX').intent).toBe('withdraw')
    expect(understood('afwijzen G-7K2M9Q4TBX ken ik niet').intent).toBe('decline')
    expect(understood('toon M-7K2M9Q4TBX')).toEqual({ intent: 'show-request', slots: { id: 'M-7K2M9Q4TBX' } })
  })

  it.each(['english', 'in English', 'Engels'])('"%s" chooses English', (text) => {
    expect(understood(text)).toEqual({ intent: 'change-language', slots: { locale: 'en' } })
  })

  it.each(['', '   ', 'kan iemand mijn fiets maken', 'goedkeuren alles', '{"verb":"approve"}', '😀', 'x'.repeat(4000)])(
    'nothing is guessed from "%s"',
    (text) => {
      expect(understood(text).intent).toBe('none')
    },
  )

  it.each(['123', '94O1138', '9401e38', '+9401138', '９４０１１３８'])(
    'I-41: "%s" is said back as no number',
    (typed) => {
      expect(understood(`aanvragen haalservice ${typed}`)).toEqual({
        intent: 'request-access',
        slots: { service: 'haalservice', malformedNumber: typed },
      })
    },
  )

  it.each([
    ['API-sleutels', {}],
    ['graag mijn api sleutels', {}],
    ['status api-sleutel 9401138', { customerNumber: '9401138' }],
  ])('"%s" asks how it stands with keys', (text, slots) => {
    expect(understood(text)).toEqual({ intent: 'api-key-status', slots })
  })

  it.each([
    'api-sleutels beheren',
    'aanvragen api-sleutels 9401138',
    'api sleutels voor eva.jansen@example.com',
    'request manage api keys',
  ])('"%s" is about the authorisation to manage them', (text) => {
    expect(understood(text)).toMatchObject({ intent: 'request-access', slots: { service: 'api-sleutels-beheren' } })
  })

  it.each([
    ["welke van onze API's lopen achter?", {}],
    ['welke van onze API’s lopen achter?', {}],
    ['which of our APIs are behind', {}],
    ['api versions 9401138', { customerNumber: '9401138' }],
    ['Wie zit nog op een oude versie?', {}],
  ])('"%s" asks about versions', (text, slots) => {
    expect(understood(text)).toEqual({ intent: 'api-versions', slots })
  })

  it.each([
    ['api keys of Van Dalen Fietsen', 'api-key-status', 'dalen fietsen'],
    ['api sleutels van het bedrijf De Graaf', 'api-key-status', 'graaf'],
    ['api versies zonneveld', 'api-versions', 'zonneveld'],
  ])('"%s" may name a company behind it', (text, intent, company) => {
    expect(understood(text)).toEqual({ intent, slots: { company }, loose: true })
  })

  it.each(['sleutel van de fietsenstalling kwijt', 'versie van mijn cv laten nakijken', 'mijn key', 'sterren kijken'])(
    '"%s" has nothing to do with the API platform',
    (text) => expect(understood(text).intent).toBe('none'),
  )

  it('I-15: track & trace read only is recognised as what is never given', () => {
    expect(understood('ik wil graag track & trace read only').slots.never).toBe('Track & trace read only')
  })

  it('with an id, only a decision may have words behind it: what is done at once is said in full', () => {
    expect(understood('terug te vinden onder A-7K2M9Q4TBX?').intent).toBe('none')
    expect(understood('intrekken A-7K2M9Q4TBX of toch maar niet').intent).toBe('none')
    expect(understood('herinneren mag nog niet A-7K2M9Q4TBX').intent).toBe('none')
    expect(understood('Aanvraag A-7K2M9Q4TBX Haalservice voor Eva Jansen').intent).toBe('none')
  })

  it.each([
    'track & trace read only',
    'Track & Trace Read-Only',
    'track en trace read only',
    'track&trace readonly',
    't&t read only',
    'track and trace read-only',
    'read only track & trace',
    'track & trace alleen lezen',
    'track and trace alleen-lezen',
  ])('I-15: "%s" is no service that a name leads to, whole or in part', (typed) => {
    for (const text of [typed, `aanvragen ${typed}`, `request ${typed} 9401138`]) {
      expect(understood(text).slots).toMatchObject({ never: 'Track & trace read only' })
      expect(understood(text).slots.service).toBeUndefined()
      expect(serviceIn(text, catalogue)).toBeUndefined()
    }
  })
})

describe('what agents type about cases', () => {
  const id = 'M-7K2M9Q4TBX'
  it.each([
    ['neem M-7K2M9Q4TBX', 'case-claim', ''],
    ['Pak m-7k2m9q4tbx op!', 'case-claim', ''],
    ['pick up M-7K2M9Q4TBX', 'case-claim', ''],
    ['geef M-7K2M9Q4TBX vrij', 'case-release', ''],
    ['geef M-7K2M9Q4TBX terug.', 'case-release', ''],
    ['hand M-7K2M9Q4TBX back', 'case-release', ''],
    ['draag M-7K2M9Q4TBX over aan Youssef', 'case-hand-over', 'Youssef'],
    ['hand M-7K2M9Q4TBX over to Youssef Bakkali', 'case-hand-over', 'Youssef Bakkali'],
    ['draag M-7K2M9Q4TBX over', 'case-hand-over', ''],
    ['vraag M-7K2M9Q4TBX: Zie je Haalservice op 9401138?', 'case-ask', 'Zie je Haalservice op 9401138?'],
    ['ask M-7K2M9Q4TBX first line\nsecond line', 'case-ask', 'first line\nsecond line'],
    ['sluit M-7K2M9Q4TBX af', 'case-close', ''],
    ['sluit M-7K2M9Q4TBX Afgesproken met Noor.', 'case-close', 'Afgesproken met Noor.'],
    ['close M-7K2M9Q4TBX, solved', 'case-close', 'solved'],
    ['antwoord op M-7K2M9Q4TBX ja', 'case-answer', 'ja'],
    ['reply to M-7K2M9Q4TBX yes', 'case-answer', 'yes'],
  ])('"%s"', (text, intent, rest) => {
    expect(understood(text)).toEqual({ intent, slots: { id, rest } })
  })

  it.each([
    ['toon M-7K2M9Q4TBX', 'show-request'],
    ['M-7K2M9Q4TBX', 'show-request'],
    ['vraag A-7K2M9Q4TBX iets', 'none'],
    ['afwijzen A-7K2M9Q4TBX nee', 'decline'],
    ['neem haalservice', 'none'],
    ['meldingen aan ontvangers', 'request-access'],
    ['aanvragen meldingen aan ontvangers', 'request-access'],
  ])('"%s" is what it was: %s', (text, intent) => expect(understood(text).intent).toBe(intent))

  it.each([
    [
      'wachtrij onboarding wacht op ons ouder dan 2 dagen',
      { kind: 'onboarding', waitingFor: 'servicedesk', olderThan: 20 },
    ],
    [
      'queue sign-ups waiting for the customer longer than 3 hours',
      { kind: 'onboarding', waitingFor: 'customer', olderThan: 3 },
    ],
    ['wachtrij mijn', { share: 'mine' }],
    ['my queue', { share: 'mine' }],
    ['wachtrij niet opgepakt', { share: 'nobody' }],
    ['wachtrij op het portaal', { waitingFor: 'portal' }],
    ['wachtrij tweede goedkeuring meer dan 1 week', { kind: 'second-approval', olderThan: 50 }],
    ['wachtrij gebruikers mislukt', { kind: 'invitation-failed' }],
    ['wachtrij mislukt', { kind: 'change-failed' }],
    ['wachtrij valideren', { stage: 'validate' }],
    ['wachtrij ouder dan 0 dagen', {}],
    ['wachtrij', {}],
  ])('"%s"', (text, filter) => {
    const { intent, slots } = understood(text)
    expect(intent).toBe('servicedesk-queue')
    expect(queueFilterSaid(slots.rest ?? '')).toEqual({ share: 'all', page: 1, ...filter })
  })

  it('"pak de oudste onboarding" takes one', () => {
    expect(understood('Pak de oudste onboarding')).toEqual({ intent: 'case-take', slots: { rest: 'onboarding' } })
    expect(understood('take the oldest')).toEqual({ intent: 'case-take', slots: {} })
  })
})
