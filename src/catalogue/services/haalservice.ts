import { defineService } from '../define-service.ts'
import {
  askAdministrator,
  authorisations,
  chooseNumber,
  chooseUser,
  findAdministrator,
  logIn,
  myAccount,
  openService,
  save,
  tick,
} from '../steps.ts'

/** Step card 1: F-12 to F-14. */
export default defineService({
  kind: 'authorisation',
  id: 'haalservice',
  stepCard: 1,
  name: { nl: 'Haalservice', en: 'Pick-up service' },
  aliases: [
    'haal-/brengservice',
    'haal- en brengservice',
    'haal service',
    'haaldienst',
    'ophaalservice',
    'ophaaldienst',
    'pickup service',
    'pick up service',
    'pickup',
    'collection service',
    'pick up',
    'pick-up',
    'collections',
    'ophaal service',
    'haal en brengservice',
  ],
  grants: ['Haalservice'],
  find: {
    nl: 'Log opnieuw in op Mijn PostNL en kies onder Diensten voor Haalservice.',
    en: 'Log in to Mijn PostNL again and choose Haalservice under Diensten.',
  },
  guide: {
    request: [logIn, openService('Haalservice'), findAdministrator, askAdministrator],
    grant: [logIn, myAccount, authorisations, chooseNumber, chooseUser, tick('Haalservice'), save],
  },
})
