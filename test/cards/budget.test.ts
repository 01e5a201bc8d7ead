import { describe, expect, it } from 'vitest'
import { accessCard } from '../../cards/access-card.ts'
import { pageInputs } from '../../cards/actions.ts'
import { administratorsCard } from '../../cards/administrators-card.ts'
import { apiBehindCard } from '../../cards/api-behind-card.ts'
import { apiCard } from '../../cards/api-card.ts'
import { apiKeysCard } from '../../cards/api-keys-card.ts'
import { apiVersionsCard } from '../../cards/api-versions-card.ts'
import { askConfirmCard } from '../../cards/ask-confirm-card.ts'
import { changePageCard } from '../../cards/change-page-card.ts'
import { changePreviewCard } from '../../cards/change-preview-card.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import type { AdaptiveCard } from '../../cards/frame.ts'
import { heldCard } from '../../cards/held-card.ts'
import { queueCard } from '../../cards/queue-card.ts'
import { queueFilterCard } from '../../cards/queue-filter-card.ts'
import { requestsCard } from '../../cards/requests-card.ts'
import { pendingCard } from '../../cards/pending-card.ts'
import { pendingFilterCard } from '../../cards/pending-filter-card.ts'
import { togetherChooseCard } from '../../cards/together-choose-card.ts'
import { togetherConfirmCard } from '../../cards/together-confirm-card.ts'
import { togetherResultCard } from '../../cards/together-result-card.ts'
import { userAccessCard } from '../../cards/user-access-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import { apiProducts, apisEverywhere } from '../../src/domain/api-platform.ts'
import { locales } from '../../src/domain/locale.ts'
import { sandboxPoints } from '../../src/domain/onboarding-view.ts'
import { everythingPending } from '../../src/domain/pending-filter.ts'
import { casesOnPage } from '../../src/domain/queue-filter.ts'
import type { QueueFilter } from '../../src/domain/queue-filter.ts'
import { onboardingStages } from '../../src/domain/onboarding.ts'
import type { TogetherLineView } from '../../src/domain/together-line-view.ts'
import { textFor } from '../../src/text/text.ts'
import { buttonsOf, wordsOf } from '../support/card-tree.ts'
import { askConfirm, manyAsked, overview } from '../support/gallery/asks.ts'
import { confirm } from '../support/gallery/forms.ts'
import { grantPage, preview } from '../support/gallery/giving.ts'
import { claimedCase, changesView as changes } from '../support/gallery/living.ts'
import { customers, desk, desks } from '../support/gallery/onboardings.ts'
import { bakery, decided, line, mila, note, request, reviewer, sanne, tom, user } from '../support/gallery/people.ts'
import { api, key } from '../support/gallery/platform.ts'
import { longReason } from '../support/gallery/reviews.ts'

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const label = (index: number) => `Klant- en factuurgegevens wijzigen ${String(index)}`
const people = times(30, (index) => user(`Alexandra van der Wijngaarden ${String(index)}`))
const reviewers = people.map((who) => reviewer(who, { reachable: false }))
const notes = times(9, (index) => note(index % 2 === 0 ? 'question' : 'answer', sanne, longReason, index))
const full = { reviewers: reviewers.slice(0, 10), notes, reason: longReason, forSelf: false, beneficiary: tom }
const many = times(10, (index) =>
  request({
    ...full,
    id: `req-${String(index)}`.padEnd(64, 'x'),
    audience: 'reviewer',
    lines: times(4, (place) => line(label(place))),
  }),
)
const cases = times(casesOnPage, (index) => ({
  case: {
    ...claimedCase.case,
    ...{ id: `M-${String(index).padStart(10, '7')}`, kind: 'onboarding' as const, stage: 'validate' as const },
    requester: people[index]!,
  },
  ...{ mine: false, waited: 1234 },
}))
const lines = times(12, (index) => line(label(index), { id: `line-${String(index)}` }))
const differing = times(12, (index) => decided(label(index), { decidedBy: people[index]!.name, progress: 'granted' }))

const together = times(10, (index): TogetherLineView => ({
  ...{ requestId: `A-${String(index).padStart(10, '7')}`, lineId: `line-${String(index)}`.padEnd(36, 'x') },
  ...{ label: label(index), requesterName: people[index]!.name, beneficiary: people[index + 1]!, forSelf: false },
  customer: { ...bakery, number: String(9_401_000 + index) },
}))

const fits = (card: AdaptiveCard): void => {
  expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(20 * 1024)
  expect(buttonsOf(card).length).toBeLessThanOrEqual(6)
}

