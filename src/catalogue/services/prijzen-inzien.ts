import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'prijzen-inzien',
  name: { nl: 'Prijzen inzien', en: 'Viewing prices' },
  aliases: [
    'prijzen',
    'prijs inzien',
    'tarieven',
    'prices',
    'view prices',
    'rates',
    'tarieven inzien',
    'tarieven bekijken',
    'prijzen bekijken',
    'prijslijst',
    'prijsoverzicht',
    'tarievenlijst',
    'price list',
    'price overview',
    'pricing',
  ],
  grants: ['Prijzen inzien'],
})
