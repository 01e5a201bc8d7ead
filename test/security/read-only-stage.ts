import { join } from 'node:path'
import type { AppParts } from '../../src/app.ts'
import type { Change } from '../../src/domain/change.ts'
import type { AccessRequest } from '../../src/domain/access-request.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { changeRow } from '../../src/store/change-rows.ts'
import { openDatabase } from '../../src/store/database.ts'
import type { Tables } from '../../src/store/tables.ts'
import { withoutGuards } from '../../src/store/without-guards.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { newId } from '../../src/usecases/ids.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { named, userOf } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'
import { testRules, workingTime } from '../support/rules.ts'

export const readOnly = 'track-trace-read-only'
const number = '9401138'

/** A bot of which everything is known that could give track & trace read only to somebody. */
export interface Stage {
  readonly bot: Bot
  readonly deps: Deps
  /** Every grant of it that the permissions system was asked for. */
  readonly asked: string[]
  /** What the person was answered to this. */
  readonly answerTo: (personId: string, attack: () => Promise<unknown>) => Promise<string>
  /** A message of the bot to press something on that it never offered. */
  readonly forge: (personId: string, data: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** A row of another program, or of before there was a rule. */
  readonly importRequest: (personId: string, name: string) => Promise<AccessRequest>
  readonly importChange: (patch: Partial<Change>) => Promise<Change>
}

export async function setStage(): Promise<Stage> {
  const asked: string[] = []
  const wrap: NonNullable<AppParts['wrap']> = (name, port) =>
    name === 'backend' ? (watched(port as never, asked) as never) : port
  const bot = await startBot({ catalogueFolders: [fixtureServices], wrap })
  const { store, backend } = bot.app
  const deps: Deps = {
    ledger: store.ledger,
    people: store.people,
    backend,
    catalogue: await loadCatalogue(fixtureServices),
    rules: testRules,
    workingTime,
  }
  const answersOf = (personId: string) => bot.teams.messages(personId).filter(({ from }) => from === 'bot')
  return {
    bot,
    deps,
    asked,
    async answerTo(personId, attack) {
      const before = answersOf(personId).length
      const shownBefore = bot.shown(personId)
      const sent = await attack().catch((error: unknown) => refusalIn(error))
      await bot.settle()
      if (typeof sent === 'string') return sent
      const answers = answersOf(personId).slice(before)
      return answers.length > 0 ? JSON.stringify(answers) : bot.shown(personId).replace(shownBefore, '')
    },
    forge: (personId, data) => bot.forge(personId, answersOf(personId).at(-1)!, data),
    importRequest: (personId, name) => importRequest(bot, personId, name),
    importChange: (patch) => importChange(bot, patch),
  }
}

/** A use case or a port that is called by itself says its cause by its code or its message. */
function refusalIn(error: unknown): string {
  if (error instanceof Refusal) return `${error.code} ${error.details.label ?? ''}`
  return error instanceof Error ? error.message : String(error)
}

const watched = (backend: PermissionsBackend, asked: string[]): PermissionsBackend => ({
  ...backend,
  grant: (grant, key) => {
    if (grant.authorisation === readOnly && key !== 'adapter') asked.push(grant.user)
    return backend.grant(grant, key)
  },
})

async function importRequest(bot: Bot, personId: string, name: string): Promise<AccessRequest> {
  const { ledger } = bot.app.store
  const now = await ledger.now()
  const { address } = named(name)
  const user = { id: userOf(name), name, address }
  const request = aRequest({
    id: `A-${name
      .toUpperCase()
      .padEnd(10, '2')
      .replaceAll(/[^2-9A-HJKMNP-Z]/g, '3')}`,
    tenant: bot.teams.tenant,
    requester: { id: personId, userId: user.id, name },
    beneficiary: user,
    service: 'inzien',
    submittedAt: now,
    expiresAt: now + 1e9,
    lines: [aLine({ id: newId(), authorisation: readOnly })],
  })
  await ledger.write((tx) => tx.insertRequest(request))
  return request
}

/** Past the guards of the database too: what the worker and a retry make of it is looked at. */
async function importChange(bot: Bot, patch: Partial<Change>): Promise<Change> {
  const { address } = named('Eva')
  const user = { id: userOf('Eva'), name: 'Eva', address }
  const change: Change = {
    id: newId(),
    tenant: bot.teams.tenant,
    batch: newId(),
    cause: 'direct',
    wish: 'on',
    user,
    customer: { number, name: 'Lindehof Webwinkel' },
    authorisation: readOnly,
    service: 'inzien',
    generation: 1,
    key: newId(),
    state: 'due',
    by: { id: named('Sanne').aadObjectId, userId: userOf('Sanne'), name: 'Sanne de Boer' },
    attempts: 0,
    createdAt: await bot.app.store.ledger.now(),
    ...patch,
  }
  const { db, close } = openDatabase<Tables>(
    'url' in bot.place ? bot.place : { file: join(bot.folder, 'toegangshulp.sqlite') },
  )
  try {
    await db
      .transaction()
      .execute((tx) => withoutGuards(tx, () => tx.insertInto('change').values(changeRow(change, 0)).execute()))
  } finally {
    await close()
  }
  return change
}
