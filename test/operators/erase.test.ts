import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFully } from '../../src/audit/walk.ts'
import { days } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, named, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const canary = 'kanarie-4711, vraag maar aan Tom'
const person = named('Tom')
const traces = [tom, userOf('Tom'), person.memberId, person.name, person.address, 'kanarie']
const tenant = () => bot.teams.tenant
const ledger = () => bot.app.store.ledger
const who = (id = tom, as: 'teams' | 'portal' = 'teams') => ({ tenant: tenant(), id, as })
const tracesLeft = () => {
  const bytes = ['', '-wal'].map((side) => readFileSync(join(bot.folder, `toegangshulp.sqlite${side}`), 'utf8')).join()
  return traces.filter((text) => bytes.includes(text))
}
const attack = (...statements: readonly string[]) => {
  const file = new DatabaseSync(join(bot.folder, 'toegangshulp.sqlite'), { timeout: 2000 })
  try {
    for (const statement of statements) file.exec(statement)
  } finally {
    file.close()
  }
}

/** Tom asks, is asked something and answers, gets it, and says that he does not see it; the servicedesk helps. */
async function tomIsHelped(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm', { reason: canary })
  await bot.press(sanne, 'ask', { question: 'Waarom, Tom Bakker?' })
  await bot.press(tom, 'reply', { reply: canary })
  await bot.press(grace, 'approve')
  bot.clock.move(days(1))
  await bot.settle()
}

async function erased(id = tom, as: 'teams' | 'portal' = 'teams') {
  const look = await bot.app.store.erasure.erase(who(id, as))
  await bot.settle()
  expect(await bot.app.store.erasure.scrub()).toBe(true)
  return look
}

describe('a person who is erased', () => {
  it('I-37: is in no byte of the database and its log any more, and the audit still verifies', async () => {
    await tomIsHelped()
    expect(tracesLeft()).toEqual(traces)
    expect(await erased()).toMatchObject({ requests: 1, changes: 1, notes: 1, open: { requests: [] } })
    expect(tracesLeft()).toEqual([])
    expect(await checkFully(bot.app.store.auditChain, [])).toEqual([])
  })

  it('I-37: is a pseudonym in the audit, and nobody else is; that it was done is written down', async () => {
    await tomIsHelped()
    const [before] = (await ledger().auditTrail({})).filter(({ verb }) => verb === 'request.submitted')
    await erased()
    const trail = await ledger().auditTrail({})
    expect(before).toMatchObject({ actor: tom, userId: userOf('Tom') })
    const [after] = trail.filter(({ verb }) => verb === 'request.submitted')
    expect([after?.actor, after?.userId].map((each) => each?.slice(0, 2))).toEqual(['p-', 'p-'])
    expect(trail.find(({ verb }) => verb === 'line.approved')).toMatchObject({ actor: grace })
    expect(trail.at(-1)).toMatchObject({ verb: 'person.erased', details: { requests: 1 } })
    expect(JSON.stringify(await ledger().auditTrail({ person: tom }))).toBe('[]')
  })

  it('leaves what concerns others: who decided, on what, and what was granted', async () => {
    await tomIsHelped()
    const id = (await ledger().requestsAbout(tenant(), { id: tom }, 1))[0]!.id
    await erased()
    const request = await ledger().request(tenant(), id)
    expect(request).toMatchObject({ reason: '', requester: { name: '—' }, beneficiary: { name: '—', address: '—' } })
    expect(request?.requester.id).toMatch(/^erased-/)
    expect(request?.requester.userId).toBe(request?.beneficiary.id)
    expect(request?.customer.number).toBe('9401138')
    expect(request?.lines[0]).toMatchObject({ state: 'approved', decisions: [{ reviewer: { id: grace } }] })
    expect(request?.notes.map(({ by, text }) => [by.id === sanne, text])).toEqual([
      [true, ''],
      [false, ''],
    ])
    const [change] = await ledger().changesOfBatch(tenant(), id)
    expect(change).toMatchObject({ state: 'done', by: { id: grace }, user: { name: '—' } })
  })

  it('I-32: is on no card of others any more, which stay whole', async () => {
    await tomIsHelped()
    const shown = () => bot.teams.messages(grace).map((message) => JSON.stringify(shownCard(message) ?? ''))
    const naming = shown().flatMap((card, index) => (card.includes(person.name) ? [index] : []))
    expect(naming.length).toBeGreaterThan(0)
    await erased()
    expect(shown().filter((card) => card.includes(person.name))).toEqual([])
    expect(naming.map((index) => shown()[index]).filter((card) => card?.includes('9401138'))).toHaveLength(
      naming.length,
    )
    expect(naming.map((index) => shown()[index]).filter((card) => card?.includes('—'))).toHaveLength(naming.length)
  })

  it('is somebody new when they come back', async () => {
    await tomIsHelped()
    await erased()
    await bot.say(tom, 'aanvragen haalservice')
    expect(await ledger().requestsAbout(tenant(), { id: tom }, 5)).toEqual([])
    expect(await bot.app.store.people.find({ tenant: tenant(), id: tom })).toMatchObject({ name: person.name })
  })

  it('I-37: can be named by the portal account as well', async () => {
    await tomIsHelped()
    await erased(userOf('Tom'), 'portal')
    expect(tracesLeft()).toEqual([])
  })

  it('I-37: who decided for others is erased too, and the others are not', async () => {
    await tomIsHelped()
    await erased(grace)
    const request = (await ledger().requestsAbout(tenant(), { id: tom }, 1))[0]
    expect(request).toMatchObject({ requester: { id: tom }, reason: canary })
    expect(request?.lines[0]?.decisions[0]?.reviewer).toMatchObject({ name: '—' })
    expect(request?.reviewers.map(({ user }) => user.id)).not.toContain(userOf('Grace'))
  })
})

