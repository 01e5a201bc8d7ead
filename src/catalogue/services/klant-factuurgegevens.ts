import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'klant-factuurgegevens',
  name: { nl: 'Klant- en factuurgegevens wijzigen', en: 'Changing customer and invoice details' },
  aliases: [
    'klant en factuurgegevens wijzigen',
    'klant- en factuurgegevens',
    'klant en factuurgegevens',
    'klantgegevens',
    'factuurgegevens',
    'change customer and invoice details',
    'customer details',
    'invoice details',
    'billing details',
    'klantgegevens wijzigen',
    'factuurgegevens wijzigen',
    'factuuradres',
  ],
  grants: ['Klant- en factuurgegevens wijzigen'],
})
