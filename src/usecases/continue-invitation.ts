import { days } from '../domain/instant.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import { changeDirectly } from './change-directly.ts'
import { decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { linkPerson } from './link-person.ts'
import { planChanges } from './plan-changes.ts'
import { planRequest } from './plan-request.ts'
import { showInvitation } from './show-invitation.ts'
import { submitRequest } from './submit-request.ts'

/** As long as an answer of the roster is used in a turn; an older address proves nothing here either (I-5). */
const rosterGoodFor = days(1)

/**
 * The account is there: what was wished for becomes an ordinary request, or the grants of the administrator who added
 * them. By the use cases that people use, under the same rules, each once (I-20).
 * @returns false while who asked is not known to be that account yet
 */
export async function continueInvitation(deps: Deps, invitation: Invitation): Promise<boolean> {
  if (invitation.service === undefined || invitation.wishes.length === 0) return conclude(deps, invitation)
  const asker = await linkedAsker(deps, invitation)
  if (asker === undefined) return false
  const requestId = await carryOn(deps, asker, invitation)
  return conclude(deps, invitation, requestId)
}

/** Made by the same rule as in a turn: an address of the roster in a verified domain, and nothing less (I-5). */
async function linkedAsker(deps: Deps, invitation: Invitation): Promise<Person | undefined> {
  const person = await deps.people.find({ tenant: invitation.tenant, id: invitation.asker.id })
  if (person === undefined) return undefined
  const isFresh = (await deps.ledger.now()) - (person.rosterReadAt ?? 0) <= rosterGoodFor
  const linked = person.portalUser === undefined && isFresh ? await linkPerson(deps, person) : person
  if (linked.portalUser === undefined) return undefined
  return !invitation.forSelf || linked.portalUser.id === invitation.userId ? linked : undefined
}

/** @returns the request; undefined where none could be made, which the card then says */
async function carryOn(deps: Deps, asker: Person, invitation: Invitation): Promise<string | undefined> {
  try {
    if (invitation.direct) await giveAlong(deps, asker, invitation)
    const rest = invitation.direct
      ? invitation.wishes.filter((id) => !invitation.granted.includes(id))
      : invitation.wishes
    return rest.length === 0 ? undefined : await ask(deps, asker, invitation, rest)
  } catch (error) {
    if (error instanceof Refusal && !again.includes(error.code)) return undefined
    throw error
  }
}

/** Something else was committed in between, or the backend is away: the next attempt sees it as it is then. */
const again: readonly Refusal['code'][] = ['backend-unavailable', 'seen-outdated']

const confirmationOf = ({ id }: Invitation): string => `invitation:${id}`

async function giveAlong(deps: Deps, administrator: Person, invitation: Invitation): Promise<void> {
  const { service = '', granted, number, userId = '' } = invitation
  if (granted.length === 0) return
  const draft = { wish: 'on', service, authorisations: granted, numbers: [number], user: userId } as const
  const plan = await planChanges(deps, administrator, draft)
  if (plan.parts.every(({ change }) => change.length === 0)) return
  await changeDirectly(deps, administrator, { draft, confirmation: confirmationOf(invitation), shown: plan.digest })
}

async function ask(
  deps: Deps,
  asker: Person,
  invitation: Invitation,
  authorisations: readonly AuthorisationId[],
): Promise<string> {
  const { service = '', number, userId = '', forSelf, reason } = invitation
  const draft = { service, authorisations, number, ...(forSelf ? {} : { beneficiary: userId }) }
  const plan = await planRequest(deps, asker, draft)
  const confirmation = confirmationOf(invitation)
  const id = await submitRequest(deps, asker, { draft, reason, confirmation, shown: plan.digest })
  if (!invitation.direct && invitation.granted.length > 0) await approveAlong(deps, invitation, id)
  return id
}

/** What was ticked with the yes is that administrator's decision, if they still may take it (I-9). */
async function approveAlong(deps: Deps, { tenant, decidedBy, granted }: Invitation, requestId: string): Promise<void> {
  const request = await deps.ledger.request(tenant, requestId)
  const reviewer = decidedBy && (await deps.people.find({ tenant, id: decidedBy.id }))
  const lines = request?.lines.filter(({ authorisation, needs }) => needs === 1 && granted.includes(authorisation))
  if (request === undefined || !reviewer || lines === undefined || lines.length === 0) return
  try {
    await decide(deps, reviewer, {
      request: requestId,
      seen: request.version,
      verdict: 'approved',
      lines: lines.map(({ id }) => id),
      reason: '',
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'backend-unavailable') throw error
    // It waits for a decision, as any other request.
  }
}

async function conclude(deps: Deps, { tenant, id, number }: Invitation, requestId?: string): Promise<boolean> {
  await deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(tenant, id)
    if (invitation === undefined || invitation.continuedAt !== undefined) return
    await tx.continueInvitation(tenant, id, requestId)
    await tx.audit({
      tenant,
      verb: 'invitation.continued',
      customerNumber: number,
      evidence: { rule: 'the account is there', read: { request: requestId ?? null }, readAt: tx.now },
      details: { invitation: id },
      ...(requestId === undefined ? {} : { requestId }),
    })
    await showInvitation(tx, invitation)
  })
  return true
}
