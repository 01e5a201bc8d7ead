import { idOf } from './cast.ts'
import type { Story } from './story.ts'

const [fatima, noor, eva] = ['Fatima Amrani', 'Noor Visser', 'Eva Jansen'].map(idOf) as [string, string, string]

/** An administrator of a parent number: found, asked, decides on the numbers below, and on no other. */
export const parentAdministrator: Story = {
  title: { nl: 'Beheerder van een moedernummer', en: 'The administrator of a parent number' },
  async play(stage) {
    const nl = stage.locale === 'nl'
    await stage.say(noor, { nl: 'wie is de beheerder van 9401146', en: 'who is the administrator of 9401146' })
    await stage.say(noor, { nl: 'aanvragen track & trace 9401146', en: 'request track & trace 9401146' })
    await stage.press(noor, 'confirm', { reason: nl ? 'Ik volg de zendingen.' : 'I follow the shipments.' })
    await stage.say(fatima, { nl: 'te beoordelen', en: 'pending' })
    await stage.press(fatima, 'approve', { reason: '' })
    await stage.say(fatima, { nl: 'wie heeft toegang tot 9401146', en: 'who has access to 9401146' })
    await stage.say(fatima, { nl: 'toekennen haalservice', en: 'grant haalservice' })
    await stage.press(fatima, 'answer', { number: '9401138,9401146' })
    await stage.press(fatima, 'answer', { typedColleague: 'eva.jansen@example.com' })
    await stage.press(fatima, 'confirm')
    await stage.say(fatima, { nl: 'wie heeft toegang tot 9401154', en: 'who has access to 9401154' })
    await stage.say(eva, { nl: 'mijn autorisaties', en: 'my authorisations' })
  },
  async check(stage) {
    const noors = await stage.holds('user-noor-visser', '9401146')
    stage.expect('Noor holds track & trace', noors.includes('zakelijke-track-trace'), true)
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), ['haalservice'])
    stage.expect('Eva holds on 9401146', await stage.holds('user-eva-jansen', '9401146'), ['haalservice'])
    const approved = (await stage.audit()).find(({ verb }) => verb === 'line.approved')
    stage.expect('by which rule', approved?.evidence?.rule, 'whyNotDecide: parent')
  },
}
