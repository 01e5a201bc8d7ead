import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { AccessRequest } from '../../src/domain/access-request.ts'
import type { Person } from '../../src/domain/person.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { decideTogether, togetherDigest } from '../../src/usecases/decide-together.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, tom, userOf } from '../support/cast.ts'
import { testRules, workingTime } from '../support/rules.ts'
import { waits } from '../support/waiting-requests.ts'

let bot: Bot
let deps: Deps
let reviewer: Person
const lost = new Set<string>()
beforeAll(async () => {
  bot = await startBot()
  const { ledger, people } = bot.app.store
  const { backend } = bot.app
  const losing: PermissionsBackend = {
    ...backend,
    authorityOver: (user, number) =>
      lost.has(number) ? Promise.resolve(undefined) : backend.authorityOver(user, number),
  }
  deps = { ledger, people, backend: losing, catalogue: await loadCatalogue(), rules: testRules, workingTime }
  reviewer = (await people.find({ tenant: bot.teams.tenant, id: fatima }))!
})
afterAll(() => bot.stop())

/** The parent, two numbers it governs, and one it does not. */
const numbers = ['9400125', '9401138', '9401146', '9401154']
const state = ['pending', 'cancelled', 'changed', 'needs-two', 'own'] as const
const cases = fc.record({
  requests: fc.array(fc.record({ number: fc.constantFrom(...numbers), meanwhile: fc.constantFrom(...state) }), {
    minLength: 1,
    maxLength: 6,
  }),
  gone: fc.subarray(numbers),
  verdict: fc.constantFrom('approved' as const, 'declined' as const),
})

let count = 0
async function aWaiting(number: string, meanwhile: (typeof state)[number]): Promise<AccessRequest> {
  count += 1
  const own = { requester: { id: fatima, userId: userOf('Fatima'), name: 'Fatima Amrani' } }
  return waits(
    bot,
    `P${String(count)}`,
    { customer: { number, name: 'x' }, ...(meanwhile === 'own' ? own : {}) },
    // No two for one right: what a later wish does to an earlier one is another story.
    [{ authorisation: `right-${String(count)}`, needs: meanwhile === 'needs-two' ? 2 : 1 }],
  )
}

/** Between the list that was shown and its confirmation. */
async function happens({ tenant, id, version, lines }: AccessRequest, what: (typeof state)[number]): Promise<void> {
  await deps.ledger.write(async (tx) => {
    if (what === 'cancelled') await tx.moveLine(tenant, lines[0]!.id, 'pending', 'cancelled')
    if (what === 'cancelled' || what === 'changed') await tx.raiseVersion(tenant, id, version)
  })
}

describe('a mixed list over several numbers', () => {
  it('I-12: decides exactly the lines over whose number there is authority now and that are as they were shown', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ requests, gone, verdict }) => {
        lost.clear()
        const asked = await Promise.all(requests.map(({ number, meanwhile }) => aWaiting(number, meanwhile)))
        const items = asked.map(({ id, version, lines }) => ({
          request: id,
          seen: version,
          lines: lines.map((line) => line.id),
        }))
        const shown = togetherDigest(verdict, items)
        for (const [index, request] of asked.entries()) await happens(request, requests[index]!.meanwhile)
        for (const number of gone) lost.add(number)
        const results = await decideTogether(deps, reviewer, { items, verdict, reason: '', shown })
        const may = requests.map(
          ({ number, meanwhile }) => !gone.includes(number) && number !== '9401154' && meanwhile === 'pending',
        )
        const now = await Promise.all(asked.map(({ tenant, id }) => deps.ledger.request(tenant, id)))
        expect(results.map(({ why }) => why === undefined)).toEqual(may)
        expect(now.map((request) => request!.lines[0]!.decisions.map((each) => each.verdict))).toEqual(
          may.map((each) => (each ? [verdict] : [])),
        )
        // Of what is not theirs to see nobody is named.
        const strange = results.filter((_, index) => gone.includes(requests[index]!.number))
        expect(strange.filter(({ name }) => name !== undefined)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('I-20: confirmed again, each line says what is true and nothing happens twice', async () => {
    lost.clear()
    const request = await aWaiting('9401138', 'pending')
    const items = [{ request: request.id, seen: 1, lines: request.lines.map(({ id }) => id) }]
    const input = { items, verdict: 'approved' as const, reason: '', shown: togetherDigest('approved', items) }
    const answers = await Promise.all([1, 2, 3].map(() => decideTogether(deps, reviewer, input)))
    expect(answers.flat().map(({ why }) => why)).toEqual([undefined, undefined, undefined])
    const trail = await deps.ledger.auditTrail({ requestId: request.id })
    expect(trail.filter(({ verb }) => verb === 'line.approved')).toHaveLength(1)
  })

  it('I-26: a list that is not the one that was confirmed decides nothing', async () => {
    const [one, other] = [await aWaiting('9401138', 'pending'), await aWaiting('9401138', 'pending')]
    const item = ({ id, lines }: AccessRequest) => ({ request: id, seen: 1, lines: lines.map((line) => line.id) })
    const shown = togetherDigest('approved', [item(one)])
    const more = { items: [item(one), item(other)], verdict: 'approved' as const, reason: '', shown }
    await expect(decideTogether(deps, reviewer, more)).rejects.toMatchObject({ code: 'seen-outdated' })
    const turned = { ...more, items: [item(one)], verdict: 'declined' as const }
    await expect(decideTogether(deps, reviewer, turned)).rejects.toMatchObject({ code: 'seen-outdated' })
  })

  it('I-9: every refused line stands in the audit', async () => {
    lost.add('9401138')
    const request = await aWaiting('9401138', 'pending')
    const items = [{ request: request.id, seen: 1, lines: request.lines.map(({ id }) => id) }]
    const shown = togetherDigest('approved', items)
    const [result] = await decideTogether(deps, reviewer, { items, verdict: 'approved', reason: '', shown })
    expect(result?.why).toBe('not-visible')
    const trail = await deps.ledger.auditTrail({ requestId: request.id })
    expect(trail.map(({ verb, actor }) => [verb, actor])).toEqual([['refused', fatima]])
    expect(request.requester.id).toBe(tom)
  })
})
