import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'api-sleutels-beheren',
  name: { nl: 'API-sleutels beheren', en: 'Managing API keys' },
  aliases: [
    'api sleutels beheren',
    'api-sleutels',
    'api sleutels',
    'api sleutel',
    'api-sleutel',
    'manage api keys',
    'api keys',
    'api key',
    'api keys beheren',
    'beheer van api sleutels',
    'beheer api sleutels',
    'api key management',
  ],
  grants: ['API-sleutels beheren'],
  warnings: [
    {
      nl: 'Wie dit heeft, kan bij de API-sleutels. Daarom keuren twee mensen het goed.',
      en: 'Whoever holds this can get at the API keys. That is why two people approve it.',
    },
  ],
})
