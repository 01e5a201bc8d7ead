import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { personalColumns } from '../../src/store/personal-columns.ts'
import { aChange } from '../support/a-change.ts'
import { anApproval, aRequest } from '../support/a-request.ts'
import { aCase, aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
const eva = { id: 'aad-eva', name: 'Eva', userId: 'user-eva' }
const ria = { id: 'aad-ria', name: 'Ria', userId: 'user-ria' }
const sam = { id: 'aad-sam', name: 'Sam', userId: 'user-sam' }
const found = aCase({
  requester: eva,
  findings: [
    { code: 'beneficiary', value: 'Eva <eva@example.com>' },
    { code: 'administrator', value: 'Ria <ria@example.com>' },
    { code: 'number', value: '9401138' },
  ],
})

/** Eva asked, Ria decided and it was done, with a case in between; all of it is over. */
beforeEach(async () => {
  store = await aStore()
  const request = aRequest({ requester: eva })
  const { id, lines } = request
  const change = aChange()
  await store.ledger.write(async (tx) => {
    await tx.insertRequest(request)
    await tx.insertNote(tenant, id, { kind: 'question', by: ria, text: 'Waarom, Eva?', at: 1 })
    await tx.insertDecision(tenant, lines[0]?.id ?? '', anApproval())
    await tx.moveLine(tenant, lines[0]?.id ?? '', 'pending', 'approved')
    await tx.insertChange(change)
    await tx.moveChange(tenant, change.id, 'due', 'sent')
    await tx.moveChange(tenant, change.id, 'sent', 'done')
    await tx.insertCase({ ...found, requestId: id })
    await tx.insertCaseNote(tenant, found.id, { kind: 'question', by: sam, text: 'Welke, Eva?', at: 2 })
    await tx.insertCaseNote(tenant, found.id, { kind: 'answer', by: eva, text: 'Deze, Sam.', at: 3 })
    await tx.moveCase(tenant, found.id, 1, 'closed', { closedAt: 5, closingNote: 'Eva gebeld.' })
    await tx.audit({ tenant, verb: 'request.submitted', actor: eva.id, requestId: id })
  })
})
afterEach(() => store.remove())

const rowsOf = (table: string) => store.attacker.prepare(`select * from "${table}"`).all()
const columnsOf = (table: string) => Object.keys(rowsOf(table)[0] ?? {})
const open = (id: string) =>
  store.attacker.exec(
    `insert into erasure_window (tenant, person_id, placeholder) values ('${tenant}', '${id}', 'erased-1')`,
  )
const set = (table: string, assignments: string) => () => store.attacker.exec(`update "${table}" set ${assignments}`)

const erasable: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [...Map.groupBy(personalColumns, ({ table }) => table)].map(([table, groups]) => [
      table,
      [...groups.flatMap(({ ids, names }) => [...ids, ...names]), 'reason', 'text'],
    ]),
  ),
  servicedesk_case: ['requester', 'findings'],
}
/** May change by themselves, or are written again as they are, under rules of their own. */
const moving = [
  'generation',
  'key',
  'version',
  'is_open',
  'state',
  'outcome',
  'attempts',
  'sent_at',
  'done_at',
  'visible_by',
  'seen',
  'seen_at',
  'gone_at',
  'nudged_at',
  'reminded_version',
  'escalated_version',
  'warned_version',
  'escalated_at',
]
const ofCases = ['claimed_by', 'closed_at', 'closing_note', 'waiting_for', 'waiting_since', 'stage']

