import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalsOf, isInvolved } from '../../src/domain/access-request.ts'
import type { Line } from '../../src/domain/access-request.ts'
import { afterVerdict, mayBeDecidedTogether, whyNotDecide } from '../../src/domain/deciding.ts'
import type { Reviewer } from '../../src/domain/deciding.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'

const number = '9401138'
const people = ['ada', 'bea', 'cas', 'dee', 'eef'] as const
const somebody = fc.constantFrom(...people)
const some = fc.uniqueArray(somebody)

/** Each person has two Teams accounts and one account of the portal. */
const reviewerOf = (who: string, account: number) => ({ id: `aad-${who}-${String(account)}`, userId: `user-${who}` })

const worlds = fc.record({
  requester: somebody,
  beneficiary: somebody,
  administrators: some,
  agents: some,
  tries: fc.array(fc.record({ who: somebody, account: fc.constantFrom(1, 2) }), { minLength: 1, maxLength: 12 }),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

/** As the use case sees them: an administrator decides as one, also who is an agent besides. */
function capacityOf({ administrators, agents }: World, who: string, account: number): Reviewer | undefined {
  const person = reviewerOf(who, account)
  if (administrators.some((each) => each === who)) return { ...person, authority: [number] }
  if (agents.some((each) => each === who))
    return { ...person, administrators: administrators.map((each) => `user-${each}`) }
  return undefined
}

const requestOf = ({ requester, beneficiary }: World) =>
  aRequest({
    requester: { ...reviewerOf(requester, 1), name: requester },
    beneficiary: { id: `user-${beneficiary}`, name: beneficiary, address: '' },
  })

/** Everybody tries to approve in this order, with whatever account; what is allowed happens. */
function play(world: World, line: Line): Line {
  const request = requestOf(world)
  return world.tries.reduce<Line>((now, { who, account }) => {
    const reviewer = capacityOf(world, who, account)
    if (reviewer === undefined || whyNotDecide(now, request, reviewer, 1500) !== undefined) return now
    const decision = anApproval({
      reviewer: { ...reviewerOf(who, account), name: who },
      ...('authority' in reviewer ? {} : { capacity: 'servicedesk' as const }),
    })
    return { ...now, state: afterVerdict(now, 'approved'), decisions: [...now.decisions, decision] }
  }, line)
}

describe('I-14: what makes an administrator or exposes keys takes two people', () => {
  it('I-14: approved means two different people, the first an administrator, the second an agent only where no other administrator could', () => {
    const seen = { approved: 0, byAgent: 0 }
    fc.assert(
      fc.property(worlds, (world) => {
        const line = play(world, aLine({ needs: 2 }))
        const approvals = approvalsOf(line)
        const names = approvals.map(({ reviewer }) => reviewer.name)
        const allowed = (who: string) => !isInvolved(requestOf(world), reviewerOf(who, 2))
        expect(new Set(names).size).toBe(names.length)
        expect(names.every(allowed)).toBe(true)
        expect(line.state === 'approved').toBe(approvals.length === 2)
        expect(approvals[0]?.capacity).toBeUndefined()
        if (approvals[1]?.capacity === 'servicedesk') {
          const others = world.administrators.filter((who) => allowed(who) && who !== names[0])
          expect(others).toEqual([])
          seen.byAgent += 1
        }
        seen.approved += Number(line.state === 'approved')
      }),
      { numRuns: 4000, seed: 14 },
    )
    expect(Math.min(seen.approved, seen.byAgent)).toBeGreaterThan(50)
  })

  it('I-14: an agent never decides an ordinary line, nor an approved, declined or expired one', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(1, 2), (world, account) => {
        for (const who of world.agents) {
          const agent = { ...reviewerOf(who, account), administrators: [] }
          expect(whyNotDecide(play(world, aLine({ needs: 1 })), requestOf(world), agent, 1500)).toBeDefined()
          const half = aLine({ needs: 2, decisions: [anApproval()] })
          for (const state of ['approved', 'declined', 'cancelled', 'expired', 'waiting'] as const)
            expect(whyNotDecide({ ...half, state }, requestOf(world), agent, 1500)).toBeDefined()
        }
      }),
    )
  })

  it('I-14: of what an administrator gave, approved means that one other is for it, an agent only where no administrator can be', () => {
    const seen = { approved: 0, byAgent: 0 }
    fc.assert(
      fc.property(worlds, (world) => {
        fc.pre(world.requester !== world.beneficiary)
        const line = play(world, aLine({ needs: 2, given: true }))
        const approvals = approvalsOf(line)
        const allowed = (who: string) => !isInvolved(requestOf(world), reviewerOf(who, 2))
        expect(approvals.length).toBeLessThanOrEqual(1)
        expect(approvals.every(({ reviewer }) => allowed(reviewer.name))).toBe(true)
        expect(line.state === 'approved').toBe(approvals.length === 1)
        const byAgent = approvals.filter(({ capacity }) => capacity === 'servicedesk')
        const others = byAgent.flatMap(() => world.administrators.filter(allowed))
        expect(others).toEqual([])
        seen.byAgent += byAgent.length
        seen.approved += Number(line.state === 'approved')
      }),
      { numRuns: 4000, seed: 14 },
    )
    expect(Math.min(seen.approved, seen.byAgent)).toBeGreaterThan(50)
  })

  it('I-11: who gave it cannot be the second, whatever account they use', () => {
    const line = aLine({ needs: 2, given: true })
    const request = aRequest({ beneficiary: { id: 'user-tom', name: 'Tom', address: '' } })
    for (const id of ['aad-eva', 'aad-eva-2']) {
      const administrator = { id, userId: 'user-eva', authority: [number] }
      expect(whyNotDecide(line, request, administrator, 1500)).toBe('own-request')
      expect(whyNotDecide(line, request, { id, userId: 'user-eva', administrators: [] }, 1500)).toBe('own-request')
    }
  })

  it.each([
    ['with nobody else left', [], undefined],
    ['with only who approved left', ['user-ria'], undefined],
    ['with only who asked besides', ['user-ria', 'user-eva'], undefined],
    ['with another administrator', ['user-ria', 'user-tom'], 'administrators-decide'],
  ])('I-14: an agent decides a half approved line %s: %s', (_, administrators, why) => {
    const line = aLine({ needs: 2, decisions: [anApproval()] })
    expect(whyNotDecide(line, aRequest(), { id: 'aad-pet', userId: 'user-pet', administrators }, 1500)).toBe(why)
  })

  it('I-14: an approval that was taken back leaves nothing to be second to', () => {
    const line = aLine({ needs: 2, generation: 2, decisions: [anApproval()] })
    const agent = { id: 'aad-pet', userId: 'user-pet', administrators: [] }
    expect(whyNotDecide(line, aRequest(), agent, 1500)).toBe('administrators-decide')
  })

  it('I-11: an agent does not decide on a request of their own or for themselves', () => {
    const line = aLine({ needs: 2, decisions: [anApproval()] })
    const agent = { id: 'aad-other', userId: 'user-eva', administrators: [] }
    expect(whyNotDecide(line, aRequest(), agent, 1500)).toBe('own-request')
  })

  it('I-14: such lines are never decided together with others', () => {
    expect(mayBeDecidedTogether(aLine({ needs: 2 }))).toBe(false)
    expect(mayBeDecidedTogether(aLine({ needs: 1 }))).toBe(true)
  })
})
