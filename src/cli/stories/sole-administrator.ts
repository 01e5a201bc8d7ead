import { idOf } from './cast.ts'
import type { Story } from './story.ts'

const [joost, petra] = ['Joost van Dalen', 'Petra Groen'].map(idOf) as [string, string]

/** The only administrator of a number asks for himself: nobody decides about themselves, and still there is a way on. */
export const soleAdministrator: Story = {
  title: { nl: 'Enige beheerder vraagt voor zichzelf', en: 'The sole administrator asks for himself' },
  async play(stage) {
    const nl = stage.locale === 'nl'
    await stage.say(joost, { nl: 'toekennen haalservice 6620157', en: 'grant haalservice 6620157' })
    await stage.press(joost, 'answer', { typedColleague: 'joost.vandalen@example.com' })
    await stage.say(joost, { nl: 'stop', en: 'cancel' })
    await stage.say(joost, { nl: 'wie is de beheerder van 6620157', en: 'who is the administrator of 6620157' })
    await stage.say(joost, { nl: 'aanvragen haalservice 6620157', en: 'request haalservice 6620157' })
    await stage.press(joost, 'confirm', {
      reason: nl ? 'Ik regel het ophalen zelf.' : 'I arrange the pick-ups myself.',
    })
    await stage.press(petra, 'case-claim')
    await stage.press(petra, 'case-close', {
      closingNote: nl
        ? 'Er komt een tweede beheerder; die beslist.'
        : 'There will be a second administrator to decide.',
    })
    await stage.say(joost, { nl: 'mijn aanvragen', en: 'my requests' })
  },
  async check(stage) {
    stage.expect(
      'Joost holds no more than before',
      (await stage.holds('user-joost-vandalen', '6620157')).includes('haalservice'),
      false,
    )
    const audit = await stage.audit()
    const cases = audit.map(({ verb }) => verb).filter((verb) => verb.startsWith('case.'))
    stage.expect('audit of the case', cases, ['case.opened', 'case.claimed', 'case.closed'])
    const decided = audit.filter(({ verb }) => verb === 'line.approved' || verb === 'change.due')
    stage.expect('nobody decided', decided.length, 0)
  },
}
