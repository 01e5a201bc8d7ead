import type { Step } from '../../domain/service.ts'
import { defineService } from '../define-service.ts'
import {
  askAdministrator,
  authorisations,
  chooseNumber,
  chooseUser,
  findAdministrator,
  logIn,
  myAccount,
  openTile,
  portalLabel,
  save,
} from '../steps.ts'

const parcels = 'Je pakketten naar binnen- en buitenland'
const ecommerce = 'E-commerce inzichten'
const tile = 'Inzicht in je verzendgedrag'

/** F-21. */
const chooseDashboards: Step = {
  say: {
    nl: `Bedenk wat je wilt zien. ${parcels}: overkomstduur, hitrate, piekmomenten, voormeldkwaliteit, retouren en advies. ${ecommerce}: je prestaties naast die van je branche, bezorgopties, herhaalaankopen en waar je klanten zitten.`,
    en: `Decide what you want to see. ${parcels}: transit time, hit rate, peak moments, quality of pre-notification, returns and advice. ${ecommerce}: your performance next to that of your sector, delivery options, repeat purchases and where your customers are.`,
  },
  takesOver: 'authorisations',
  helps: ['who-is-administrator'],
}

/** F-22. */
const tickDashboards: Step = {
  say: {
    nl: `Vink in de groep Inzichten ${parcels} aan, of ${ecommerce}, of allebei.`,
    en: `In the group Inzichten, tick ${parcels}, or ${ecommerce}, or both.`,
  },
  takesOver: 'authorisations',
  helps: ['box-not-there', 'also-on-page'],
}

/** Step card 4: F-21 to F-24. It has no steps for who asks; those are the general ones and what there is to choose. */
export default defineService({
  kind: 'authorisation',
  id: 'dashboards',
  stepCard: 4,
  name: { nl: 'Dashboards', en: 'Dashboards' },
  aliases: [
    'dashboard',
    'dashbord',
    'dashborden',
    'inzicht',
    'inzichten',
    'insights',
    'insights dashboards',
    'verzendgedrag',
    'inzicht in je verzendgedrag',
    'shipping insights',
    'verzenddashboard',
    'shipping behaviour',
  ],
  grants: [parcels, ecommerce],
  choose: 'some',
  find: {
    nl: 'Kies daar het juiste klantnummer en open het dashboard.',
    en: 'Choose the right customer number there and open the dashboard.',
  },
  guide: {
    request: [logIn, chooseDashboards, findAdministrator, askAdministrator],
    grant: [logIn, myAccount, authorisations, chooseNumber, chooseUser, tickDashboards, save, openTile(tile)],
  },
  // F-20 and F-24: the older card calls the tile E-commerce Inzichten.
  afterwards: {
    tile: portalLabel(tile),
    alternative: portalLabel('E-commerce Inzichten'),
    visibleWithinMinutes: 60,
  },
})
