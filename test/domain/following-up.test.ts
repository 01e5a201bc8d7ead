import { describe, expect, it } from 'vitest'
import { lineStates } from '../../src/domain/access-request.ts'
import { isUndecided, whoCanStillDecide } from '../../src/domain/following-up.ts'
import { aLine, aRequest, anApproval } from '../support/a-request.ts'

const asked = (name: string) => ({
  user: { id: `user-${name}`, name, address: `${name}@example.com` },
  via: 'direct' as const,
  heldOn: '9401138',
})

describe('what is said about an undecided request', () => {
  it('I-29: is said until the deadline, and not at it', () => {
    const request = aRequest({ expiresAt: 2000 })
    expect([1999, 2000, 2001].map((now) => isUndecided(request, now))).toEqual([true, false, false])
  })

  it('is only about lines that wait for a verdict', () => {
    const undecided = lineStates.filter((state) => isUndecided(aRequest({ lines: [aLine({ state })] }), 1000))
    expect(undecided).toEqual(['pending'])
    const mixed = aRequest({ lines: [aLine({ state: 'declined' }), aLine({ id: 'line-2' })] })
    expect(isUndecided(mixed, 1000)).toBe(true)
  })

  it('is not said to who gave the first of two approvals, unless another line waits for them', () => {
    const reviewers = [asked('ria'), asked('bo')]
    const half = aLine({ needs: 2, decisions: [anApproval()] })
    const names = (lines: Parameters<typeof aRequest>[0]) =>
      whoCanStillDecide(aRequest({ reviewers, ...lines })).map(({ user }) => user.name)
    expect(names({ lines: [half] })).toEqual(['bo'])
    expect(names({ lines: [half, aLine({ id: 'line-2' })] })).toEqual(['ria', 'bo'])
    expect(names({ lines: [{ ...half, generation: 2 }] })).toEqual(['ria', 'bo'])
  })
})