describe.each(locales)('20 KB of UTF-16 hold, in %s,', (locale) => {
  const text = textFor(locale, 'Europe/Amsterdam')

  it('a request of twelve lines with every note and reason full', () => {
    fits(cardOf(request({ ...full, lines, can: { answer: true, withdraw: true, change: true } }), text))
    fits(cardOf(request({ ...full, lines: differing }), text))
  })

  it('the review of it, with nothing of the reason or the rights left out (I-26)', () => {
    const card = cardOf(request({ ...full, audience: 'reviewer', lines, can: { decide: true, ask: true } }), text)
    fits(card)
    expect(wordsOf(card)).toContain(longReason)
    expect(lines.filter((each) => !wordsOf(card).includes(each.label))).toEqual([])
  })

  it('a long list of requests', () =>
    fits(requestsCard({ asked: many.slice(0, 6), total: 99, page: 2, pages: 17 }, text)))

  it('a page of what waits, with the most there is to filter by', () => {
    const numbers = times(40, (index) => ({ ...bakery, number: String(9_401_000 + index) }))
    const services = times(40, (index) => ({
      id: `service-${String(index)}`,
      name: { nl: label(index), en: label(index) },
    }))
    const filter = {
      number: numbers[1]!.number,
      service: 'service-1',
      show: 'escalated',
      order: 'oldest',
      page: 2,
    } as const
    const data = { filter, total: 99, together: 90, all: 999, pages: 13, waiting: many.slice(0, 6), numbers, services }
    fits(pendingCard(data, text))
    fits(pendingFilterCard(data, text))
  })

  it('ten lines to decide together: chosen, confirmed with nothing left out (I-26), and what became of them', () => {
    const data = {
      id: 'draft'.padEnd(36, 'x'),
      seen: 2,
      needTwo: 3,
      pages: 7,
      filter: { ...everythingPending, page: 2 },
    }
    fits(togetherChooseCard({ ...data, lines: together, chosen: together.map(({ lineId }) => lineId) }, text))
    const shown = togetherConfirmCard(
      { ...data, fingerprint: 2 ** 47, verdict: 'approved', lines: together, gone: 1 },
      text,
    )
    fits(shown)
    for (const { label, beneficiary, requesterName, requestId, customer } of together)
      for (const words of [label, beneficiary.name, beneficiary.address, requesterName, requestId, customer.number])
        expect(wordsOf(shown)).toContain(words)
    const notDecided = together.map((line) => ({
      ...{ line, requestId: line.requestId, why: 'already-decided' as const, name: sanne.name },
    }))
    fits(togetherResultCard({ verdict: 'approved', decided: together, notDecided: [] }, text))
    fits(togetherResultCard({ verdict: 'declined', decided: [], notDecided }, text))
  })

  it('a long queue, and its filter', () => {
    const filter: QueueFilter = {
      ...{ kind: 'reviewers-unreachable', stage: 'production-use', waitingFor: 'servicedesk', olderThan: 123 },
      ...{ share: 'nobody', page: 7 },
    }
    const oldest = { id: 'M-7777777777', version: 12 }
    fits(queueCard({ filter, rows: cases, total: 99, all: 5000, pages: 13, oldest }, text))
    fits(queueFilterCard(filter, text))
  })

  it('a case with long questions and answers, for the agent and for who reported it', () => {
    const unreachable = true as const
    fits(cardOf({ ...claimedCase, unreachable, case: { ...claimedCase.case, notes } }, text))
    const topic = { labels: times(4, label), customer: bakery }
    fits(
      cardOf(
        {
          ...{
            kind: 'case-question',
            id: 'M-7777777777',
            caseKind: 'not-visible',
            topic,
            notes,
            can: { answer: true },
          },
          ...{ waitingFor: 'customer', waitingSince: 0 },
        },
        text,
      ),
    )
  })

  it('a case about thirty administrators', () => {
    const findings = people.map(({ name, address }) => ({
      code: 'administrator' as const,
      value: `${name} <${address}>`,
    }))
    fits(cardOf({ ...claimedCase, case: { ...claimedCase.case, findings } }, text))
  })

  it('everything that somebody holds on twenty numbers', () => {
    const held = times(20, (index) => ({ label: label(index), since: 0, never: index === 0 }))
    const numbers = times(20, (index) => ({ customer: { ...bakery, number: String(9_401_000 + index) }, held }))
    fits(heldCard({ user: tom, forSelf: false, numbers }, text))
  })

  it('forty keys, twenty APIs in two environments, and a page of companies that are behind', () => {
    const company = { id: 'company'.padEnd(64, 'x'), name: 'Bakkerij De Hoek in Roosendaal en omstreken' }
    const name = (index: number) => `ShippingStatus Webservice ${String(index)}`
    const many = times(40, (index) =>
      key({ name: name(index), account: company.name, ...(index % 2 === 0 ? { environment: 'production' } : {}) }),
    )
    fits(apiKeysCard({ company, keys: many, asAgent: false, access: { step: 'activate', sentAt: 0 } }, text))
    const work = { nl: longReason, en: longReason }
    const inUse = times(40, (index) =>
      api({
        name: name(Math.floor(index / 2)),
        version: '2.2',
        replacedVersion: '1.0',
        toProgram: work,
        ...(index % 2 === 0 ? { environment: 'production' } : {}),
      }),
    )
    fits(apiVersionsCard({ company, apis: inUse }, text))
    fits(apiCard({ company, api: apisEverywhere(inUse)[0]! }, text))
    const companies = times(8, () => ({ company, apis: inUse }))
    fits(apiBehindCard({ behind: 99, total: 999, page: 2, pages: 13, companies }, text))
  })

  it.each(onboardingStages)(
    'a move to the API platform at %s with all that can be said of it, on both sides',
    (stage) => {
      const at = 0
      const counted = { succeeded: 99_999, failed: 99_999, lastAt: 0 }
      const calls = apiProducts.map((product) => ({ product, ...counted }))
      const said = {
        ...{ forSelf: false, name: people[0]!.name, address: people[0]!.address, requesterName: people[1]!.name },
        ...{ companyName: 'Bakkerij De Hoek in Roosendaal en omstreken', trouble: 'uncertain' as const },
        report: { at, byName: people[0]!.name, calls, missing: apiProducts, note: longReason },
        sentBack: { at, byName: people[0]!.name, reason: longReason },
        sandbox: { by: people[2]!, at, calls, checked: sandboxPoints },
      }
      const question = { text: longReason, byName: people[2]!.name, at }
      const can = { withdraw: true, goOn: true, report: true, vouch: false }
      fits(cardOf(customers(stage, { question, calls, can, vouching: 'asked' }, said), text))
      const view = desks(desk(stage, { calls, needsSecond: true }, said))
      fits(cardOf({ ...view, unreachable: true, case: { ...view.case, notes } }, text))
    },
  )

  it('thirty administrators', () => fits(administratorsCard({ customer: bakery, reviewers, canRequest: true }, text)))

  it('the whole page for granting, with every tick box there is', () => {
    const groups = times(9, (index) => ({
      name: label(index),
      input: pageInputs[index]!,
      choices: times(4, (place) => ({ title: label(place), value: `klant-en-factuurgegevens-${String(place)}` })),
      ticked: [],
      needsTwo: [{ label: label(index), held: index === 0 }],
    }))
    fits(changePageCard({ ...grantPage, groups }, text))
  })

  it('a grant on fifty numbers, with none of them left out (I-26)', () => {
    const numbers = times(50, (index) => ({
      number: String(9_401_000 + index),
      name: 'Bakkerij De Hoek in Roosendaal',
    }))
    const parts = numbers.map((customer) => ({ customer, change: [label(1)], skipped: [] }))
    const card = changePreviewCard({ ...preview, parts }, text)
    fits(card)
    expect(numbers.filter(({ number }) => !wordsOf(card).includes(number))).toEqual([])
    const granted = numbers.map((customer) => line(label(1), { customer, progress: 'granted', doneAt: 0 }))
    fits(cardOf({ ...changes, lines: granted }, text))
  })

  it('everything that is taken away at once', () => {
    const labels = times(24, label)
    const taking = { customer: bakery, change: labels, skipped: [] }
    fits(changePreviewCard({ ...preview, mode: 'all', parts: [taking], page: { before: labels, after: [] } }, text))
    const undo = { labels, fingerprint: 2 ** 47, needsTwo: labels.slice(0, 3), until: 0 }
    fits(
      cardOf({ ...changes, wish: 'off', lines: labels.map((each) => line(each, { progress: 'revoked' })), undo }, text),
    )
  })

  it('who has access to a number of hundreds', () => {
    const held = times(24, (index) => ({ label: label(index), since: 0, never: false }))
    const users = people.map((who) => ({ user: who, customer: bakery, administrator: true, held }))
    fits(accessCard({ customer: bakery, total: 300, from: 8, users }, text))
    fits(userAccessCard({ user: tom, numbers: users.slice(0, 1), self: false }, text))
    fits(userAccessCard({ user: tom, numbers: users, self: false }, text))
  })

  it('the confirmation of twelve lines', () => {
    const skipped = times(8, (index) => ({ label: label(index), why: 'held' as const, since: 0 }))
    fits(confirmCard({ ...confirm, labels: times(12, label), skipped, reviewers, reason: longReason }, text))
  })

  it('an overview of thirty requests', () => fits(cardOf(overview(manyAsked), text)))

  it('the confirmation of fifteen numbers, each with administrators of its own, and nothing of it left out (I-26)', () => {
    const numbers = times(15, (index) => ({ number: String(9_401_000 + index), name: `Vestiging ${String(index)}` }))
    const labels = times(6, label)
    const service = askConfirm.services[1]!.name
    const groups = numbers.map((customer, index) => ({
      customers: [customer],
      rows: [{ service, people: [mila.name, tom.name] }],
      reviewers: people.slice(index, index + 2).map((who) => reviewer(who)),
    }))
    const skipped = { ...askConfirm.skipped, lines: times(40, () => askConfirm.skipped.lines[0]!) }
    const services = [{ name: service, labels }]
    const card = askConfirmCard({ ...askConfirm, requests: 30, lines: 180, services, groups, skipped }, text)
    fits(card)
    const asked = [...numbers.map(({ number }) => number), ...labels]
    expect(asked.filter((each) => !wordsOf(card).includes(each))).toEqual([])
  })
})
