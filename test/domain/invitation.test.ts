import { describe, expect, it } from 'vitest'
import { invitationMoves, whyNotDecideInvitation } from '../../src/domain/invitation.ts'
import { anInvitation } from '../support/a-stored-invitation.ts'

const asker = { id: 'aad-tom', userId: 'user-tom', name: 'Tom' }
const asked = anInvitation({ asker, forSelf: false, address: 'karin@example.com', expiresAt: 100 })
const sanne = { id: 'aad-sanne', userId: 'user-sanne', address: 'sanne@example.com', authority: ['9401138'] }

it('I-19: moves from state to state only as listed, and not at all once it is over', () => {
  expect(invitationMoves).toEqual({
    asked: ['due', 'done', 'declined', 'cancelled', 'expired'],
    due: ['asked', 'sent', 'done', 'failed'],
    sent: ['done', 'uncertain', 'failed'],
    uncertain: ['done', 'sent', 'failed'],
    ...{ done: [], failed: [], declined: [], cancelled: [], expired: [] },
  })
})

describe('who may decide whether somebody becomes a user', () => {
  it('is an administrator of that number', () => {
    expect(whyNotDecideInvitation(asked, sanne, 99)).toBeUndefined()
  })

  it.each([[[]], [['6620157']], [['9401138 ']]])('I-12: with authority over %j is nobody', (authority) => {
    expect(whyNotDecideInvitation(asked, { ...sanne, authority }, 99)).toBe('not-administrator')
  })

  it.each([
    ['who asked', { id: 'aad-tom' }],
    ['who asked, by another account of theirs', { userId: 'user-tom' }],
    ['who is to become the user, by address', { address: 'Karin@Example.com' }],
  ])('I-11: is not %s', (_, who) => {
    expect(whyNotDecideInvitation(asked, { ...sanne, ...who }, 99)).toBe('own-request')
  })

  it('I-29: is nobody any more at the deadline, or once it was decided', () => {
    expect(whyNotDecideInvitation(asked, sanne, 100)).toBe('expired')
    expect(whyNotDecideInvitation({ ...asked, state: 'due' }, sanne, 99)).toBe('already-decided')
    expect(whyNotDecideInvitation({ ...asked, state: 'expired' }, sanne, 101)).toBe('expired')
  })
})
