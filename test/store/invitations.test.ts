import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationMoves } from '../../src/domain/invitation.ts'
import type { InvitationState } from '../../src/domain/invitation.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { anInvitation } from '../support/a-stored-invitation.ts'
import { aStore, pairs, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const { legal, illegal } = pairs(invitationMoves)
const sanne = { id: 'aad-sanne', userId: 'user-sanne', name: 'Sanne' }

const paths: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  asked: [],
  due: ['due'],
  sent: ['due', 'sent'],
  uncertain: ['due', 'sent', 'uncertain'],
  done: ['due', 'done'],
  failed: ['due', 'failed'],
  declined: ['declined'],
  cancelled: ['cancelled'],
  expired: ['expired'],
}

/** An invitation that came to this state by legal moves. */
async function invitationIn(state: InvitationState): Promise<string> {
  const invitation = anInvitation()
  await store.ledger.write(async (tx) => {
    await tx.insertInvitation(invitation)
    let from: InvitationState = 'asked'
    for (const to of paths[state]) {
      await tx.moveInvitation(tenant, invitation.id, from, to, { decidedBy: sanne, decidedAt: 2 })
      from = to
    }
  })
  return invitation.id
}

const stateOf = async (id: string) => (await store.ledger.invitation(tenant, id))?.state
const attack = (id: string, set: string) => () =>
  store.attacker.exec(`update invitation set ${set} where tenant = '${tenant}' and id = '${id}'`)
const moveBySql = (id: string, to: string) =>
  attack(id, `version = version + case when state <> '${to}' then 1 else 0 end, state = '${to}'`)

