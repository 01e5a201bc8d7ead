import { effectOf } from '../new-change.ts'
import { oweOnboarding } from '../show-onboarding.ts'
import { oweInvitation } from '../show-invitation.ts'
import type { Looked, ReconcileDeps } from './reconcile.ts'

/** Nothing is lost by owing too much: the grant protocol reads before it writes (I-22, I-23). */
export async function oweAgain({ ledger, survey }: ReconcileDeps, tenant: string): Promise<Looked> {
  const forgotten = await survey.forgottenChanges(tenant)
  for (const { id } of forgotten)
    await ledger.write(async (tx) => {
      const change = await tx.change(tenant, id)
      if (change !== undefined) await tx.owe(effectOf(change))
    })
  return { looked: forgotten.length, acted: forgotten.length, unclear: 0 }
}

export async function oweExpiry({ ledger, survey }: ReconcileDeps, tenant: string): Promise<Looked> {
  const forgotten = await survey.forgottenDeadlines(tenant, await ledger.now())
  for (const { id } of forgotten) await ledger.write((tx) => tx.owe({ kind: 'expire', tenant, requestId: id }))
  return { looked: forgotten.length, acted: forgotten.length, unclear: 0 }
}

/** Administrators come and go, and accounts are made in the portal too: each is looked at anew (I-33). */
export async function oweInvitations({ ledger, survey }: ReconcileDeps, tenant: string): Promise<Looked> {
  const open = await survey.openInvitations(tenant)
  for (const { id, number } of open) await ledger.write((tx) => oweInvitation(tx, { tenant, id, number }))
  return { looked: open.length, acted: 0, unclear: 0 }
}

/** Who can vouch comes and goes, and a write that nobody is to go on with is gone on with. */
export async function oweOnboardings({ ledger, survey }: ReconcileDeps, tenant: string): Promise<Looked> {
  const waiting = await survey.waitingOnboardings(tenant)
  for (const each of waiting) await ledger.write((tx) => oweOnboarding(tx, { tenant, ...each }))
  return { looked: waiting.length, acted: 0, unclear: 0 }
}
