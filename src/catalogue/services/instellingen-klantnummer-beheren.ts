import { defineService } from '../define-service.ts'

/** F-6: half of what makes an administrator. */
export default defineService({
  kind: 'authorisation',
  id: 'instellingen-klantnummer-beheren',
  name: { nl: 'Instellingen voor uw klantnummer beheren', en: 'Managing settings for your customer number' },
  aliases: [
    'instellingen voor klantnummer beheren',
    'instellingen klantnummer beheren',
    'instellingen beheren',
    'manage settings for your customer number',
    'manage customer number settings',
    'manage settings',
  ],
  grants: ['Instellingen voor uw klantnummer beheren'],
  warnings: [
    {
      nl: 'Samen met Klantnummerinstellingen maakt dit iemand beheerder. Daarom keuren twee mensen het goed.',
      en: 'Together with Klantnummerinstellingen this makes somebody an administrator. That is why two people approve it.',
    },
  ],
})
