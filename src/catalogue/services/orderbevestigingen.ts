import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'orderbevestigingen',
  name: { nl: 'Orderbevestigingen', en: 'Order confirmations' },
  aliases: [
    'orderbevestiging',
    'order bevestigingen',
    'order confirmation',
    'bestelbevestigingen',
    'bestelbevestiging',
    'orderbevesting',
  ],
  grants: ['Orderbevestigingen'],
})
