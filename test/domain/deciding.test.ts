import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInvolved, lineStates } from '../../src/domain/access-request.ts'
import { afterVerdict, whyNotDecide } from '../../src/domain/deciding.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'

const ria = { id: 'aad-ria', userId: 'user-ria', authority: ['9401138'] }

describe('who may decide a line', () => {
  it('an administrator of the number may decide a pending line', () => {
    expect(whyNotDecide(aLine(), aRequest(), ria, 1500)).toBeUndefined()
  })

  it.each(lineStates.filter((state) => state !== 'pending' && state !== 'expired'))(
    'I-19: a line that is %s cannot be decided',
    (state) => {
      expect(whyNotDecide(aLine({ state }), aRequest(), ria, 1500)).toBe('already-decided')
    },
  )

  it('I-29: a decision at the deadline itself is too late', () => {
    expect(whyNotDecide(aLine(), aRequest(), ria, 1999)).toBeUndefined()
    expect(whyNotDecide(aLine(), aRequest(), ria, 2000)).toBe('expired')
    expect(whyNotDecide(aLine({ state: 'expired' }), aRequest(), ria, 1500)).toBe('expired')
  })

  it('I-12: authority over another number decides nothing here', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{7,8}$/)), (numbers) => {
        const elsewhere = numbers.filter((number) => number !== '9401138')
        expect(whyNotDecide(aLine(), aRequest(), { ...ria, authority: elsewhere }, 1500)).toBe('not-administrator')
      }),
    )
  })

  it('I-11: requester and beneficiary never decide, whichever of their accounts they use', () => {
    const person = fc.record({ id: fc.constantFrom('a', 'b', 'c'), userId: fc.constantFrom('x', 'y', 'z') })
    fc.assert(
      fc.property(person, person, person, (requester, beneficiary, reviewer) => {
        const request = aRequest({
          requester: { ...requester, name: '' },
          beneficiary: { id: beneficiary.userId, name: '', address: '' },
        })
        const same =
          reviewer.id === requester.id || reviewer.userId === requester.userId || reviewer.userId === beneficiary.userId
        const why = whyNotDecide(aLine(), request, { ...reviewer, authority: ['9401138'] }, 1500)
        expect(why === 'own-request').toBe(same)
        expect(isInvolved(request, reviewer)).toBe(same)
      }),
    )
  })

  it('I-14: a line that needs two reviewers stays pending after the first, who cannot be the second', () => {
    const line = aLine({ needs: 2, decisions: [anApproval()] })
    expect(afterVerdict(aLine({ needs: 2 }), 'approved')).toBe('pending')
    expect(whyNotDecide(line, aRequest(), ria, 1600)).toBe('already-decided')
    expect(whyNotDecide(line, aRequest(), { ...ria, id: 'aad-other' }, 1600)).toBe('already-decided')
    const tom = { id: 'aad-tom', userId: 'user-tom', authority: ['9401138'] }
    expect(whyNotDecide(line, aRequest(), tom, 1600)).toBeUndefined()
    expect(afterVerdict(line, 'approved')).toBe('approved')
  })

  it('I-21: one decline is enough, however many approvals are needed', () => {
    expect(afterVerdict(aLine({ needs: 2, decisions: [anApproval()] }), 'declined')).toBe('declined')
  })

  it('an approval of an earlier generation no longer counts', () => {
    const line = aLine({ needs: 2, generation: 2, decisions: [anApproval()] })
    expect(afterVerdict(line, 'approved')).toBe('pending')
    expect(whyNotDecide(line, aRequest(), ria, 1600)).toBeUndefined()
  })
})
