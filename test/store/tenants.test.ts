import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/change.ts'
import type { Subject } from '../../src/domain/effect.ts'
import type { LedgerReads } from '../../src/ports/ledger.ts'
import { aDeed, anOnboarding } from '../support/a-stored-onboarding.ts'
import { aChange } from '../support/a-change.ts'
import { anApproval, aRequest } from '../support/a-request.ts'
import { aCase, aStore } from './a-store.ts'
import type { TestStore } from './a-store.ts'
import { engine } from '../support/database.ts'

const tablesWithoutTenant = {
  sqlite: `select name from sqlite_master as t where type = 'table' and name not like 'sqlite_%'
    and not exists (select 1 from pragma_table_info(t.name) where name = 'tenant') order by name`,
  postgres: `select tablename as name from pg_tables as t where schemaname = 'public' and not exists (select 1
    from information_schema.columns where table_name = t.tablename and column_name = 'tenant') order by 1`,
} as const

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const eva = { id: 'user-eva', name: 'Eva', address: 'eva@example.com' }
const ria = { id: 'user-ria', name: 'Ria', address: 'ria@example.com' }
const subject: Subject = { kind: 'request', id: aRequest().id }
const change: Change = aChange()

/** The same ids in every tenant; only the text tells them apart. */
async function fill(tenant: string): Promise<void> {
  const person = { tenant, id: 'aad-eva' }
  await store.people.rememberRoster(person, { name: tenant, address: eva.address, role: 'user', readAt: 1 })
  await store.ledger.write(async (tx) => {
    await tx.linkPerson(person, eva)
    const reviewers = [{ user: ria, via: 'direct' as const, heldOn: '9401138' }]
    await tx.insertRequest(aRequest({ tenant, reason: tenant, reviewers }))
    await tx.insertDecision(tenant, 'line-1', anApproval({ reason: tenant }))
    await tx.moveLine(tenant, 'line-1', 'pending', 'approved')
    await tx.insertChange({ ...change, tenant, service: tenant })
    await tx.insertNote(tenant, aRequest().id, { kind: 'question', by: change.by, text: tenant, at: 1 })
    await tx.insertCase(aCase({ id: 'M-1', tenant, requestId: aRequest().id, changeId: change.id }))
    await tx.insertCaseNote(tenant, 'M-1', { kind: 'question', by: change.by, text: tenant, at: 1 })
    await tx.insertOnboarding(anOnboarding({ id: 'O-1', tenant, name: tenant }))
    await tx.insertOnboardingDeed(tenant, 'O-1', aDeed('linked', { text: tenant }))
    await tx.registerCard({ person, subject, conversationId: 'c', activityId: 'a', shown: tenant })
    await tx.audit({ tenant, verb: 'line.approved', requestId: aRequest().id, details: { tenant } })
    await tx.owe({ kind: 'change', tenant, changeId: change.id, customerNumber: '1', userId: 'u' })
  })
}

/** Every read of the ledger, with ids that both tenants have. */
const everythingOf = (ledger: LedgerReads, tenant: string): Promise<readonly unknown[]> => {
  const person = { tenant, id: 'aad-eva' }
  return Promise.all([
    ledger.request(tenant, aRequest().id),
    ledger.requestsAbout(tenant, { id: 'aad-eva', userId: eva.id }, 100),
    ledger.pendingFor(tenant, ['9401138'], ria.id),
    ledger.openLines(tenant, eva.id, '9401138', ['haalservice']),
    ledger.countOpenRequestsBy(tenant, 'aad-eva'),
    ledger.requestsOfBatch(tenant, aRequest().batch),
    ledger.countNudgedBy(tenant, 'aad-eva', 0),
    ledger.change(tenant, change.id),
    ledger.changesOfBatch(tenant, change.batch),
    ledger.changesOfRequest(tenant, aRequest().id),
    ledger.latestChange(tenant, eva.id, '9401138', 'haalservice'),
    ledger.grantsOf(tenant, eva.id, 10),
    ledger.servicedeskCase(tenant, 'M-1'),
    ledger.caseOfRequest(tenant, aRequest().id),
    ledger.caseOfChange(tenant, change.id),
    ledger.cases(tenant, ['open']),
    ledger.onboarding(tenant, 'O-1'),
    ledger.onboardingsAbout(tenant, 'aad-eva', 'nina@example.com'),
    ledger.countOpenOnboardingsBy(tenant, 'aad-eva'),
    ledger.openOnboarding(tenant, 'company-1', 'nina@example.com'),
    ledger.openOnboardings(tenant, 'company-1'),
    ledger.person(person),
    ledger.peopleLinkedTo(tenant, eva.id),
    ledger.cardCopies(person, subject),
    ledger.cardCopy(person, { conversationId: 'c', activityId: 'a' }),
    ledger.viewersOf(tenant, subject),
    ledger.auditTrail({ tenant, requestId: aRequest().id }),
    ledger.auditTrail({ tenant, customerNumber: '9401138' }),
    ledger.auditTrail({ tenant, changeId: change.id }),
  ])
}