describe('while somebody is being erased', () => {
  it.each(['request', 'decision', 'note', 'change', 'servicedesk_case', 'case_note'])(
    'I-37: no other column of %s can change, and those only to what is left of a person',
    (table) => {
      open(eva.id)
      open(eva.userId)
      open(ria.id)
      const fixed = columnsOf(table).filter((name) => ![...erasable[table]!, ...moving, ...ofCases].includes(name))
      expect(fixed.length).toBeGreaterThan(2)
      for (const name of fixed)
        expect(set(table, `"${name}" = "${name}"`)).toThrow(/never changed|keeps what|only a retry/)
      const before = rowsOf(table)
      const own = columnsOf(table).filter((name) => erasable[table]!.includes(name))
      for (const name of own)
        expect(set(table, `"${name}" = "${name}" || 'x'`)).toThrow(/never changed|keeps what|only a retry/)
      expect(rowsOf(table)).toEqual(before)
    },
  )

  it.each(['generation = 7', `key = 'other'`])(
    'I-28: a change keeps what only a retry may change: %s',
    (assignment) => {
      open(eva.id)
      expect(set('change', assignment)).toThrow('only a retry')
    },
  )

  it('I-37: nobody else gives way, nor to another placeholder, nor by half', () => {
    open(eva.id)
    const all = (id: string) => `requester_id = '${id}', requester_user_id = '${id}', requester_name = '—'`
    expect(set('decision', `reviewer_id = 'erased-1', reviewer_user_id = 'erased-1', reviewer_name = '—'`)).toThrow()
    expect(set('request', all('erased-2'))).toThrow('keeps what it is about')
    expect(set('request', `requester_id = 'erased-1'`)).toThrow('keeps what it is about')
    expect(set('request', all('erased-1'))).not.toThrow()
  })

  it.each([
    ['request', `requester_id = 'erased-1', requester_user_id = 'erased-1', requester_name = '—'`],
    ['request', `reason = ''`],
    ['decision', `reason = ''`],
    ['note', `text = ''`],
    ['case_note', `text = ''`],
    ['change', `user_id = 'erased-1', user_name = '—', user_address = '—'`],
    ['change', `by_id = 'erased-1', by_user_id = 'erased-1'`],
    ['servicedesk_case', 'requester = null'],
    ['servicedesk_case', `findings = '[]'`],
  ])('I-37: and only then: of %s not %s', (table, assignments) => {
    expect(set(table, assignments)).toThrow(new RegExp(`${table}: (keeps|is never|only a retry)`))
  })
})

const left = [
  'request',
  'decision',
  'note',
  'change',
  'servicedesk_case',
  'case_note',
  'reviewer',
  'pseudonym_key',
  'audit',
]

describe('erasing', () => {
  it('I-37: takes the person and what was written about them, and leaves no window open', async () => {
    const look = await store.erasure.erase({ tenant, id: eva.userId, as: 'portal' })
    expect(look).toMatchObject({ requests: 1, changes: 1, cases: 1, notes: 1, auditKeys: 0 })
    await store.erasure.erase({ tenant, id: eva.id, as: 'teams' })
    expect(rowsOf('erasure_window')).toEqual([])
    const text = left.map((table) => JSON.stringify(rowsOf(table))).join()
    expect(text).not.toMatch(/eva/i)
    expect(text).toMatch(/Ria <ria@example.com>/)
    expect((await store.ledger.auditTrail({})).map(({ verb }) => verb)).toEqual([
      'request.submitted',
      'person.erased',
      'person.erased',
    ])
  })

  it('I-37: takes an agent from what they asked, and their words; what others wrote elsewhere stays', async () => {
    await store.erasure.erase({ tenant, id: sam.id, as: 'teams' })
    const notes = JSON.stringify(rowsOf('case_note'))
    expect(notes).not.toMatch(/aad-sam|user-sam|Welke/)
    expect(notes).toMatch(/Deze, Sam/)
  })

  it('I-4: takes nobody with the same id in another tenant', async () => {
    const before = rowsOf('request')
    await store.erasure.erase({ tenant: 'tenant-2', id: eva.id, as: 'teams' })
    expect(rowsOf('request')).toEqual(before)
  })

  it('I-34: where the audit takes no event, erases nothing', async () => {
    const before = rowsOf('request')
    store.fill('audit')
    await expect(store.erasure.erase({ tenant, id: eva.id, as: 'teams' })).rejects.toThrow('disk full')
    expect(rowsOf('request')).toEqual(before)
  })
})