describe('nothing is erased', () => {
  it('while a request of theirs is open', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm', { reason: canary })
    const { id } = (await ledger().requestsAbout(tenant(), { id: tom }, 1))[0]!
    expect((await bot.app.store.erasure.erase(who())).open.requests).toEqual([id])
    expect(await ledger().request(tenant(), id)).toMatchObject({ reason: canary, requester: { id: tom } })
  })

  it('of somebody whom nobody knows', async () => {
    const before = await ledger().auditTrail({})
    await bot.app.store.erasure.erase(who('aad-nobody'))
    expect(await ledger().auditTrail({})).toEqual(before)
  })
})

describe('npm run erase', () => {
  const run = (...args: readonly string[]) => {
    const command = new URL('../../src/cli/erase.ts', import.meta.url).pathname
    const env = { PATH: process.env['PATH'], DATA_FOLDER: bot.folder, BOT_TENANT_ID: tenant() }
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it('says first what it would do, and does it with --yes', async () => {
    await tomIsHelped()
    const preview = run(tom)
    expect(preview).toMatchObject({ status: 0, stderr: '' })
    expect(preview.stdout).toMatch(
      /^Would erase a person in 1 requests, 0 decisions, 1 questions and answers, 1 changes/,
    )
    expect(tracesLeft()).toEqual(traces)
    const done = run(tom, '--yes')
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain('Backups that were made before still hold it; the permissions system is not touched.')
    expect(run(tom)).toMatchObject({ status: 1, stderr: `The ledger knows nobody by ${tom}.\n` })
  })

  it('says what must be over first', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const { status, stderr } = run(tom, '--yes')
    expect(status).toBe(1)
    expect(stderr).toMatch(/open:\nrequests A-\w+: let them be withdrawn/)
  })

  it.each([[[]], [['a', 'b']], [['a', '--user', 'b']]])('with %j says how it is used', (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('the database itself', () => {
  it('I-37: lets who it is about go only while somebody is being erased', async () => {
    await tomIsHelped()
    for (const table of ['request', 'decision', 'note', 'change'])
      expect(() => attack(`update "${table}" set tenant = tenant`)).toThrow(`${table}: `)
    expect(() => attack(`update request set requester_name = '—'`)).toThrow('request: keeps what it is about')
    expect(() => attack(`update note set text = ''`)).toThrow('note: is never changed')
  })
})
