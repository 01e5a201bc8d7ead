import { auditCsv } from '../../src/cli/audit-csv.ts'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import type { Message } from '../../src/simulator/message.ts'
import type { Sent } from '../../src/simulator/client.ts'
import type { Bot } from '../support/bot.ts'
import { canaries } from '../support/canaries.ts'
import { petra } from '../support/cast.ts'
import { storedBytes } from './stored-bytes.ts'

/** Everything that a bot lets out or keeps, gathered while it runs. */
export interface Heard {
  readonly log: string[]
  readonly answers: string[]
}

export const surfaces = ['messages and cards', 'answers and error bodies', 'the log', 'what is stored', 'the audit']

/** What is on each surface at this moment; where nothing is, nothing can be found either. */
export async function lookEverywhere(bot: Bot, { log, answers }: Heard): Promise<ReadonlyMap<string, string>> {
  const own = [...demoPeople.flatMap(({ aadObjectId }) => bot.teams.messages(aadObjectId))]
  const said = [...own, ...bot.teams.channelMessages(petra)].filter(({ from }: Message) => from === 'bot')
  const notices = demoPeople.flatMap(({ aadObjectId }) => bot.teams.notices(aadObjectId))
  const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })
  const recorded = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant, asRecorded: true })
  const asked = await Promise.all(
    ['/metrics', '/healthz', '/readyz'].map(async (path) => (await fetch(`${bot.address}${path}`)).text()),
  )
  return new Map([
    ['messages and cards', JSON.stringify([said, notices])],
    ['answers and error bodies', [...answers, ...asked].join('\n')],
    ['the log', log.join('')],
    ['what is stored', await storedBytes(bot.folder, bot.place)],
    ['the audit', `${JSON.stringify([trail, recorded])}\n${auditCsv(trail)}`],
  ])
}

export const hitsIn = (content = ''): readonly string[] =>
  canaries.filter(({ core }) => content.includes(core)).map(({ kind }) => kind)

export const kept = ({ answers }: Heard, { status, body }: Sent): void => {
  answers.push(`${status} ${JSON.stringify(body)}`)
}
