import { administratorRights } from '../../domain/administrator-rights.ts'
import { idOf } from './cast.ts'
import type { Stage } from './stage.ts'
import type { Story } from './story.ts'

const [joost, bram, petra] = ['Joost van Dalen', 'Bram Peters', 'Petra Groen'].map(idOf) as [string, string, string]
const number = '6620157'

/**
 * The only administrator of a number: nobody decides about themselves, and still there is a way on. He makes a
 * colleague the second administrator, with the servicedesk as the second pair of eyes, and the colleague decides.
 */
export const soleAdministrator: Story = {
  title: {
    nl: 'Enige beheerder maakt een collega tweede beheerder',
    en: 'The sole administrator makes a colleague the second one',
  },
  async play(stage) {
    await asksForHimself(stage)
    await givesToColleague(stage)
    await stage.say(bram, { nl: 'te beoordelen', en: 'pending' })
    await stage.open(bram, 'show:')
    await stage.press(bram, 'approve')
    await stage.say(joost, { nl: `wie is de beheerder van ${number}`, en: `who is the administrator of ${number}` })
  },
  async check(stage) {
    const brams = await stage.holds('user-bram-peters', number)
    stage.expect('Bram is an administrator', brams, ['adresboek', ...administratorRights].toSorted())
    const joosts = await stage.holds('user-joost-van-dalen', number)
    stage.expect('Joost holds what Bram decided on', joosts.includes('haalservice'), true)
    const audit = await stage.audit()
    const given = audit.filter(({ verb, actor }) => verb === 'request.submitted' && actor === joost).slice(1)
    const rules = given.map(({ evidence }) => evidence?.rule)
    stage.expect('Joost gave as an administrator', rules, Array(2).fill('given by an administrator: direct'))
    const decided = audit.filter(({ verb }) => verb === 'line.approved').map(({ actor }) => actor)
    stage.expect('who decided', decided, [petra, petra, bram])
    const closed = audit.filter(({ verb }) => verb === 'case.closed').length
    stage.expect('cases that were opened are closed', closed, audit.filter(({ verb }) => verb === 'case.opened').length)
  },
}

async function asksForHimself(stage: Stage): Promise<void> {
  const nl = stage.locale === 'nl'
  await stage.say(joost, { nl: `toekennen haalservice ${number}`, en: `grant haalservice ${number}` })
  await stage.press(joost, 'answer', { typedColleague: 'joost.vandalen@example.com' })
  await stage.say(joost, { nl: 'stop', en: 'cancel' })
  await stage.say(joost, { nl: `aanvragen haalservice ${number}`, en: `request haalservice ${number}` })
  await stage.press(joost, 'confirm', {
    reason: nl ? 'Ik regel het ophalen zelf.' : 'I arrange the pick-ups myself.',
  })
  await stage.press(petra, 'case-claim')
  await stage.press(petra, 'case-close', {
    closingNote: nl
      ? 'Maak een collega beheerder; wij kijken als tweede mee.'
      : 'Make a colleague an administrator; we look along as the second.',
  })
}

/** Both halves of what makes an administrator, each of which takes two people. */
async function givesToColleague(stage: Stage): Promise<void> {
  const nl = stage.locale === 'nl'
  await stage.say(joost, {
    nl: `toekennen klantnummerinstellingen en instellingen beheren ${number} bram.peters@example.com`,
    en: `grant customer number settings and manage settings ${number} bram.peters@example.com`,
  })
  await stage.press(joost, 'confirm', {
    reason: nl ? 'Bram vervangt mij in de vakantie.' : 'Bram stands in for me during the holidays.',
  })
  for (const remark of [nl ? 'Gebeld met Joost.' : 'Called Joost.', '']) {
    await stage.open(petra, 'show:')
    await stage.press(petra, 'approve', { reason: remark })
  }
}
