import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentenceIntents } from '../../src/domain/intent.ts'
import type { SentenceIntent } from '../../src/domain/intent.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { asks } from '../support/an-onboarding.ts'
import { eva, grace, karin, noor, olivia, petra, sanne, tom } from '../support/cast.ts'
import { told } from '../support/told-transcript.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
  await asks(bot)
})
afterAll(() => bot.stop())

interface Spoken {
  readonly who: string
  readonly says: string
  /** Stands in the answer, and nowhere else. */
  readonly leads: string
}

/** A sentence of one's own for everything the bot is for, by somebody it is for. */
const spoken: Readonly<Record<SentenceIntent, Readonly<Record<Locale, Spoken>>>> = {
  'request-access': {
    nl: { who: tom, says: 'Voor mijn werk heb ik vanaf maandag de haalservice nodig', leads: 'Haalservice aanvragen' },
    en: { who: olivia, says: 'I could really use the pickup service on 6620157 for my job', leads: '6620157' },
  },
  'grant-access': {
    nl: { who: sanne, says: 'Zou je Tom Bakker bij de facturen kunnen laten op 9401138?', leads: 'Tom Bakker' },
    en: {
      who: grace,
      says: 'Could you please give Tom Bakker access to the pickup service on 9401138',
      leads: 'Tom Bakker',
    },
  },
  'revoke-access': {
    nl: { who: sanne, says: 'Noor Visser is weg bij ons, haal haar haalservice op 9401138 eraf', leads: 'Noor Visser' },
    en: {
      who: grace,
      says: 'Noor Visser left us, take the pickup service on 9401138 away from her',
      leads: 'Noor Visser',
    },
  },
  'find-administrator': {
    nl: { who: eva, says: 'Bij wie moet ik zijn voor toestemming op 9401138?', leads: 'Beheerders van 9401138' },
    en: { who: olivia, says: 'Who is in charge of permissions for customer number 6620157?', leads: 'Joost van Dalen' },
  },
  'my-requests': {
    nl: { who: tom, says: 'Is er al iets gedaan met wat ik heb aangevraagd?', leads: 'aanvragen' },
    en: { who: olivia, says: 'Has anybody looked at the request I sent in yet?', leads: 'request' },
  },
  'pending-approvals': {
    nl: { who: sanne, says: 'Liggen er nog verzoeken die ik moet goedkeuren?', leads: 'Te beoordelen' },
    en: { who: grace, says: 'Are there any requests left that I have to approve?', leads: 'To decide' },
  },
  'show-steps': {
    nl: { who: eva, says: 'Leg me eens uit hoe ik zelf de dashboards aanvraag', leads: 'Dashboards' },
    en: { who: grace, says: 'Explain to me how I give somebody the dashboards in the portal', leads: 'Dashboards' },
  },
  'access-not-visible': {
    nl: { who: noor, says: 'De haalservice is gegeven op 9401138 maar ik krijg hem niet te zien', leads: 'niet ziet' },
    en: {
      who: olivia,
      says: 'I was given the pickup service on 6620157 but I still cannot see the tile anywhere',
      leads: 'do not see',
    },
  },
  'api-onboarding-start': {
    nl: {
      who: eva,
      says: 'Wij willen onze webshop laten overstappen op het nieuwe API-platform',
      leads: 'API-platform',
    },
    en: { who: grace, says: 'We would like to start using the new API platform with our shop', leads: 'API platform' },
  },
  'api-key-status': {
    nl: { who: eva, says: 'Hoe staat het met de productiesleutel voor onze API?', leads: 'leutels' },
    en: { who: grace, says: 'What is going on with the production key for our API?', leads: 'keys' },
  },
  'api-versions': {
    nl: { who: eva, says: 'Gebruiken wij nog een verouderde versie van een API?', leads: 'ersie' },
    en: { who: grace, says: 'Are we still using an outdated version of any API?', leads: 'ersion' },
  },
  'api-sandbox-done': {
    nl: { who: sanne, says: 'Alle tests in de sandbox zijn bij ons goed gegaan', leads: 'Melden dat de Sandbox werkt' },
    en: { who: grace, says: 'All our tests in the sandbox went through fine', leads: 'Report that the Sandbox works' },
  },
  'servicedesk-queue': {
    nl: { who: petra, says: 'Laat eens zien welke meldingen er bij de servicedesk openstaan', leads: 'Wachtrij' },
    en: { who: petra, says: 'Show me which cases are still open at the servicedesk', leads: 'Queue' },
  },
  'become-user': {
    nl: { who: karin, says: 'Ik wil graag een eigen account in Mijn PostNL krijgen', leads: 'Gebruiker worden' },
    en: { who: karin, says: 'I would like to get my own account in Mijn PostNL', leads: 'Ask to become a user' },
  },
  'login-help': {
    nl: { who: tom, says: 'Mijn PostNL zegt steeds dat mijn wachtwoord niet klopt', leads: 'Wachtwoord vergeten' },
    en: {
      who: olivia,
      says: 'Mijn PostNL keeps telling me that my password is wrong',
      leads: 'Forgotten your password',
    },
  },
  cancel: {
    nl: { who: tom, says: 'Nee joh, laat toch maar zitten', leads: 'Er liep niets om te stoppen' },
    en: { who: olivia, says: 'Oh forget it, we can stop with this', leads: 'nothing' },
  },
  help: {
    nl: { who: tom, says: 'Waar kun jij mij allemaal mee helpen?', leads: 'Zo help ik je' },
    en: { who: olivia, says: 'Can I speak to a real human being please', leads: '088 225 5651' },
  },
  greeting: {
    nl: { who: tom, says: 'Goedemorgen allemaal daar!', leads: 'Waar kan ik mee helpen?' },
    en: { who: olivia, says: 'Good morning to you bot!', leads: 'What can I help' },
  },
  'change-language': {
    nl: { who: tom, says: 'Ik zou liever in het Nederlands verder praten', leads: 'in het Nederlands' },
    en: { who: olivia, says: 'I would rather continue in English if you can', leads: 'in English' },
  },
  thanks: {
    nl: { who: tom, says: 'Helemaal geweldig, dankjewel voor je hulp', leads: 'Graag gedaan' },
    en: { who: olivia, says: 'That is great, thanks a lot for your help', leads: 'welcome' },
  },
  none: {
    nl: { who: tom, says: 'Mijn windows laptop start niet meer op', leads: 'IT-helpdesk' },
    en: { who: olivia, says: 'When will the postman bring my parcel', leads: 'postnl.nl' },
  },
}

describe.each(['nl', 'en'] as const)('a sentence of one’s own leads somewhere (%s)', (locale) => {
  const transcript: string[] = []

  it.each(sentenceIntents)('%s', async (intent) => {
    const { who, says, leads } = spoken[intent][locale]
    await bot.say(who, 'stop')
    await bot.say(who, locale === 'nl' ? 'nederlands' : 'english')
    const answered = await told(bot, who, says)
    transcript.push(`${intent}\n\n${answered}`)
    expect(answered.split('\n').slice(1).join('\n')).toContain(leads)
  })

  it('and is answered as it was', async () => {
    await expect(transcript.join('\n')).toMatchFileSnapshot(`./sentences.${locale}.txt`)
  })
})
