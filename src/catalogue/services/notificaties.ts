import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'notificaties',
  name: { nl: 'Notificaties', en: 'Notifications' },
  aliases: [
    'notificatie',
    'meldingen aan ontvangers',
    'notification',
    'verzendnotificaties',
    'notificaties aan ontvangers',
    'meldingen naar ontvangers',
  ],
  grants: ['Notificaties'],
})
