import { labelOf } from '../catalogue/label.ts'
import type { Change } from '../domain/change.ts'
import type { Invitation, WishOutcome } from '../domain/invitation.ts'
import type { WishView } from '../domain/invitation-view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { changeFields } from './request-view.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads }

/** What became of each wish once the account was there; of what was given, as it stands with it now. */
export async function wishViews(deps: ViewDeps, invitation: Invitation): Promise<readonly WishView[]> {
  const { tenant, batch } = invitation
  const changes = batch === undefined ? [] : await deps.ledger.changesOfBatch(tenant, batch)
  return Promise.all(
    invitation.wishes.map(async (authorisation) => ({
      label: labelOf(deps, authorisation),
      became: becameOf(invitation, authorisation),
      ...(await progressOf(deps, changes, authorisation)),
    })),
  )
}

function becameOf(invitation: Invitation, authorisation: string): WishView['became'] {
  if (invitation.continuedAt === undefined) return 'waits'
  const became = invitation.became?.find((each) => each.authorisation === authorisation)?.became
  if (became === undefined) return beforeItWasNoted(invitation, authorisation)
  return became === 'asked' && invitation.granted.includes(authorisation) ? 'instead' : became
}

/** Of an older invitation only the request is known, and what was to be given. */
function beforeItWasNoted({ direct, granted, requestId }: Invitation, authorisation: string): WishOutcome['became'] {
  if (direct && granted.includes(authorisation)) return 'given'
  return requestId === undefined ? 'not-asked' : 'asked'
}

async function progressOf(
  { ledger }: ViewDeps,
  changes: readonly Change[],
  authorisation: string,
): Promise<Pick<WishView, 'progress'>> {
  const change = changes.find((each) => each.authorisation === authorisation)
  return change === undefined ? {} : { progress: (await changeFields(ledger, change)).progress }
}
