import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'adresboek',
  name: { nl: 'Adresboek', en: 'Address book' },
  aliases: ['adres boek', 'adressenboek', 'addressbook', 'adressenlijst', 'adresbestand', 'address list'],
  grants: ['Adresboek'],
})
