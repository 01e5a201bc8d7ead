import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'afzenders-retouradressen',
  name: { nl: 'Afzenders en Retouradressen', en: 'Senders and return addresses' },
  aliases: [
    'afzenders',
    'afzender',
    'retouradressen',
    'retouradres',
    'senders',
    'sender addresses',
    'return addresses',
    'return address',
    'afzendadres',
    'afzendadressen',
    'afzenderadressen',
    'retour adressen',
    'sender and return addresses',
  ],
  grants: ['Afzenders en Retouradressen'],
})
