import { describe, expect, it } from 'vitest'
import { cardOf } from '../../cards/view-card.ts'
import { locales } from '../../src/domain/locale.ts'
import { onboardingStages, parties, stageFacts } from '../../src/domain/onboarding.ts'
import type { OnboardingStage, Party } from '../../src/domain/onboarding.ts'
import { textFor } from '../../src/text/text.ts'
import type { Text } from '../../src/text/text.ts'
import { wordsOf } from '../support/card-tree.ts'
import { customers, desk, desks, facts } from '../support/gallery/onboardings.ts'

/** What of each step must be read where that step is, whatever the language. */
const told = [
  ['F-26', 'activate', [facts('activate').address]],
  ['F-27', 'activate', []],
  ['F-28', 'log-in', ['developer.postnl.nl', 'API Manager', facts('log-in').address]],
  ['F-29', 'sandbox-key', ['Company overview', 'PostNL Parcels', 'Sandbox', 'CIF']],
  ['F-30', 'apis', ['Show API’s', 'PostNL Parcels', 'Shipping', 'Delivery Options', 'Track & Trace']],
  ['F-31', 'versions', ['(*)', 'Documentatie', 'Versioning', 'release notes']],
  ['F-32', 'sandbox-test', ['Sandbox']],
  ['F-33', 'production-use', ['API Accounts Production', 'Show API’s', 'endpoints']],
  ['F-34', 'done', ['088 225 5651', 'citservicesdesk@postnl.nl']],
] as const
const inWords = {
  nl: {
    activate: ['activatielink', 'kies een eigen wachtwoord', 'ongewenste e-mail (spam)'],
    'sandbox-test': ['Meld het hier'],
    done: ['werkt nu op het nieuwe API-platform', 'Achtergrond en tips'],
  },
  en: {
    activate: ['activation link', 'set a password of your own', 'junk mail (spam)'],
    'sandbox-test': ['Say so here'],
    done: ['now works on the new API platform', 'Background and tips'],
  },
} as const

/** Every stage, once as it is and once with a question of the servicedesk, which makes it the customer's turn. */
const standings = onboardingStages.flatMap((stage) => [
  { stage, asked: false, expected: stageFacts[stage].party },
  ...(stageFacts[stage].party === undefined ? [] : [{ stage, asked: true, expected: 'customer' as const }]),
])
const question = { text: 'Welke API?', byName: 'Iris', at: 0 }

/** The two sides of the same moment. */
function sidesOf(stage: OnboardingStage, asked: boolean, text: Text) {
  const about = asked ? { waitingFor: 'customer' as const } : {}
  return {
    customer: wordsOf(cardOf(customers(stage, asked ? { question } : {}, about), text)),
    desk: wordsOf(cardOf(desks(desk(stage, {}, about)), text)),
  }
}

const customersWords = (text: Text): Readonly<Record<Party, string>> => ({
  ...text.party.customer,
  portal: text.onboarding.card.platform,
})
const partiesIn = (words: string, named: Readonly<Record<Party, string>>): readonly Party[] =>
  parties.filter((party) => words.includes(`${named[party]},`))

describe.each(locales)('the card of the customer and that of the servicedesk, in %s,', (locale) => {
  const text = textFor(locale, 'Europe/Amsterdam')

  it.each(standings)('agree at $stage whose turn it is (question open: $asked)', ({ stage, asked, expected }) => {
    const { customer, desk: agents } = sidesOf(stage, asked, text)
    const turn = expected === undefined ? [] : [expected]
    expect(partiesIn(customer, customersWords(text))).toEqual(turn)
    expect(partiesIn(agents, text.party.agent)).toEqual(turn)
  })

  it.each(standings)('never say it in the same words at $stage (question open: $asked)', ({ stage, asked }) => {
    const { customer, desk: agents } = sidesOf(stage, asked, text)
    expect(partiesIn(customer, text.party.agent)).toEqual([])
    expect(partiesIn(agents, customersWords(text))).toEqual([])
  })

  it.each(onboardingStages)('name the same stage and the same step at %s', (stage) => {
    const { customer, desk: agents } = sidesOf(stage, false, text)
    expect(customer).toContain(text.stages[stage])
    expect(agents).toContain(text.onboardingDesk.progress('O-7K2M9Q4TBX', stageFacts[stage].step))
  })

  it('say since when, and the customer reads how at each stage that is theirs (F-26 to F-34)', () => {
    const since = text.moment(facts('activate').waitingSince ?? 0)
    const own = onboardingStages.filter((stage) => stageFacts[stage].party === 'customer')
    for (const stage of own) {
      const { customer, desk: agents } = sidesOf(stage, false, text)
      expect(customer).toContain(since)
      expect(agents).toContain(since)
      const { address, companyName: company } = facts(stage)
      for (const line of text.onboarding.next[stage]({ address, company })) expect(customer).toContain(line)
    }
  })

  it.each(told)('%s is told at its own step: %s', (_fact, stage, literal) => {
    const { customer } = sidesOf(stage, false, text)
    const words: Partial<Record<OnboardingStage, readonly string[]>> = inWords[locale]
    for (const each of [...literal, ...(words[stage] ?? [])]) expect(customer).toContain(each)
  })

  it.each(standings.filter(({ asked }) => asked))(
    'never say at $stage that there is nothing to do while a question is open',
    ({ stage }) => {
      const { customer } = sidesOf(stage, true, text)
      expect(customer).not.toContain(text.onboarding.next.link({ address: '', company: '' })[1])
      expect(customer).toContain(text.onboarding.card.answer(facts(stage).caseId))
    },
  )

  it('give phone and address where it is the servicedesk’s turn, in trouble and at the end (F-25)', () => {
    const shown = onboardingStages.filter((stage) => sidesOf(stage, false, text).customer.includes('088 225 5651'))
    expect(shown).toEqual(['link', 'activate', 'validate', 'authorise', 'done', 'declined', 'withdrawn'])
    const trouble = wordsOf(cardOf(customers('authorising', {}, { trouble: 'uncertain' }), text))
    expect(trouble).toContain('citservicesdesk@postnl.nl')
  })

  it('call a colleague who has to do it by name, to who asked for them', () => {
    const about = { forSelf: false, name: 'Tom Bakker' }
    const asker = wordsOf(cardOf(customers('activate', {}, about), text))
    expect(asker).toContain(text.onboarding.card.somebody('Tom Bakker'))
    expect(asker).not.toContain(text.party.customer.customer)
    const user = wordsOf(cardOf(customers('activate', { audience: 'user' }, about), text))
    expect(user).toContain(text.party.customer.customer)
  })
})
