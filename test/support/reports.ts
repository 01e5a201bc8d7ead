import type { AppParts } from '../../src/app.ts'
import { minutes } from '../../src/domain/instant.ts'
import type { ServicedeskCase } from '../../src/domain/servicedesk-case.ts'
import { digest, newCaseId } from '../../src/usecases/ids.ts'
import { openCase } from '../../src/usecases/open-case.ts'
import type { Bot } from './bot.ts'
import { named, noor, petra, userOf } from './cast.ts'

/** What only agents may read of a case (I-18). */
export const found = 'BEVINDING-VAN-DE-SERVICEDESK'

/** A case that Noor reported, brought to the agents. @returns its id */
export async function aReport(bot: Bot, more: Partial<Parameters<typeof openCase>[1]> = {}): Promise<string> {
  const requester = { id: noor, userId: userOf('Noor'), name: named('Noor').name }
  const id = await bot.app.store.ledger.write((tx) =>
    openCase(tx, {
      ...{ tenant: bot.teams.tenant, kind: 'not-visible', requester },
      findings: [
        { code: 'number', value: '9401138' },
        { code: 'note', value: found },
      ],
      ...more,
    }),
  )
  await bot.settle()
  return id
}

export async function caseOf(bot: Bot, id: string): Promise<ServicedeskCase> {
  const theCase = await bot.app.store.ledger.servicedeskCase(bot.teams.tenant, id)
  if (theCase === undefined) throw new Error(`there is no case ${id}`)
  return theCase
}

/** A permissions system in which some are agents no longer, from the moment they are named here. */
export const withoutAgents = (gone: Set<string>): NonNullable<AppParts['wrap']> =>
  ((name: string, port: object) => {
    const { servicedeskAgents } = port as { servicedeskAgents?: () => Promise<readonly { readonly id: string }[]> }
    if (name !== 'backend' || servicedeskAgents === undefined) return port
    return {
      ...port,
      servicedeskAgents: async () => (await servicedeskAgents()).filter(({ id }) => !gone.has(id)),
    }
  }) as NonNullable<AppParts['wrap']>

/** Monday 23 November 2026, 16:00 in Amsterdam; and the Friday before it, 15:00: eleven working hours earlier. */
export const monday = Date.UTC(2026, 10, 23, 15)
const friday = Date.UTC(2026, 10, 20, 14)

/**
 * So many cases of Noor, straight into the ledger of a bot whose clock is put to that Monday. Every other one waits for
 * the customer, every fifth is an onboarding; the oldest waits since Friday, each next one five minutes shorter.
 */
export async function aQueue(bot: Bot, count: number): Promise<void> {
  bot.clock.move(monday - bot.clock.now())
  const requester = { id: noor, userId: userOf('Noor'), name: named('Noor').name }
  const cases = Array.from({ length: count }, (_, index): ServicedeskCase => {
    const since = friday + index * minutes(5)
    const onboarding = { kind: 'onboarding', onboardingId: `O-${String(index)}`, stage: 'validate' } as const
    const question = { kind: 'question', by: { id: petra, name: 'Petra Groen' }, text: 'Welke?', at: since } as const
    const waits = { waitingSince: since, openedAt: since }
    return {
      ...{ tenant: bot.teams.tenant, id: newCaseId(digest('queue', index)), state: 'open', version: 1, requester },
      ...{ ...waits, findings: [{ code: 'number', value: '9401138' }] },
      ...(index % 5 === 3 ? onboarding : { kind: 'not-visible' }),
      ...(index % 2 === 0 ? { waitingFor: 'servicedesk', notes: [] } : { waitingFor: 'customer', notes: [question] }),
    }
  })
  await bot.app.store.ledger.write(async (tx) => {
    for (const each of cases) await tx.insertCase(each)
  })
  await bot.settle()
}
