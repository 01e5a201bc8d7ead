import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessRequest } from '../../src/domain/access-request.ts'
import { changeStates } from '../../src/domain/change.ts'
import { escalatedTo } from '../../src/domain/following-up.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { anId, aStore, changeIn, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const ria = { id: 'user-ria', name: 'Ria', address: 'ria@example.com' }
const insert = async (patch: Partial<AccessRequest> = {}): Promise<AccessRequest> => {
  const request = aRequest({ id: anId(), lines: [aLine({ id: anId() })], ...patch })
  await store.ledger.write((tx) => tx.insertRequest(request))
  return request
}
const idsOf = (requests: readonly { readonly id: string }[]) => requests.map(({ id }) => id)

describe('a request', () => {
  it('comes back as it was made, with its lines, decisions, reviewers and notes in their order', async () => {
    const request = await insert({
      reason: 'Ik werk ermee.',
      lines: [
        aLine({ id: anId(), needs: 2, decisions: [anApproval()] }),
        aLine({ id: anId(), authorisation: 'a', state: 'waiting' }),
      ],
      reviewers: [
        { user: ria, via: 'direct', heldOn: '9401138', askedAt: 1000 },
        {
          user: { id: 'user-adam', name: 'Adam', address: 'adam@example.com' },
          via: 'parent',
          heldOn: '1',
          askedAt: 2,
        },
      ],
      notes: [
        { kind: 'question', by: { id: 'aad-ria', name: 'Ria' }, text: 'Waarom?', at: 3 },
        { kind: 'answer', by: { id: 'aad-eva', userId: 'user-eva', name: 'Eva' }, text: 'Daarom.', at: 2 },
      ],
    })
    expect(await store.ledger.request(tenant, request.id)).toStrictEqual(request)
  })

  it('is made once: the same id again is a conflict', async () => {
    const { id } = await insert()
    await expect(insert({ id })).rejects.toThrow(LedgerConflict)
  })

  it('I-26: has a version that is raised only from the version that was shown', async () => {
    const { id } = await insert()
    await store.ledger.write((tx) => tx.raiseVersion(tenant, id, 1))
    await expect(store.ledger.write((tx) => tx.raiseVersion(tenant, id, 1))).rejects.toThrow(LedgerConflict)
    expect((await store.ledger.request(tenant, id))?.version).toBe(2)
  })

  it.each([0, 1, 2, 4])('I-19: has a version that never goes from 2 to %s by SQL', async (version) => {
    const { id } = await insert({ version: 2 })
    const attack = store.attacker.prepare('update request set version = ? where id = ?')
    expect(() => attack.run(version, id)).toThrow()
    expect((await store.ledger.request(tenant, id))?.version).toBe(2)
  })

  it('I-13: keeps who asked, for whom and for what number', async () => {
    const { id } = await insert()
    const columns = ['requester_id', 'requester_user_id', 'beneficiary_id', 'customer_number', 'expires_at', 'tenant']
    const attempts = columns.map(
      (name) => () => store.attacker.exec(`update request set ${name} = '1' where id = '${id}'`),
    )
    for (const attempt of attempts) expect(attempt).toThrow('keeps what it is about')
  })

  it('is open while a line waits or is pending, and not after', async () => {
    const [first, second] = [aLine({ id: anId() }), aLine({ id: anId(), authorisation: 'b', state: 'waiting' })]
    const requester = { id: anId(), name: 'Eva' }
    const { id } = await insert({ lines: [first, second], requester })
    const open = () => store.ledger.countOpenRequestsBy(tenant, requester.id)
    expect(await open()).toBe(1)
    await store.ledger.write((tx) => tx.moveLine(tenant, first.id, 'pending', 'cancelled'))
    expect(await open()).toBe(1)
    await store.ledger.write((tx) => tx.moveLine(tenant, second.id, 'waiting', 'cancelled'))
    expect(await open()).toBe(0)
    expect(store.attacker.prepare('select is_open from request where id = ?').get(id)).toMatchObject({ is_open: 0 })
  })

  it('is open again when an approval is taken back', async () => {
    const line = aLine({ id: anId() })
    const requester = { id: anId(), name: 'Eva' }
    await insert({ lines: [line], requester })
    await store.ledger.write(async (tx) => {
      await tx.insertDecision(tenant, line.id, anApproval())
      await tx.moveLine(tenant, line.id, 'pending', 'approved')
    })
    expect(await store.ledger.countOpenRequestsBy(tenant, requester.id)).toBe(0)
    await store.ledger.write((tx) => tx.returnLine(tenant, line.id, { withoutGiver: false }))
    expect(await store.ledger.countOpenRequestsBy(tenant, requester.id)).toBe(1)
  })

  it('asks each reviewer once, in the order in which they were brought in', async () => {
    const { id } = await insert({ reviewers: [{ user: ria, via: 'direct', heldOn: '9401138' }] })
    const more = ['user-ria', 'user-adam', 'user-zoe'].map((user) => ({
      user: { id: user, name: user, address: '' },
      via: 'parent' as const,
      heldOn: '1',
    }))
    await store.ledger.write((tx) => tx.addReviewers(tenant, id, more))
    const reviewers = (await store.ledger.request(tenant, id))?.reviewers
    expect(reviewers?.map(({ user, via }) => [user.id, via])).toEqual([
      ['user-ria', 'direct'],
      ['user-adam', 'parent'],
      ['user-zoe', 'parent'],
    ])
  })

  it('says who was asked when it went to the next door, and nobody who was asked before or after', async () => {
    const asked = (user: string, askedAt?: number) => [
      { user: { id: user, name: user, address: '' }, via: 'parent' as const, heldOn: '1', ...(askedAt && { askedAt }) },
    ]
    const { id } = await insert({ reviewers: [{ user: ria, via: 'direct', heldOn: '9401138', askedAt: 1000 }] })
    await store.ledger.write(async (tx) => {
      await tx.addReviewers(tenant, id, asked('user-adam'))
      await tx.recordEscalated(tenant, id)
    })
    await store.ledger.write((tx) => tx.addReviewers(tenant, id, asked('user-zoe', 7)))
    const request = await store.ledger.request(tenant, id)
    expect(escalatedTo(request!).map(({ user }) => user.id)).toEqual(['user-adam'])
  })
})

