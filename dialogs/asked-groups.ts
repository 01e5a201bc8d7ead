import type { AskedGroup, AskedRow } from '../cards/ask-confirm-card.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import type { Authorisation } from '../src/domain/service.ts'
import type { RequestPlan } from '../src/usecases/plan-request.ts'

interface Block extends AskedGroup {
  readonly customer: NamedNumber
}

/** Requests by number and by who decides on them; numbers on which the same is asked of the same people stand together. */
export function askedGroups(requests: readonly RequestPlan[], reachable: ReadonlySet<string>): readonly AskedGroup[] {
  const most = mostAsked(requests)
  const called = names(requests)
  const byDoor = Map.groupBy(requests, ({ customer, reviewers }) => JSON.stringify([customer.number, reviewers]))
  const blocks = [...byDoor.values()].flatMap((plans): Block[] => {
    const [first] = plans
    if (first === undefined) return []
    const reviewers = first.reviewers.map((each) => ({ ...each, reachable: reachable.has(each.user.id) }))
    return [{ customer: first.customer, customers: [first.customer], rows: rowsOf(plans, most, called), reviewers }]
  })
  const alike = Map.groupBy(blocks, ({ customer, rows, reviewers }) =>
    JSON.stringify([
      rows,
      reviewers.map((each) => ({ ...each, heldOn: each.heldOn === customer.number || each.heldOn })),
    ]),
  )
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    const customers = some.map(({ customer }) => customer)
    return first === undefined ? [] : [{ customers, rows: first.rows, reviewers: first.reviewers }]
  })
}

type Most = ReadonlyMap<string, ReadonlySet<Authorisation>>

/** What the card lists above under each service. */
const mostAsked = (requests: readonly RequestPlan[]): Most =>
  new Map(
    [...Map.groupBy(requests, ({ service }) => service.id)].map(([id, plans]) => [
      id,
      new Set(plans.flatMap(({ ask }) => ask)),
    ]),
  )

/** A name, with the address where two people have the same one. */
function names(requests: readonly RequestPlan[]): ReadonlyMap<string, string> {
  const people = new Map(requests.map(({ beneficiary }) => [beneficiary.id, beneficiary]))
  const byName = Map.groupBy(people.values(), ({ name }) => name)
  return new Map(
    [...people.values()].map(({ id, name, address }) => [
      id,
      (byName.get(name) ?? []).length > 1 ? `${name} (${address})` : name,
    ]),
  )
}

function rowsOf(plans: readonly RequestPlan[], most: Most, called: ReadonlyMap<string, string>): readonly AskedRow[] {
  const alike = Map.groupBy(plans, ({ service, ask }) => JSON.stringify([service.id, ask.map(({ id }) => id)]))
  return [...alike.values()].flatMap((some): AskedRow[] => {
    const [first] = some
    if (first === undefined) return []
    const isAll = first.ask.length === most.get(first.service.id)?.size
    return [
      {
        service: first.service.name,
        people: some.map(({ beneficiary }) => called.get(beneficiary.id) ?? beneficiary.name),
        ...(isAll ? {} : { only: first.ask.map(({ label }) => label) }),
      },
    ]
  })
}
