import { defineService } from '../define-service.ts'

/** F-6: half of what makes an administrator. */
export default defineService({
  kind: 'authorisation',
  id: 'klantnummerinstellingen',
  name: { nl: 'Klantnummerinstellingen', en: 'Customer number settings' },
  aliases: [
    'klantnummer instellingen',
    'klantnummer-instellingen',
    'settings of the customer number',
    'klantnr instellingen',
    'instellingen van het klantnummer',
    'instellingen van ons klantnummer',
  ],
  grants: ['Klantnummerinstellingen'],
  warnings: [
    {
      nl: 'Samen met Instellingen voor uw klantnummer beheren maakt dit iemand beheerder. Daarom keuren twee mensen het goed.',
      en: 'Together with Instellingen voor uw klantnummer beheren this makes somebody an administrator. That is why two people approve it.',
    },
  ],
})
