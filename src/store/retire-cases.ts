import type { Db } from './tables.ts'

/** What a case is about, or the case itself. */
type About = 'id' | 'request_id' | 'change_id' | 'invitation_id' | 'onboarding_id'

/** With what was asked and answered in them and the cards that show them; the guards ask whether they are ripe. */
export async function deleteCasesOf(tx: Db, tenant: string, about: About, id: string): Promise<void> {
  const cases = tx.selectFrom('servicedesk_case').select('id').where('tenant', '=', tenant).where(about, '=', id)
  await tx
    .deleteFrom('sent_card')
    .where('tenant', '=', tenant)
    .where('subject_kind', 'in', ['case', 'case-question'])
    .where('subject_id', 'in', cases)
    .execute()
  await tx.deleteFrom('channel_card').where('tenant', '=', tenant).where('case_id', 'in', cases).execute()
  await tx.deleteFrom('case_note').where('tenant', '=', tenant).where('case_id', 'in', cases).execute()
  await tx.deleteFrom('servicedesk_case').where('tenant', '=', tenant).where(about, '=', id).execute()
}
