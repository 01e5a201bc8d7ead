import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'webshop',
  name: { nl: 'Mijn PostNL Webshop', en: 'Mijn PostNL web shop' },
  aliases: [
    'postnl webshop',
    'webshop',
    'web shop',
    'webwinkel van postnl',
    'mijnpost shop',
    'mijn post shop',
    'postnl web shop',
    'postnl shop',
    'zakelijke webshop',
  ],
  grants: ['Mijn PostNL Webshop'],
})
