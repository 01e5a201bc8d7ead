import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { askedAlong, digestOfAsked } from './asked-along.ts'
import type { AskedAlong, Given } from './asked-along.ts'
import { decideLine } from './decide.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { cancelLine } from './withdraw-request.ts'

interface Answered extends Pick<Given, 'rights'> {
  readonly asked: readonly AskedAlong[]
  /** What was pressed: the change that an approved line owes is a part of it. */
  readonly batch: string
}

/**
 * Who gives what somebody asked answers that: nobody is asked for it any more, and nobody waits for it. An approved line
 * owes its change here. @throws Refusal where it is not what was shown (I-26)
 */
export async function answerAsked(
  tx: LedgerTransaction,
  giver: Person,
  given: Given & { readonly asked: readonly AskedAlong[] },
  batch: string,
): Promise<void> {
  const asked = await askedAlong(tx, giver, given, tx.now)
  if (digestOfAsked(asked) !== digestOfAsked(given.asked)) throw new Refusal('seen-outdated')
  await answer(tx, giver, { rights: given.rights, asked, batch })
}

/** What comes back by an undo is as it was: whoever asked for it meanwhile need not wait for it. @returns what was asked */
export async function closeAsked(
  tx: LedgerTransaction,
  giver: Person,
  given: Given,
  batch: string,
): Promise<readonly AskedAlong[]> {
  const found = await askedAlong(tx, giver, given, tx.now)
  const asked = found.map((each) => ({ ...each, decides: false }))
  await answer(tx, giver, { rights: given.rights, asked, batch })
  return asked
}

async function answer(tx: LedgerTransaction, giver: Person, { rights, asked, batch }: Answered): Promise<void> {
  for (const [request, ofOne] of Map.groupBy(asked, (each) => each.request)) {
    for (const { line, decides } of ofOne)
      await (decides
        ? decideLine(tx, request, line, giver, rights, { verdict: 'approved', reason: '', direct: batch })
        : cancelLine(tx, request, line, undefined, { actor: giver.id, details: { direct: batch } }))
    await tx.raiseVersion(request.tenant, request.id, request.version)
    await showToAll(tx, request)
    const lineIds = ofOne.flatMap(({ line, decides }) => (decides ? [line.id] : []))
    if (lineIds.length > 0) await tellAbout(tx, request, { kind: 'decided', requestId: request.id, lineIds })
  }
}
