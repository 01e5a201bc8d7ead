import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'pakketten-vracht',
  name: { nl: 'Pakketten & Vracht', en: 'Parcels & freight' },
  aliases: [
    'pakketten en vracht',
    'pakketten',
    'vracht',
    'parcels and freight',
    'parcels',
    'freight',
    'pakket en vracht',
  ],
  grants: ['Pakketten & Vracht'],
})
