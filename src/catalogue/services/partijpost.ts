import { defineService } from '../define-service.ts'

export default defineService({
  kind: 'authorisation',
  id: 'partijpost',
  name: { nl: 'Partijpost', en: 'Bulk mail' },
  aliases: [
    'partijenpost',
    'bulkpost',
    'bulk post',
    'batch mail',
    'partij post',
    'bulkmail',
    'bulk mailing',
    'bulk mailings',
  ],
  grants: ['Partijpost'],
})
