import { demoPeople } from '../../backends/embedded/demo-data.ts'
import { audited, idOf, requested } from './cast.ts'
import type { Story } from './story.ts'

const [tom, eva, sanne, grace] = ['Tom Bakker', 'Eva Jansen', 'Sanne de Boer', 'Grace Taylor'].map(idOf) as [
  string,
  string,
  string,
  string,
]

/** Card 1: an employee asks and follows; an administrator gives without being asked. */
export const haalservice: Story = {
  title: {
    nl: 'Haalservice: vragen en geven',
    en: 'Haalservice: asking and giving',
  },
  async play(stage) {
    await stage.say(tom, { nl: 'stappen haalservice', en: 'steps haalservice' })
    await stage.say(tom, { nl: 'wie is mijn beheerder', en: 'who is my administrator' })
    await stage.say(tom, { nl: 'aanvragen haalservice', en: 'request haalservice' })
    await stage.press(tom, 'confirm', {
      reason: stage.locale === 'nl' ? 'Ik regel de ophaalmomenten.' : 'I arrange the pick-ups.',
    })
    await stage.press(sanne, 'ask', { question: stage.locale === 'nl' ? 'Vanaf wanneer?' : 'From when?' })
    await stage.press(tom, 'reply', { reply: stage.locale === 'nl' ? 'Vanaf maandag.' : 'From Monday.' })
    await stage.press(grace, 'approve', { reason: stage.locale === 'nl' ? 'Akkoord.' : 'Agreed.' })
    await stage.press(tom, 'visible-yes')
    await stage.say(sanne, { nl: 'toekennen haalservice 9401138', en: 'grant haalservice 9401138' })
    await stage.press(sanne, 'answer', { typedColleague: addressOf(eva) })
    await stage.press(sanne, 'confirm')
  },
  async check(stage) {
    stage.expect('Tom holds on 9401138', await stage.holds('user-tom-bakker', '9401138'), ['haalservice'])
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), ['haalservice'])
    const audit = await stage.audit()
    stage.expect('audit of the request', audited(audit, requested(audit)), [
      'request.submitted',
      'request.question',
      'request.answer',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'change.seen',
    ])
  },
}

const addressOf = (id: string): string => demoPeople.find(({ aadObjectId }) => aadObjectId === id)?.address ?? ''
