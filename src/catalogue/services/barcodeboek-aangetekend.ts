import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'barcodeboek-aangetekend',
  name: { nl: 'Barcodeboek Aangetekend', en: 'Barcode book for registered mail' },
  aliases: [
    'barcodeboek',
    'barcode boek',
    'barcode book',
    'registered mail',
    'aangetekend',
    'barcodeboek aangetekende post',
    'aangetekend boek',
  ],
  grants: ['Barcodeboek Aangetekend'],
})
