import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'facturen',
  name: { nl: 'Facturen', en: 'Invoices' },
  aliases: [
    'factuur',
    'factuurspecificaties',
    'invoice',
    'bills',
    'facturatie',
    'factuuroverzicht',
    'rekeningen',
    'invoicing',
    'billing',
  ],
  grants: ['Facturen'],
})
