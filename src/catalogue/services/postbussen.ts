import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'postbussen',
  name: { nl: 'Postbussen & Brengservice', en: 'PO boxes & delivery service' },
  aliases: [
    'postbussen',
    'postbus',
    'brengservice',
    'postbussen en brengservice',
    'po boxes',
    'po box',
    'delivery service',
    'po boxes and delivery service',
    'postbus service',
    'p.o. box',
    'p.o. boxes',
  ],
  grants: ['Postbussen & Brengservice'],
})
