import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'antwoordnummers',
  name: { nl: 'Antwoordnummers (+ verbruik)', en: 'Reply numbers (+ usage)' },
  aliases: [
    'antwoordnummers',
    'antwoordnummer',
    'antwoordnummers en verbruik',
    'reply numbers',
    'reply number',
    'freepost',
    'freepost number',
    'freepost numbers',
    'business reply numbers',
  ],
  grants: ['Antwoordnummers (+ verbruik)'],
})
