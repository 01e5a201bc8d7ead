import { audited, idOf, requested } from './cast.ts'
import type { Story } from './story.ts'

const [tom, ruben, sanne] = ['Tom Bakker', 'Ruben Smit', 'Sanne de Boer'].map(idOf) as [string, string, string]

/** Card 2, with its trap: whoever asks for read only, or would give it, is told no and gets what works. */
export const trackTrace: Story = {
  title: {
    nl: 'Zakelijke track & trace: vragen en geven, maar nooit read only',
    en: 'Business track & trace: asking and giving, but never read only',
  },
  async play(stage) {
    await stage.say(tom, { nl: 'stappen track & trace', en: 'steps track & trace' })
    await stage.say(tom, { nl: 'aanvragen track & trace read only', en: 'request track & trace read only' })
    await stage.say(tom, { nl: 'aanvragen track & trace', en: 'request track & trace' })
    await stage.press(tom, 'confirm', {
      reason: stage.locale === 'nl' ? 'Ik volg de zendingen van de winkel.' : 'I follow the shipments of the shop.',
    })
    await stage.press(sanne, 'approve', { reason: '' })
    await stage.press(tom, 'visible-yes')
    await stage.say(sanne, { nl: 'toekennen track & trace read only', en: 'grant track & trace read only' })
    await stage.say(sanne, { nl: 'toekennen track & trace 9401138', en: 'grant track & trace 9401138' })
    await stage.press(sanne, 'answer', { typedColleague: 'eva.jansen@example.com' })
    await stage.press(sanne, 'confirm')
    await stage.say(ruben, { nl: 'mijn autorisaties', en: 'my authorisations' })
  },
  async check(stage) {
    stage.expect('Tom holds on 9401138', await stage.holds('user-tom-bakker', '9401138'), ['zakelijke-track-trace'])
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), ['zakelijke-track-trace'])
    stage.expect('Ruben holds what he held', await stage.holds('user-ruben-smit', '9401138'), ['track-trace-read-only'])
    const audit = await stage.audit()
    stage.expect('nothing was asked for or changed but track & trace itself', authorisationsIn(audit), [
      'zakelijke-track-trace',
    ])
    stage.expect('audit of the request', audited(audit, requested(audit)), [
      'request.submitted',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'change.seen',
    ])
  },
}

const authorisationsIn = (audit: Awaited<ReturnType<Parameters<Story['check']>[0]['audit']>>): readonly string[] => [
  ...new Set(audit.flatMap(({ authorisation }) => authorisation ?? [])),
]
