import type { AccessRequest } from '../domain/access-request.ts'
import type { Invitation, WishOutcome } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import { decide } from './decide.ts'
import { isPassing } from './give-along.ts'
import { personNow } from './person-now.ts'
import type { AbsentDeps } from './person-now.ts'
import { planRequest } from './plan-request.ts'
import type { RequestPlan } from './plan-request.ts'
import { submitRequest } from './submit-request.ts'

interface AskedWishes {
  readonly became: readonly WishOutcome[]
  readonly requestId?: string
}

/**
 * Wishes become an ordinary request, by the use case of everybody, once (I-20); what was ticked with the yes is decided
 * in it. @throws Refusal only where the next attempt may go better
 */
export async function askWishes(
  deps: AbsentDeps,
  asker: Person,
  invitation: Invitation,
  wishes: readonly AuthorisationId[],
): Promise<AskedWishes> {
  if (wishes.length === 0) return { became: [] }
  const { service = '', number, userId = '', forSelf } = invitation
  const draft = { service, authorisations: wishes, number, ...(forSelf ? {} : { beneficiary: userId }) }
  try {
    const plan = await planRequest(deps, asker, draft)
    const request = await submitted(deps, asker, invitation, { draft, plan })
    return {
      became: wishes.map((authorisation) => ({ authorisation, became: becameOf(authorisation, plan, request) })),
      ...(request === undefined ? {} : { requestId: request.id }),
    }
  } catch (error) {
    if (!(error instanceof Refusal) || isPassing(error)) throw error
    return { became: wishes.map((authorisation) => ({ authorisation, became: 'not-asked' })) }
  }
}

/** @returns undefined where all of it is held or was asked for by somebody else before */
async function submitted(
  deps: AbsentDeps,
  asker: Person,
  invitation: Invitation,
  { draft, plan }: { readonly draft: Parameters<typeof planRequest>[2]; readonly plan: RequestPlan },
): Promise<AccessRequest | undefined> {
  const confirmation = `invitation:${invitation.id}`
  const submission = { draft, reason: invitation.reason, confirmation, shown: plan.digest }
  const id = await idOf(() => submitRequest(deps, asker, submission))
  if (id === undefined) return undefined
  if (!invitation.direct && invitation.granted.length > 0) await approveAlong(deps, invitation, id)
  return deps.ledger.request(invitation.tenant, id)
}

async function idOf(submit: () => Promise<string>): Promise<string | undefined> {
  try {
    return await submit()
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'already-held' || error.code === 'already-requested'))
      return undefined
    throw error
  }
}

/** By what the request says: of an attempt that was cut off the plan of now would call its own lines asked before. */
function becameOf(
  authorisation: AuthorisationId,
  plan: RequestPlan,
  request: AccessRequest | undefined,
): WishOutcome['became'] {
  const line = request?.lines.find((each) => each.authorisation === authorisation)
  if (line !== undefined) return line.state === 'approved' ? 'approved' : 'asked'
  return plan.skipped.find((skip) => skip.authorisation.id === authorisation)?.why === 'held' ? 'held' : 'requested'
}

/** What was ticked with the yes is that administrator's decision, if they still may take it (I-9). */
async function approveAlong(
  deps: AbsentDeps,
  { tenant, decidedBy, granted }: Invitation,
  requestId: string,
): Promise<void> {
  const request = await deps.ledger.request(tenant, requestId)
  const reviewer = decidedBy && (await personNow(deps, { tenant, id: decidedBy.id }))
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
    if (!(error instanceof Refusal) || isPassing(error)) throw error
    // It waits for a decision, as any other request.
  }
}
