import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'zendingen-importeren',
  name: { nl: 'Zendingen importeren', en: 'Importing shipments' },
  aliases: [
    'zendingen import',
    'importeren van zendingen',
    'import shipments',
    'shipment import',
    'importing of shipments',
    'importeren',
    'importfunctie',
    'zendingen inladen',
    'import of shipments',
    'import function',
  ],
  grants: ['Zendingen importeren'],
})