describe('two tenants with equal ids everywhere', () => {
  it('I-4: never see each other', async () => {
    await fill('tenant-a')
    const alone = await everythingOf(store.ledger, 'tenant-a')
    await fill('tenant-b')
    expect(await everythingOf(store.ledger, 'tenant-a')).toEqual(alone)
    const other = JSON.stringify(await everythingOf(store.ledger, 'tenant-b'))
    expect(other).toContain('tenant-b')
    expect(other).not.toContain('tenant-a')
  })

  it('I-4: never change each other', async () => {
    await fill('tenant-a')
    await fill('tenant-b')
    const before = await everythingOf(store.ledger, 'tenant-a')
    const person = { tenant: 'tenant-b', id: 'aad-eva' }
    await store.ledger.write(async (tx) => {
      await tx.moveChange('tenant-b', change.id, 'due', 'withdrawn')
      await tx.returnLine('tenant-b', 'line-1', { withoutGiver: false })
      await tx.raiseVersion('tenant-b', aRequest().id, 1)
      await tx.insertCaseNote('tenant-b', 'M-1', { kind: 'answer', by: change.by, text: 'b', at: 2 })
      await tx.caseWaits('tenant-b', 'M-1', { for: 'customer' })
      await tx.moveCase('tenant-b', 'M-1', 2, 'closed')
      await tx.insertOnboardingDeed('tenant-b', 'O-1', aDeed('withdrawn'))
      await tx.moveOnboarding('tenant-b', 'O-1', 1, 'withdrawn')
      await tx.unlinkPerson(person)
      expect(await tx.firstTime('tenant-a', 'action')).toBe(true)
      expect(await tx.firstTime('tenant-b', 'action')).toBe(true)
    })
    await store.cards.forget({ person, conversationId: 'c', activityId: 'a' })
    await store.people.chooseLocale(person, 'en')
    await store.people.markUnreachable(person, 5)
    expect(await everythingOf(store.ledger, 'tenant-a')).toEqual(before)
  })

  it('I-4: are each owed their own effects', async () => {
    await fill('tenant-a')
    await fill('tenant-b')
    const claimed = await store.outbox.claim(10, 1000)
    expect(claimed.map(({ effect }) => 'tenant' in effect && effect.tenant)).toEqual(['tenant-a', 'tenant-b'])
  })

  it('I-4: the tenant stands in every table, except for bot memory and what is of the whole process', () => {
    const without = store.attacker.prepare(tablesWithoutTenant[engine()]).all()
    const migrations = ['kysely_migration', 'kysely_migration_lock']
    const ofThePlatform = ['platform_event', 'platform_feed']
    const ofTheProcess = ['grants_pause', 'job_lease', ...migrations, 'outbox_fence', ...ofThePlatform]
    const names = ['bot_state', ...ofTheProcess, 'retention_window', 'turn_lease']
    expect(without.map(({ name }) => name)).toEqual(names)
  })
})
