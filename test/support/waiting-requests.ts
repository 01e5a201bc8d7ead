import type { AccessRequest, Line } from '../../src/domain/access-request.ts'
import { days } from '../../src/domain/instant.ts'
import type { Bot } from './bot.ts'
import { aLine, aRequest } from './a-request.ts'
import { named, tom, userOf } from './cast.ts'

/** A request of Tom for himself, straight into the ledger: the lines wait for the administrators of the number. */
export async function waits(
  bot: Bot,
  name: string,
  patch: Partial<AccessRequest> = {},
  lines: readonly Partial<Line>[] = [{}],
): Promise<AccessRequest> {
  const { ledger } = bot.app.store
  const now = await ledger.now()
  const id = `A-${name}`
  const who = named('Tom')
  const user = { id: userOf('Tom'), name: who.name, address: who.address }
  const request = aRequest({
    ...{ id, batch: id, tenant: bot.teams.tenant, submittedAt: now, expiresAt: now + days(14) },
    ...{ requester: { id: tom, userId: user.id, name: user.name }, beneficiary: user },
    lines: lines.map((line, index) => aLine({ id: `line-${name}-${String(index)}`, ...line })),
    ...patch,
  })
  await ledger.write((tx) => tx.insertRequest(request))
  return request
}