describe('an invitation', () => {
  it.each(legal.filter(([from]) => from !== 'asked'))('I-19: may go from %s to %s', async (from, to) => {
    const id = await invitationIn(from)
    expect(moveBySql(id, to)).not.toThrow()
    expect(await stateOf(id)).toBe(to)
  })

  it.each(illegal)('I-19: is refused by the database to go from %s to %s', async (from, to) => {
    const id = await invitationIn(from)
    expect(moveBySql(id, to)).toThrow(/no such move|another person/)
    expect(await stateOf(id)).toBe(from)
  })

  it.each(illegal)('I-19: is refused by the ledger to go from %s to %s', async (from, to) => {
    const id = await invitationIn(from)
    await expect(store.ledger.write((tx) => tx.moveInvitation(tenant, id, from, to))).rejects.toThrow('may not go')
  })

  it.each(['sent', 'done', 'declined'] as const)('I-19: never begins as %s', async (state) => {
    await expect(store.ledger.write((tx) => tx.insertInvitation(anInvitation({ state })))).rejects.toThrow(
      'begins otherwise',
    )
  })

  it('I-11: is not approved or declined by who asked, nor by nobody, nor begins approved by anybody else', async () => {
    const by = (id: string, userId: string) => `decided_by_id = '${id}', decided_by_user_id = '${userId}'`
    const asker = { id: 'aad-tom', userId: 'user-tom', name: 'Tom' }
    const { id } = anInvitation()
    await store.ledger.write((tx) => tx.insertInvitation(anInvitation({ id, asker })))
    for (const decider of [by('aad-tom', 'user-tom'), by('aad-other', 'user-tom'), 'decided_by_id = null'])
      for (const to of ['due', 'declined'])
        expect(attack(id, `${decider}, version = 2, state = '${to}'`)).toThrow('another person')
    const begun = anInvitation({ state: 'due', decidedBy: sanne, direct: true })
    await expect(store.ledger.write((tx) => tx.insertInvitation(begun))).rejects.toThrow('is due at once only')
    expect(await stateOf(id)).toBe('asked')
  })

  it('I-9: keeps resting on who decided, and what it is about', async () => {
    const id = await invitationIn('due')
    expect(attack(id, `decided_by_id = 'aad-eva'`)).toThrow('rests on who decided')
    for (const set of [`address = 'eva@example.com'`, `customer_number = '1'`, `wishes = '[]'`, `direct = 1`])
      expect(attack(id, set)).toThrow('keeps what it is about')
    expect(attack(id, `version = 9`)).toThrow('version rises by one')
  })

  it('I-20: goes on once', async () => {
    const id = await invitationIn('done')
    await store.ledger.write((tx) => tx.continueInvitation(tenant, id, { requestId: 'A-1', batch: 'b' }))
    const again = store.ledger.write((tx) => tx.continueInvitation(tenant, id, { requestId: 'A-2' }))
    await expect(again).rejects.toThrow(LedgerConflict)
    for (const set of [`request_id = 'A-2'`, `became = '[1]'`, `batch = null`])
      expect(attack(id, set)).toThrow('goes on once')
    expect(await store.ledger.invitationOfBatch(tenant, 'b')).toMatchObject({ id, requestId: 'A-1' })
    expect(await store.ledger.invitationOfBatch('tenant-2', 'b')).toBeUndefined()
  })

  it('I-21: of administrators at once exactly one decides', async () => {
    const id = await invitationIn('asked')
    const attempts = await Promise.allSettled(
      ['due', 'declined', 'due', 'declined'].map((to, index) =>
        store.ledger.write((tx) =>
          tx.moveInvitation(tenant, id, 'asked', to as InvitationState, {
            decidedBy: { id: `aad-${index}`, name: 'Sanne' },
          }),
        ),
      ),
    )
    const lost = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(lost.map(({ reason }) => reason instanceof LedgerConflict)).toEqual([true, true, true])
  })

  it('is found by who asked, and by the address it is about', async () => {
    const about = { asker: { id: 'aad-tom', name: 'Tom' }, forSelf: false, address: 'noor@example.com' }
    const [mine, forNoor] = [anInvitation({ asker: { id: 'aad-noor', name: 'Noor' } }), anInvitation(about)]
    await store.ledger.write(async (tx) => {
      for (const each of [mine, forNoor]) await tx.insertInvitation(each)
    })
    const found = async (address?: string) =>
      (await store.ledger.invitationsAbout(tenant, 'aad-noor', address)).map(({ id }) => id).toSorted()
    expect(await found()).toEqual([mine.id])
    expect(await found('noor@example.com')).toEqual([mine.id, forNoor.id].toSorted())
    expect(await store.ledger.invitationsAbout('tenant-2', 'aad-noor', 'noor@example.com')).toEqual([])
  })

  it('waits for whom it was brought to and on the numbers that are named, newest first, while nobody decided', async () => {
    const on = (number: string, askedAt: number) => anInvitation({ number, askedAt })
    const [first, second, elsewhere, over] = [on('5550001', 1), on('5550002', 2), on('5550003', 3), on('5550001', 4)]
    const to = (userId: string) => [{ userId, via: 'direct', heldOn: '5550002' }] as const
    await store.ledger.write(async (tx) => {
      for (const each of [first, second, elsewhere, over]) await tx.insertInvitation(each)
      await tx.bringInvitation(tenant, second.id, 'Bakkerij', [...to('user-ria'), ...to('user-daan')])
      await tx.moveInvitation(tenant, over.id, 'asked', 'cancelled')
    })
    const found = async (numbers: readonly string[], user: string) =>
      (await store.ledger.invitationsFor(tenant, numbers, user)).map(({ id }) => id)
    expect(await found(['5550001'], 'user-ria')).toEqual([second.id, first.id])
    expect(await found([], 'user-ria')).toEqual([second.id])
    expect(await found([], 'user-eva')).toEqual([])
    const [brought] = await store.ledger.invitationsFor(tenant, [], 'user-ria')
    expect(brought?.broughtTo.map(({ userId }) => userId)).toEqual(['user-daan', 'user-ria'])
    expect(await store.ledger.invitationsFor('tenant-2', ['5550001'], 'user-ria')).toEqual([])
  })

  it('finds the people of an address, by roster and by account, whatever the case', async () => {
    const roster = { name: 'Noor', address: 'Noor@Example.com', role: 'user', readAt: 1 }
    const account = { id: 'user-noor', name: 'Noor', address: 'NOOR@example.com' }
    await store.people.rememberRoster({ tenant, id: 'aad-noor' }, roster)
    await store.people.rememberRoster({ tenant, id: 'aad-other' }, { ...roster, address: 'noor.b@example.com' })
    await store.ledger.write((tx) => tx.linkPerson({ tenant, id: 'aad-other' }, account))
    const found = await store.ledger.peopleWithAddress(tenant, 'noor@example.com')
    expect(found.map(({ id }) => id)).toEqual(['aad-noor', 'aad-other'])
    expect(await store.ledger.peopleWithAddress('tenant-2', 'noor@example.com')).toEqual([])
  })

  it('I-4: is nothing in another tenant', async () => {
    const { id } = anInvitation()
    await store.ledger.write((tx) => tx.insertInvitation(anInvitation({ id, asker: { id: 'aad-x', name: 'X' } })))
    const { ledger } = store
    expect(await ledger.invitation('tenant-2', id)).toBeUndefined()
    expect(await ledger.invitationsBy('tenant-2', 'aad-x')).toEqual([])
    expect(await ledger.invitationsOf('tenant-2', '9401138', 'karin@example.com')).toEqual([])
    expect(await ledger.invitationsBy(tenant, 'aad-x')).toHaveLength(1)
  })

  it('is never deleted', async () => {
    const id = await invitationIn('done')
    expect(() => store.attacker.exec(`delete from invitation where id = '${id}'`)).toThrow('is never deleted')
  })
})

