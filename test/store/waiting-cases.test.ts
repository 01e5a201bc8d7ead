import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseNote } from '../../src/domain/servicedesk-case.ts'
import { openQuestion, turnIn } from '../../src/domain/servicedesk-case.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aCase, aStore, caseIn, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const sam = { id: 'aad-sam', userId: 'user-sam', name: 'Sam' }
const iris = { id: 'aad-iris', name: 'Iris' }
const eva = { id: 'aad-eva', name: 'Eva' }
const question: CaseNote = { kind: 'question', by: sam, text: 'Which number?', at: 5 }
const answer: CaseNote = { kind: 'answer', by: eva, text: '9401138', at: 6 }
const find = (id: string) => store.ledger.servicedeskCase(tenant, id)
const set = (id: string, assignments: string) => () =>
  store.attacker.exec(`update servicedesk_case set ${assignments} where id = '${id}'`)

describe('whose turn it is', () => {
  it('a case waits for the servicedesk since it was opened', async () => {
    const { id } = await caseIn(store, 'open')
    expect(await find(id)).toMatchObject({ waitingFor: 'servicedesk', waitingSince: 1000, notes: [] })
  })

  it('goes to another with a new version, and the clock begins anew', async () => {
    const { id } = await caseIn(store, 'open')
    const now = await store.ledger.write(async (tx) => {
      await tx.caseWaits(tenant, id, { for: 'customer' })
      return tx.now
    })
    expect(await find(id)).toMatchObject({ waitingFor: 'customer', waitingSince: now, version: 2 })
  })

  it('stays with who has it when an onboarding comes a stage further: the clock goes on', async () => {
    const found = aCase({ kind: 'onboarding', onboardingId: 'O-1', stage: 'validate' })
    await store.ledger.write(async (tx) => {
      await tx.insertCase(found)
      await tx.caseWaits(tenant, found.id, { for: 'servicedesk', stage: 'authorise' })
    })
    expect(await find(found.id)).toEqual({ ...found, stage: 'authorise', version: 2 })
  })

  it('said again changes nothing', async () => {
    const { id } = await caseIn(store, 'open')
    await store.ledger.write((tx) => tx.caseWaits(tenant, id, { for: 'servicedesk' }))
    expect(await find(id)).toMatchObject({ version: 1, waitingSince: 1000 })
  })

  it('of a closed case is settled', async () => {
    const { id } = await caseIn(store, 'closed')
    await expect(store.ledger.write((tx) => tx.caseWaits(tenant, id, { for: 'customer' }))).rejects.toThrow(
      LedgerConflict,
    )
    expect(set(id, `waiting_for = 'customer', version = version + 1`)).toThrow('waits for nobody else')
  })

  it('is the database’s to keep: no other party, no clock set back, no version that stays', async () => {
    const { id } = await caseIn(store, 'open')
    expect(set(id, `waiting_for = 'nobody', version = 2`)).toThrow('waits for a party')
    expect(set(id, 'waiting_since = 1')).toThrow('keeps since when it waits')
    expect(set(id, `waiting_for = 'customer', waiting_since = 2000`)).toThrow('version rises by one')
    expect(set(id, `stage = 'validate'`)).toThrow('version rises by one')
    const begun = aCase({ waitingFor: 'nobody' as 'customer' })
    await expect(store.ledger.write((tx) => tx.insertCase(begun))).rejects.toThrow('waits for a party')
  })

  it('is the customer’s while a question is open, and then whose it was', () => {
    const asked = { notes: [question] }
    const answered = { notes: [question, answer] }
    expect(openQuestion(asked)).toBe(question)
    expect([turnIn(asked), turnIn(answered)]).toEqual(['customer', 'servicedesk'])
    expect(turnIn({ ...answered, stage: 'sandbox-test' })).toBe('customer')
    expect(turnIn({ ...answered, stage: 'linking' })).toBe('portal')
    expect(turnIn({ ...asked, stage: 'validate' })).toBe('customer')
    expect(turnIn({ notes: [], stage: 'done' })).toBe('servicedesk')
  })
})

describe('what was asked and answered', () => {
  it('comes back in order with the case, wherever it is read', async () => {
    const { id } = await caseIn(store, 'open')
    for (const note of [question, answer]) await store.ledger.write((tx) => tx.insertCaseNote(tenant, id, note))
    expect((await find(id))?.notes).toEqual([question, answer])
    const listed = await store.ledger.cases(tenant, ['open'])
    expect(listed.find((each) => each.id === id)?.notes).toEqual([question, answer])
  })

  it('of several at once nothing is lost', async () => {
    const { id } = await caseIn(store, 'open')
    const notes = Array.from({ length: 5 }, (_, at) => ({ ...question, text: String(at), at }))
    await Promise.all(notes.map((note) => store.ledger.write((tx) => tx.insertCaseNote(tenant, id, note))))
    expect((await find(id))?.notes.map(({ text }) => text).toSorted()).toEqual(['0', '1', '2', '3', '4'])
  })
})

describe('a case that another agent takes over', () => {
  it('is theirs, with a new version', async () => {
    const { id } = await caseIn(store, 'open')
    await store.ledger.write(async (tx) => {
      await tx.moveCase(tenant, id, 1, 'claimed', { claimedBy: sam })
      await tx.moveCase(tenant, id, 2, 'claimed', { claimedBy: iris })
    })
    expect(await find(id)).toMatchObject({ state: 'claimed', claimedBy: iris, version: 3 })
  })

  it('is not taken unseen: the version rises', async () => {
    const { id } = await caseIn(store, 'open')
    await store.ledger.write((tx) => tx.moveCase(tenant, id, 1, 'claimed', { claimedBy: sam }))
    expect(set(id, `claimed_by = '{"id":"aad-iris","name":"Iris"}'`)).toThrow('version rises by one')
  })
})
