import type { Invitation, WishOutcome } from '../domain/invitation.ts'
import { isRosterFresh } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { ContinuedInvitation } from '../ports/ledger.ts'
import { askWishes } from './ask-wishes.ts'
import type { Deps } from './deps.ts'
import { giveAlong, without } from './give-along.ts'
import { linkPerson } from './link-person.ts'
import type { AbsentDeps } from './person-now.ts'
import { showInvitation, tellOfInvitation } from './show-invitation.ts'

/**
 * The account is there: what was wished for becomes an ordinary request, or the grants of the administrator who added
 * them. By the use cases that people use, under the same rules, each once (I-20).
 * @returns false while who asked is not known to be that account yet
 */
export async function continueInvitation(deps: AbsentDeps, invitation: Invitation): Promise<boolean> {
  if (invitation.service === undefined || invitation.wishes.length === 0) return conclude(deps, invitation)
  const asker = await linkedAsker(deps, invitation)
  if (asker === undefined) return false
  return conclude(deps, invitation, await carryOn(deps, asker, invitation))
}

/** Made by the same rule as in a turn: an address of the roster in a verified domain, and nothing less (I-5). */
async function linkedAsker(deps: Deps, invitation: Invitation): Promise<Person | undefined> {
  const person = await deps.people.find({ tenant: invitation.tenant, id: invitation.asker.id })
  if (person === undefined) return undefined
  const isFresh = isRosterFresh(person, await deps.ledger.now())
  const linked = person.portalUser === undefined && isFresh ? await linkPerson(deps, person) : person
  if (linked.portalUser === undefined) return undefined
  return !invitation.forSelf || linked.portalUser.id === invitation.userId ? linked : undefined
}

/** Gives or asks for each wish. What cannot be given after all is asked for; what cannot be asked for, the card says. */
async function carryOn(deps: AbsentDeps, asker: Person, invitation: Invitation): Promise<ContinuedInvitation> {
  const { given, held, batch } = invitation.direct ? await giveAlong(deps, asker, invitation) : nothingGiven
  const rest = without(invitation.wishes, [...given, ...held])
  const asked = await askWishes(deps, asker, invitation, rest)
  const became = invitation.wishes.map(
    (authorisation): WishOutcome =>
      asked.became.find((each) => each.authorisation === authorisation) ?? {
        authorisation,
        became: given.includes(authorisation) ? 'given' : 'held',
      },
  )
  return { ...asked, became, ...(batch === undefined ? {} : { batch }) }
}

const nothingGiven = { given: [], held: [], batch: undefined }

async function conclude(
  deps: Deps,
  { tenant, id, number }: Invitation,
  continued: ContinuedInvitation = {},
): Promise<boolean> {
  const { became = [], requestId } = continued
  await deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(tenant, id)
    if (invitation === undefined || invitation.continuedAt !== undefined) return
    await tx.continueInvitation(tenant, id, continued)
    await tx.audit({
      tenant,
      verb: 'invitation.continued',
      customerNumber: number,
      evidence: { rule: 'the account is there', read: { request: requestId ?? null }, readAt: tx.now },
      details: { invitation: id, became: became.map((each) => `${each.authorisation}: ${each.became}`) },
      ...(requestId === undefined ? {} : { requestId }),
    })
    await showInvitation(tx, invitation)
    // Told, too: who asked reads "it goes on by itself" and would wait for it.
    if (became.some((each) => each.became === 'not-asked')) await tellOfInvitation(tx, invitation)
  })
  return true
}
