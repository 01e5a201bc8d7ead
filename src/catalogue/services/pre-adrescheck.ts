import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'pre-adrescheck',
  name: { nl: 'Pré-adrescheck (Partijpost)', en: 'Address pre-check (Partijpost)' },
  aliases: [
    'pré-adrescheck',
    'preadrescheck',
    'pre adrescheck',
    'adrescheck',
    'address pre-check',
    'address precheck',
    'address check',
    'adres check',
    'adrescontrole',
    'pre adres check',
  ],
  grants: ['Pré-adrescheck (Partijpost)'],
})
