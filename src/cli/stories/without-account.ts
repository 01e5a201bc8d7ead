import { idOf } from './cast.ts'
import type { Story } from './story.ts'

const [karin, sanne] = ['Karin Mulder', 'Sanne de Boer'].map(idOf) as [string, string]

/** An employee without an account: from the first no to the authorisation, with nobody who mails anybody. */
export const withoutAccount: Story = {
  title: { nl: 'Medewerker zonder account', en: 'An employee without an account' },
  async play(stage) {
    const nl = stage.locale === 'nl'
    await stage.say(karin, { nl: 'aanvragen haalservice', en: 'request haalservice' })
    await stage.open(karin, 'join')
    await stage.press(karin, 'answer', {
      number: '9401138',
      service: 'haalservice',
    })
    await stage.press(karin, 'confirm', { reason: nl ? 'Ik begin in het magazijn.' : 'I start in the warehouse.' })
    await stage.press(sanne, 'invitation-approve', { reason: nl ? 'Welkom.' : 'Welcome.' })
    await stage.press(sanne, 'approve', { reason: '' })
    await stage.press(karin, 'visible-yes')
    await stage.say(karin, { nl: 'mijn autorisaties', en: 'my authorisations' })
  },
  async check(stage) {
    const audit = await stage.audit()
    const granted = audit.find(({ verb, authorisation }) => verb === 'change.done' && authorisation === 'haalservice')
    stage.expect('Karin holds', await stage.holds(granted?.userId ?? '', '9401138'), ['haalservice'])
    const invited = audit.map(({ verb }) => verb).filter((verb) => verb.startsWith('invitation.'))
    stage.expect('audit of becoming a user', invited, [
      'invitation.asked',
      'invitation.brought',
      'invitation.approved',
      'invitation.sent',
      'invitation.done',
      'invitation.continued',
    ])
  },
}