describe('the lists', () => {
  it('have what a person asked or benefits from, under whatever account, the newest first', async () => {
    const eva = { id: anId(), userId: anId() }
    const other = { id: anId(), userId: anId(), name: 'Otto' }
    const otto = { id: other.userId, name: 'Otto', address: '' }
    const asked = await insert({ requester: { ...eva, name: 'Eva' }, beneficiary: otto, submittedAt: 1 })
    const second = { id: anId(), userId: eva.userId, name: 'Eva' }
    const askedElsewhere = await insert({ requester: second, beneficiary: otto, submittedAt: 3 })
    const given = { id: eva.userId, name: 'Eva', address: '' }
    const benefits = await insert({ requester: other, beneficiary: given, submittedAt: 2 })
    expect(idsOf(await store.ledger.requestsAbout(tenant, eva, 10))).toEqual(idsOf([askedElsewhere, benefits, asked]))
    expect(idsOf(await store.ledger.requestsAbout(tenant, eva, 1))).toEqual([askedElsewhere.id])
    expect(idsOf(await store.ledger.requestsAbout(tenant, { id: eva.id }, 10))).toEqual([asked.id])
  })

  it('have what is pending on a number, or was brought to somebody', async () => {
    const number = anId()
    const customer = { number, name: 'x' }
    const reviewer = { ...ria, id: anId() }
    const onNumber = await insert({ customer, submittedAt: 1 })
    const brought = await insert({ reviewers: [{ user: reviewer, via: 'parent', heldOn: '1' }], submittedAt: 2 })
    await insert({ customer, lines: [aLine({ id: anId(), state: 'waiting' })] })
    const closed = aLine({ id: anId() })
    await insert({ customer, lines: [closed] })
    await store.ledger.write((tx) => tx.moveLine(tenant, closed.id, 'pending', 'declined'))
    expect(idsOf(await store.ledger.pendingFor(tenant, [number], reviewer.id))).toEqual(idsOf([brought, onNumber]))
    expect(idsOf(await store.ledger.pendingFor(tenant, [], reviewer.id))).toEqual([brought.id])
    expect(idsOf(await store.ledger.pendingFor(tenant, [number], anId()))).toEqual([onNumber.id])
  })

  it('have what was already asked: open lines for these authorisations', async () => {
    const beneficiary = { id: anId(), name: 'Eva', address: '' }
    const [asked, declined] = [aLine({ id: anId(), authorisation: 'a' }), aLine({ id: anId(), authorisation: 'b' })]
    const { id, customer } = await insert({ beneficiary, lines: [asked, declined] })
    await store.ledger.write((tx) => tx.moveLine(tenant, declined.id, 'pending', 'declined'))
    const open = (wanted: readonly string[], number = customer.number) =>
      store.ledger.openLines(tenant, beneficiary.id, number, wanted)
    expect(await open(['a', 'b', 'c'])).toEqual([{ requestId: id, authorisation: 'a' }])
    expect(await open(['b'])).toEqual([])
    expect(await open([])).toEqual([])
    expect(await open(['a'], '1')).toEqual([])
  })

  it.each(changeStates)('have what was approved and is still under way: a change that is %s', async (state) => {
    const user = { id: anId(), name: 'Eva', address: '' }
    const line = aLine({ id: anId() })
    const { id: requestId, customer } = await insert({ beneficiary: user, lines: [line] })
    await store.ledger.write(async (tx) => {
      await tx.insertDecision(tenant, line.id, anApproval())
      await tx.moveLine(tenant, line.id, 'pending', 'approved')
    })
    await changeIn(store, state, { user, customer, lineId: line.id, requestId, cause: 'line' })
    const found = { requestId, authorisation: line.authorisation, change: state }
    const underWay = { due: [found], sent: [found], uncertain: [found], done: [], failed: [], withdrawn: [] }
    const asked = await store.ledger.openLines(tenant, user.id, customer.number, [line.authorisation])
    expect(asked).toEqual(underWay[state])
  })
})
