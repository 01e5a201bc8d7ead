import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/load.ts'
import type { AccessRequest } from '../../src/domain/access-request.ts'
import type { Person } from '../../src/domain/person.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { decide } from '../../src/usecases/decide.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { planAsk } from '../../src/usecases/plan-ask.ts'
import type { AskDraft, AskPlan } from '../../src/usecases/plan-ask.ts'
import { submitAsk } from '../../src/usecases/submit-ask.ts'
import { cancelOpenLines } from '../../src/usecases/withdraw-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, joost, sanne, tom, userOf } from '../support/cast.ts'
import { testRules, workingTime } from '../support/rules.ts'
import { seeded } from '../support/seeded.ts'

let bot: Bot
let catalogue: Catalogue
let deps: Deps
beforeAll(async () => {
  bot = await startBot()
  catalogue = await loadCatalogue()
  const { store, backend } = bot.app
  deps = { ledger: store.ledger, backend, people: store.people, catalogue, rules: testRules, workingTime }
  for (const id of deciders) await bot.say(id, 'hulp')
})
afterAll(() => bot.stop())

/** Administrators of one number, of the parent of another, of none of these, and those who ask and benefit. */
const deciders = [sanne, grace, fatima, joost, eva, tom]
const numbers = ['9401138', '9401146', '9401154']
const people = ['Eva', 'Tom', 'Noor', 'Ruben'].map((name) => ({ id: userOf(name), name }))
const dashboards = ['pakketten-binnen-buitenland', 'ecommerce-inzichten']

type Random = ReturnType<typeof seeded>

const aDraft = ({ some }: Random): AskDraft => ({
  services: some([
    { service: 'haalservice', authorisations: ['haalservice'] },
    { service: 'dashboards', authorisations: some(dashboards) },
  ]),
  numbers: some(numbers),
  people: some(people),
})

const personOf = async (id: string): Promise<Person> => (await deps.people.find({ tenant: bot.teams.tenant, id }))!
const rightOf = (user: string, number: string, authorisation: string): string => `${user} ${number} ${authorisation}`
const rightsIn = (requests: readonly AccessRequest[]): readonly string[] =>
  requests.flatMap(({ beneficiary, customer, lines }) =>
    lines.map(({ authorisation }) => rightOf(beneficiary.id, customer.number, authorisation)),
  )
const shownBy = ({ requests }: AskPlan): readonly string[] =>
  requests.flatMap(({ beneficiary, customer, ask }) =>
    ask.map(({ id }) => rightOf(beneficiary.id, customer.number, id)),
  )

/** What was meant, as nobody else computes it: every combination of which the person is a user and holds it not. */
async function wantedBy(draft: AskDraft): Promise<readonly string[]> {
  const wanted: string[] = []
  for (const number of draft.numbers)
    for (const { id = '' } of draft.people)
      for (const authorisation of draft.services.flatMap(({ authorisations }) => authorisations)) {
        const isUser = (await bot.app.backend.usersOf(number)).some((user) => user.id === id)
        const held = (await bot.app.backend.heldBy(id, number)).some((each) => each.authorisation === authorisation)
        wanted.push(...(isUser && !held ? [rightOf(id, number, authorisation)] : []))
      }
  return wanted
}

async function held(): Promise<readonly string[]> {
  const all = await Promise.all(
    numbers.flatMap((number) =>
      people.map(async ({ id }) =>
        (await bot.app.backend.heldBy(id, number)).map(({ authorisation }) => rightOf(id, number, authorisation)),
      ),
    ),
  )
  return all.flat()
}

/** Puts an ask down. @returns undefined where there was nothing to ask in it */
async function ask(draft: AskDraft, confirmation: string) {
  const requester = await personOf(eva)
  const plan = await planAsk(deps, requester, draft).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (plan === undefined || plan.requests.length === 0) return undefined
  const subject = await submitAsk(deps, requester, { draft, reason: '', confirmation, shown: plan.digest })
  const made = await deps.ledger.requestsOfBatch(bot.teams.tenant, subject.id)
  return { plan, made }
}

const mayDecide = async (id: string, { customer, beneficiary }: AccessRequest): Promise<boolean> => {
  const user = (await personOf(id)).portalUser!.id
  const authority = await bot.app.backend.authorityOver(user, customer.number)
  return authority !== undefined && id !== eva && user !== beneficiary.id
}

