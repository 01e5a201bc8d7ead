import { sandboxPoints } from '../../domain/onboarding-view.ts'
import { idOf } from './cast.ts'
import type { Stage } from './stage.ts'
import type { Story } from './story.ts'

const names = ['Tom Bakker', 'Sanne de Boer', 'Petra Groen', 'Youssef Bakkali']
const [tom, sanne, petra, youssef] = names.map(idOf) as [string, string, string, string]
const address = 'tom.bakker@example.com'
const company = 'company-lindehof'

/** Card 5: the ten steps, for a customer, an administrator who vouches, and two agents of the servicedesk. */
export const apiPlatform: Story = {
  title: {
    nl: 'Overstap naar het API-platform: van eerste vraag tot Production',
    en: 'Move to the API platform: from the first question to Production',
  },
  async play(stage) {
    await asked(stage)
    await linked(stage)
    await loggedIn(stage)
    await tested(stage)
    await inProduction(stage)
  },
  async check(stage) {
    const platform = await stage.onPlatform(address, company)
    stage.expect('the platform', platform, { linkedTo: company, production: true })
    const audit = await stage.audit()
    const own = audit.filter(({ verb }) => verb.startsWith('onboarding.') && !verb.endsWith('.sent'))
    stage.expect(
      'audit of the onboarding, with who did it',
      own.map(({ verb, actor, details }) => [verb, actor, details?.['to']]),
      [
        ['onboarding.asked', tom, undefined],
        ['onboarding.brought', undefined, 'link'],
        ['onboarding.vouched', sanne, 'link'],
        ['onboarding.linked', petra, 'linking'],
        ['onboarding.moved', undefined, 'activate'],
        ['onboarding.moved', undefined, 'log-in'],
        ['onboarding.moved', undefined, 'sandbox-key'],
        ['onboarding.moved', undefined, 'apis'],
        ['onboarding.went-on', tom, 'versions'],
        ['onboarding.went-on', tom, 'sandbox-test'],
        ['onboarding.reported', tom, 'validate'],
        ['onboarding.sent-back', petra, 'sandbox-test'],
        ['onboarding.reported', tom, 'validate'],
        ['onboarding.validated', petra, 'authorise'],
        ['onboarding.authorised', youssef, 'authorising'],
        ['onboarding.moved', undefined, 'production-use'],
        ['onboarding.moved', undefined, 'done'],
      ],
    )
  },
}

const words = (stage: Stage, nl: string, en: string): string => (stage.locale === 'nl' ? nl : en)

/** F-25. */
async function asked(stage: Stage): Promise<void> {
  await stage.say(tom, { nl: 'overstappen naar het nieuwe API platform', en: 'move to the new API platform' })
  await stage.press(tom, 'answer', { forWhom: 'me' })
  await stage.press(tom, 'confirm')
  await stage.press(sanne, 'onboarding-vouch')
}

/** F-26, and a question on the way. */
async function linked(stage: Stage): Promise<void> {
  await stage.say(petra, { nl: 'wachtrij aanmeldingen wacht op ons', en: 'queue sign-ups waiting for us' })
  await stage.press(petra, 'case-take')
  await stage.press(petra, 'case-ask', {
    question: words(stage, 'Welke API’s gebruiken jullie nu op CIF?', 'Which APIs do you use on CIF now?'),
  })
  await stage.press(tom, 'case-answer', {
    reply: words(stage, 'Alleen Shipping en Track & Trace.', 'Only Shipping and Track & Trace.'),
  })
  await stage.press(petra, 'onboarding-link')
}

/** F-27 to F-31. */
async function loggedIn(stage: Stage): Promise<void> {
  await stage.happen(`activate:${address}`, {
    nl: 'Tom klikt op de link in de mail en kiest een wachtwoord',
    en: 'Tom clicks the link in the e-mail and sets a password',
  })
  await stage.happen(`log-in:${address}`, {
    nl: 'Tom logt in op developer.postnl.nl',
    en: 'Tom logs in at developer.postnl.nl',
  })
  await stage.happen(`see-key:${address}`, {
    nl: 'Tom bekijkt de sleutel van de Sandbox onder Company overview',
    en: 'Tom looks at the key of the Sandbox under Company overview',
  })
  await stage.say(tom, { nl: 'api versies', en: 'api versions' })
  await stage.press(tom, 'onboarding-go-on')
  await stage.say(tom, { nl: 'versies nagekeken', en: 'versions checked' })
}

/** F-32: too early, sent back, and then right. */
async function tested(stage: Stage): Promise<void> {
  await stage.say(tom, { nl: 'de sandbox doet het', en: 'the sandbox works' })
  await stage.happen(`call-sandbox:${company}`, {
    nl: 'De software van Tom roept de Sandbox aan',
    en: 'The software of Tom calls the Sandbox',
  })
  await stage.press(tom, 'onboarding-report')
  await stage.press(petra, 'onboarding-send-back', {
    reason: words(stage, 'Laat ook een mislukte aanroep zien.', 'Show a call that fails as well.'),
  })
  await stage.happen(`fail-sandbox:${company}`, {
    nl: 'De software van Tom probeert ook een fout uit',
    en: 'The software of Tom tries out a mistake too',
  })
  await stage.press(tom, 'onboarding-report', {
    note: words(stage, 'Drie aanroepen met een verkeerd adres.', 'Three calls with a wrong address.'),
  })
  await stage.press(petra, 'onboarding-validate', { checked: sandboxPoints.join(',') })
}

/** F-33 and F-34, by a second agent. */
async function inProduction(stage: Stage): Promise<void> {
  await stage.press(youssef, 'onboarding-authorise')
  await stage.say(tom, { nl: 'api sleutels', en: 'api keys' })
  await stage.happen(`use-production:${company}`, {
    nl: 'De software van Tom roept Production aan',
    en: 'The software of Tom calls Production',
  })
  await stage.say(tom, { nl: 'mijn aanmelding', en: 'my sign-up' })
}
