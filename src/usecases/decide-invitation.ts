import type { Verdict } from '../domain/access-request.ts'
import type { AuditEvent } from '../domain/audit-event.ts'
import { whyNotDecideInvitation } from '../domain/invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, readAuthority, requireFresh, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { givenAlong } from './plan-invitation.ts'
import { oweInvitation, showInvitation, tellOfInvitation } from './show-invitation.ts'
import { partIn } from './standing.ts'
import { reasonLimit } from './submit-request.ts'

export interface DecideInvitation {
  readonly invitation: string
  /** Version that the card showed (I-26). */
  readonly seen: number
  readonly verdict: Verdict
  /** Of what was wished for, what was ticked to be given along with the account. */
  readonly grant: readonly AuthorisationId[]
  readonly reason: string
}

/** An administrator says whether somebody becomes a user, with rights read at this moment (I-8, I-9). */
export async function decideInvitation(deps: Deps, reviewer: Person, input: DecideInvitation): Promise<void> {
  if (input.reason.length > reasonLimit) throw new Refusal('text-too-long')
  const { rights, about } = await rightsToDecide(deps, reviewer, input.invitation)
  await auditRefusals(deps, about, rights, () =>
    deps.ledger.write(async (tx) => {
      requireFresh(rights, tx.now)
      const invitation = await tx.invitation(reviewer.tenant, input.invitation)
      if (invitation === undefined) throw new Refusal('not-visible')
      requireAuthority(deps, rights, invitation, reviewer)
      const action = digest('invitation', input.verdict, input.invitation, input.seen, reviewer.id)
      if (!(await tx.firstTime(reviewer.tenant, action))) return
      const authority = rights.authority === undefined ? [] : [rights.authority.over]
      const why = whyNotDecideInvitation(invitation, { ...involvedOf(reviewer), authority }, tx.now)
      if (why !== undefined) throw new Refusal(why, decidedBy(invitation))
      if (invitation.version !== input.seen) throw new Refusal('seen-outdated')
      const granted = input.verdict === 'approved' ? grantable(deps, invitation, input.grant) : []
      const to = input.verdict === 'approved' ? 'due' : 'declined'
      await tx.moveInvitation(invitation.tenant, invitation.id, 'asked', to, {
        decidedBy: actorOf(reviewer),
        decidedReason: input.reason.trim(),
        decidedAt: tx.now,
        granted,
      })
      const evidence = evidenceOf(`whyNotDecideInvitation: ${rights.authority?.via ?? 'none'}`, rights)
      const details = { invitation: invitation.id, granted: granted.join(',') }
      await tx.audit({ ...about, verb: `invitation.${input.verdict}`, evidence, details })
      await showInvitation(tx, invitation)
      await tellOfInvitation(tx, invitation)
      if (to === 'due') await oweInvitation(tx, invitation)
    }),
  )
}

/** Who wants to decide, as a person: by id, account and address (I-11). */
export const involvedOf = (person: Person) => ({
  ...actorOf(person),
  ...(person.portalUser === undefined ? {} : { address: person.portalUser.address }),
})

function decidedBy({ decidedBy: by }: Invitation): { readonly name?: string } {
  return by === undefined ? {} : { name: by.name }
}

/** Who may not decide at all gets the same no for every id (I-18). */
function requireAuthority(deps: Deps, rights: FreshAuthority, invitation: Invitation, person: Person): void {
  if (rights.authority !== undefined) return
  const part = partIn(invitation, person, deps.rules)
  if (part === undefined) throw new Refusal('not-visible')
  throw new Refusal(part === 'reviewer' ? 'not-administrator' : 'own-request')
}

/** Granted <= shown <= asked; what needs two is never among it, whatever a client sends (I-13, I-14). */
export function grantable(
  deps: Pick<Deps, 'catalogue'>,
  invitation: Invitation,
  ticked: readonly AuthorisationId[],
): readonly AuthorisationId[] {
  const service = invitation.service === undefined ? undefined : deps.catalogue.service(invitation.service)
  const wanted = service?.grants.filter(({ id }) => invitation.wishes.includes(id)) ?? []
  const given = givenAlong(service, wanted).filter(({ id }) => ticked.includes(id))
  return given.map(({ id }) => id)
}

async function rightsToDecide(
  deps: Deps,
  reviewer: Person,
  id: string,
): Promise<{ readonly rights: FreshAuthority; readonly about: Omit<AuditEvent, 'verb'> }> {
  const invitation = await deps.ledger.invitation(reviewer.tenant, id)
  const about = {
    tenant: reviewer.tenant,
    actor: reviewer.id,
    ...(invitation === undefined ? {} : { customerNumber: invitation.number, details: { invitation: invitation.id } }),
  }
  return auditRefusals(deps, about, undefined, async () => {
    whoMayDecide(reviewer)
    if (invitation === undefined) throw new Refusal('not-visible')
    return { about, rights: await readAuthority(deps, reviewer, invitation.number) }
  })
}
