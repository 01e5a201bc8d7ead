import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'doorzendservice',
  name: { nl: 'Doorzendservice', en: 'Mail forwarding' },
  aliases: [
    'doorzend service',
    'doorzenddienst',
    'doorzenden',
    'forwarding',
    'forwarding service',
    'mail forwarding service',
    'post doorsturen',
    'doorsturen van post',
    'doorsturen',
    'post doorzenden',
    'nazenden',
  ],
  grants: ['Doorzendservice'],
})
