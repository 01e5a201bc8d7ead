import { audited, idOf } from './cast.ts'
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
    const complaint = { nl: 'track & trace geeft een foutmelding', en: 'track & trace gives an error' }
    await stage.say(ruben, complaint)
    await stage.open(ruben, 'replacement:')
    await stage.press(ruben, 'confirm')
    await stage.say(sanne, { nl: 'wat heeft ruben.smit@example.com', en: 'what does ruben.smit@example.com have' })
    await stage.open(sanne, 'replace:')
    await stage.press(sanne, 'confirm')
    await stage.say(ruben, complaint)
  },
  async check(stage) {
    stage.expect('Tom holds on 9401138', await stage.holds('user-tom-bakker', '9401138'), ['zakelijke-track-trace'])
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), ['zakelijke-track-trace'])
    stage.expect('Ruben holds what works', await stage.holds('user-ruben-smit', '9401138'), ['zakelijke-track-trace'])
    const audit = await stage.audit()
    const first = audit.find(({ verb }) => verb === 'request.submitted')?.requestId
    const readOnly = audit.filter(({ authorisation }) => authorisation === 'track-trace-read-only')
    stage.expect(
      'read only was only taken away',
      readOnly.map(({ verb, details }) => [verb, details?.['wish']]),
      [
        ['change.due', undefined],
        ['change.sent', 'off'],
        ['change.done', 'off'],
      ],
    )
    stage.expect('audit of the request', audited(audit, first), [
      'request.submitted',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'change.seen',
    ])
  },
}