/** Everybody tries to decide everything, now and then with lines of another request among them. */
async function everybodyDecides(made: readonly AccessRequest[], { some, oneOf }: Random) {
  const tried: { readonly may: boolean; readonly done: boolean; readonly elsewhere: boolean }[] = []
  const statesBeside = async (request: AccessRequest) =>
    Promise.all(made.filter((each) => each !== request).map(({ tenant, id }) => deps.ledger.request(tenant, id)))
  for (const request of made)
    for (const id of some(deciders)) {
      const { version, lines } = (await deps.ledger.request(request.tenant, request.id))!
      const foreign = oneOf([true, false]) ? [] : made.filter((each) => each !== request).flatMap((each) => each.lines)
      const chosen = some(lines)
      const input = {
        request: request.id,
        seen: version,
        verdict: oneOf(['approved', 'declined'] as const),
        reason: '',
      }
      const may = chosen.every(({ state }) => state === 'pending') && (await mayDecide(id, request))
      const beside = await statesBeside(request)
      const named = [...chosen, ...foreign].map((line) => line.id)
      const done = await decide(deps, await personOf(id), { ...input, lines: named }).then(
        () => true,
        () => false,
      )
      const elsewhere = !isDeepStrictEqual(beside, await statesBeside(request))
      tried.push({ may, done, elsewhere })
    }
  return tried
}

/** As it was before, so that rounds do not hang together. */
async function undo(made: readonly AccessRequest[], before: readonly string[]): Promise<void> {
  const requester = await personOf(eva)
  for (const { id, tenant } of made) {
    const now = (await deps.ledger.request(tenant, id))!
    if (now.lines.some(({ state }) => state === 'pending'))
      await deps.ledger.write((tx) => cancelOpenLines(tx, requester, id))
  }
  for (const right of (await held()).filter((each) => !before.includes(each))) {
    const [user, number, authorisation] = right.split(' ') as [string, string, string]
    await bot.app.backend.revoke({ user, number, authorisation }, `undo ${right} ${made[0]!.id}`)
  }
}

const met = { asked: 0, granted: 0, declined: 0, refused: 0 }
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1)

describe('asks of many rights for many people', () => {
  it.each(seeds)(
    'I-12 I-13: authority over one number decides nothing of another, and nothing grows on the way (seed %s)',
    async (seed) => {
      const random = seeded(seed)
      const draft = aDraft(random)
      const before = await held()
      const wanted = await wantedBy(draft)
      const asked = await ask(draft, `seed-${String(seed)}`)
      expect(asked === undefined).toBe(wanted.length === 0)
      const { plan, made } = asked ?? { plan: undefined, made: [] }
      expect((plan === undefined ? [] : shownBy(plan)).toSorted()).toEqual(wanted.toSorted())
      expect(rightsIn(made).toSorted()).toEqual(wanted.toSorted())
      for (const { reviewers, customer } of made)
        for (const { user } of reviewers)
          expect(await bot.app.backend.authorityOver(user.id, customer.number)).toBeDefined()

      const tried = await everybodyDecides(made, random)
      expect(tried.filter(({ may, done, elsewhere }) => (done && !may) || elsewhere)).toEqual([])
      await bot.settle()
      const decided = await Promise.all(made.map(async ({ tenant, id }) => (await deps.ledger.request(tenant, id))!))
      const approved = decided.map((each) => ({
        ...each,
        lines: each.lines.filter(({ state }) => state === 'approved'),
      }))
      const granted = (await held()).filter((right) => !before.includes(right))
      expect(granted.toSorted()).toEqual(rightsIn(approved).toSorted())
      expect(before.filter((right) => !granted.includes(right))).toEqual(before)
      expect(rightsIn(decided)).toEqual(rightsIn(made))
      met.asked += made.length
      met.granted += granted.length
      met.declined += decided.flatMap(({ lines }) => lines).filter(({ state }) => state === 'declined').length
      met.refused += tried.filter(({ done }) => !done).length
      await undo(made, before)
    },
  )

  it('the rounds asked, granted, declined and refused a lot', () => {
    expect(Object.entries(met).filter(([, count]) => count < 10)).toEqual([])
  })
})