describe('erasing who asked, or was to become a user', () => {
  it('I-37: leaves neither name, address nor words, also where there is no id yet', async () => {
    await store.remove()
    store = await aStore()
    const tom = { id: 'aad-tom', userId: 'user-tom', name: 'Tom' }
    const forKarin = anInvitation({ asker: tom, forSelf: false, reason: 'Karin helpt mee.' })
    const own = anInvitation()
    const key = { tenant, id: 'aad-karin' }
    await store.people.rememberRoster(key, { name: 'Karin', address: 'Karin@example.com', role: 'user', readAt: 1 })
    await store.ledger.write(async (tx) => {
      for (const each of [own, forKarin]) await tx.insertInvitation(each)
      const patch = { decidedBy: sanne, decidedReason: 'Wie is Karin?', decidedAt: 2 }
      await tx.moveInvitation(tenant, own.id, 'asked', 'declined', patch)
    })
    const who = { tenant, id: 'aad-karin', as: 'teams' } as const
    expect((await store.erasure.erase(who)).open.invitations).toEqual([forKarin.id])
    await store.ledger.write((tx) => tx.moveInvitation(tenant, forKarin.id, 'asked', 'cancelled'))
    expect(await store.erasure.erase(who)).toMatchObject({ invitations: 2 })
    const left = JSON.stringify(store.attacker.prepare('select * from invitation').all())
    expect(left).not.toMatch(/karin/i)
    expect(left).toContain('Tom')
    expect(left).toContain('Sanne')
  })
})

describe('what retention deletes', () => {
  it('I-37: is what is over and old, with its parts', async () => {
    await store.remove()
    store = await aStore()
    const [old, open] = [anInvitation(), anInvitation({ key: 'open' })]
    await store.ledger.write(async (tx) => {
      for (const each of [old, open]) await tx.insertInvitation(each)
      await tx.bringInvitation(tenant, old.id, 'Bakkerij', [{ userId: 'u', via: 'direct', heldOn: '9401138' }])
      await tx.moveInvitation(tenant, old.id, 'asked', 'expired')
    })
    const later = (await store.ledger.now()) + 1
    store.attacker.exec(
      `insert into audit (tenant, seq, at, verb, prev, hash) values ('t', 1, ${later + 9e9}, 'x', '', '')`,
    )
    const lease = (await store.jobs.take('retention', 0))!
    expect(await store.retention.isAnyRipe(later)).toBe(true)
    expect(await store.retention.deleteInvitations(lease, later, 10)).toBe(1)
    expect(await store.ledger.invitation(tenant, old.id)).toBeUndefined()
    expect(await store.ledger.invitation(tenant, open.id)).toBeDefined()
    expect(store.attacker.prepare('select * from invitation_reviewer').all()).toEqual([])
  })
})
