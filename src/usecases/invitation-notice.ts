import { labelOf } from '../catalogue/label.ts'
import type { Notice } from '../domain/effect.ts'
import { isUndecidedInvitation } from '../domain/invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Person } from '../domain/person.ts'
import type { NoticeView } from '../domain/view.ts'
import type { Ledger, LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import type { Standing } from './standing.ts'

export type InvitationNotice = Extract<Notice, { invitationId: string }>

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads & Pick<Ledger, 'now'> }

/** For who asked it says no more of the number than they typed themselves (I-18). */
export async function invitationNotice(
  deps: ViewDeps,
  person: Person,
  standing: Standing,
  notice: InvitationNotice,
): Promise<NoticeView | undefined> {
  const found = await deps.ledger.invitation(person.tenant, notice.invitationId)
  const part = found && (await standing.toInvitation(found))
  if (found === undefined || part === undefined) return undefined
  const audience = audiences[part]
  if (!(await isToTell(deps, found, notice, audience))) return undefined
  const labels = (ids: readonly string[]) => ids.map((id) => labelOf(deps, id))
  const lost = (found.became ?? []).filter(({ became }) => became === 'not-asked')
  return {
    kind: 'notice',
    notice: notice.kind,
    audience,
    labels: labels(found.wishes),
    customer: { number: found.number, name: '' },
    beneficiaryName: found.name,
    forSelf: found.forSelf,
    invitation: found.state,
    requestId: found.id,
    until: found.expiresAt,
    ...whoDidIt(found),
    ...(found.decidedReason === undefined ? {} : { text: found.decidedReason }),
    notAsked: labels(lost.map(({ authorisation }) => authorisation)),
    ...(notice.kind === 'invitation' ? { at: found.changedAt } : {}),
  }
}

/** A word about what waits is not said any more once it does not wait, nor at the deadline (I-29). */
async function isToTell(
  { ledger }: ViewDeps,
  invitation: Invitation,
  { kind }: InvitationNotice,
  audience: NoticeView['audience'],
): Promise<boolean> {
  if (kind === 'invitation') return audience !== 'reviewer'
  if (kind === 'invitation-reminder' && audience !== 'reviewer') return false
  return isUndecidedInvitation(invitation, await ledger.now())
}

const audiences = { asker: 'requester', invitee: 'beneficiary', reviewer: 'reviewer' } as const

/** Who decided, or who took it back. */
function whoDidIt({ decidedBy, cancelledBy, asker, name }: Invitation): Pick<NoticeView, 'byName'> {
  if (cancelledBy === 'asker') return { byName: asker.name }
  if (cancelledBy === 'invitee') return { byName: name }
  return decidedBy === undefined ? {} : { byName: decidedBy.name }
}
