import { audited, idOf, requested } from './cast.ts'
import type { Story } from './story.ts'

const [eva, karin, sanne, grace, petra] = [
  'Eva Jansen',
  'Karin Mulder',
  'Sanne de Boer',
  'Grace Taylor',
  'Petra Groen',
].map(idOf) as [string, string, string, string, string]

/** Card 3, with its traps: the tile is not there after an hour, and the user is not in the list. */
export const ecommerceInzichten: Story = {
  title: {
    nl: 'E-commerce inzichten: de tegel blijft weg, en een collega is nog geen gebruiker',
    en: 'E-commerce insights: the tile stays away, and a colleague is not a user yet',
  },
  async play(stage) {
    const nl = stage.locale === 'nl'
    await stage.say(eva, { nl: 'stappen e-commerce inzichten', en: 'steps e-commerce insights' })
    await stage.say(eva, { nl: 'aanvragen e-commerce inzichten 9401138', en: 'request e-commerce insights 9401138' })
    await stage.press(eva, 'confirm', { reason: nl ? 'Voor het maandrapport.' : 'For the monthly report.' })
    await stage.press(grace, 'approve', { reason: nl ? 'Akkoord.' : 'Agreed.' })
    await stage.pass(60)
    await stage.press(eva, 'visible-no')
    await stage.say(eva, { nl: 'ik zit vast bij stap 1', en: 'I am stuck at step 1' })
    await stage.press(petra, 'case-claim')
    await stage.press(petra, 'case-close', {
      closingNote: nl ? 'De tegel staat nu onderaan.' : 'The tile is at the bottom now.',
    })
    await stage.say(sanne, { nl: 'toekennen e-commerce inzichten 9401138', en: 'grant e-commerce insights 9401138' })
    await stage.press(sanne, 'answer', { typedColleague: 'karin.mulder@example.com' })
    await stage.open(sanne, 'invite')
    await stage.press(sanne, 'answer', { colleagueName: 'Karin Mulder' })
    await stage.press(sanne, 'confirm')
    await stage.say(karin, { nl: 'mijn autorisaties', en: 'my authorisations' })
  },
  async check(stage) {
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), ['ecommerce-inzichten'])
    const audit = await stage.audit()
    const added = audit.findLast(({ verb, authorisation }) => verb === 'change.done' && authorisation !== undefined)
    stage.expect('Karin holds on 9401138', await stage.holds(added?.userId ?? '', '9401138'), ['ecommerce-inzichten'])
    stage.expect('audit of the request', audited(audit, requested(audit)), [
      'request.submitted',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'case.opened',
      'change.seen',
    ])
    const cases = audit.map(({ verb }) => verb).filter((verb) => verb.startsWith('case.'))
    stage.expect('audit of the case', cases, ['case.opened', 'case.claimed', 'case.closed'])
  },
}
