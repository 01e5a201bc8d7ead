import { audited, idOf, requested } from './cast.ts'
import type { Story } from './story.ts'

const [eva, sanne, grace] = ['Eva Jansen', 'Sanne de Boer', 'Grace Taylor'].map(idOf) as [string, string, string]
const both = 'pakketten-binnen-buitenland,ecommerce-inzichten'

/** Card 4: both dashboards are asked for, decided one by one, and asked about when the tile should be there. */
export const dashboards: Story = {
  title: { nl: 'Dashboards: allebei vragen, per stuk beslist', en: 'Dashboards: asking for both, decided one by one' },
  async play(stage) {
    await stage.say(eva, { nl: 'aanvragen dashboards', en: 'request dashboards' })
    await stage.press(eva, 'answer', { authorisations: both, number: '9401138', forWhom: 'me' })
    await stage.press(eva, 'confirm', {
      reason: stage.locale === 'nl' ? 'Voor het kwartaaloverleg.' : 'For the quarterly meeting.',
    })
    const lines = await linesOf(stage, 'pakketten-binnen-buitenland')
    await stage.press(sanne, 'approve', { lines, reason: '' })
    await stage.press(grace, 'decline', {
      reason: stage.locale === 'nl' ? 'Die cijfers deel ik liever zelf.' : 'I prefer to share those figures myself.',
    })
    await stage.say(eva, { nl: 'ik zie de tegel niet', en: 'I do not see the tile' })
    await stage.pass(60)
    await stage.press(eva, 'visible-yes')
    await stage.say(eva, { nl: 'mijn aanvragen', en: 'my requests' })
  },
  async check(stage) {
    stage.expect('Eva holds on 9401138', await stage.holds('user-eva-jansen', '9401138'), [
      'pakketten-binnen-buitenland',
    ])
    const audit = await stage.audit()
    stage.expect('audit of the request', audited(audit, requested(audit)).toSorted(), [
      'change.done',
      'change.due',
      'change.seen',
      'change.sent',
      'line.approved',
      'line.declined',
      'request.submitted',
    ])
  },
}

/** The id of the line for this authorisation in the newest request. */
async function linesOf(stage: Parameters<Story['play']>[0], authorisation: string): Promise<string> {
  const request = await stage.newestRequest(eva)
  return request?.lines.find((line) => line.authorisation === authorisation)?.id ?? ''
}
