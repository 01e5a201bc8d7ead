import { askConfirmCard } from '../../../cards/ask-confirm-card.ts'
import type { AskConfirmData } from '../../../cards/ask-confirm-card.ts'
import { askedAlreadyCard } from '../../../cards/asked-already-card.ts'
import type { AskedAlreadyData } from '../../../cards/asked-already-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import type { AskView, AskedRequestView } from '../../../src/domain/view.ts'
import type { Text } from '../../../src/text/text.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now, day } = p
const insights = 'E-commerce inzichten'
const parcels = 'Je pakketten naar binnen- en buitenland'
export const storehouse = { number: '9401146', name: 'Bakkerij De Hoek Magazijn' }
const antiques = { number: '9401154', name: 'Bakkerij De Hoek Antiek' }
const address = (who: { readonly name: string; readonly address: string }) => `${who.name} (${who.address})`

export const askConfirm: AskConfirmData = {
  id: 'draft-9',
  seen: 3,
  requests: 5,
  lines: 8,
  services: [
    { name: p.haalservice, labels: ['Haalservice'] },
    { name: p.dashboards, labels: [parcels, insights] },
  ],
  people: [
    { name: address(p.mila), forSelf: true },
    { name: address(p.tom), forSelf: false },
  ],
  groups: [
    {
      customers: [p.bakery],
      rows: [
        { service: p.haalservice, people: [p.mila.name, p.tom.name] },
        { service: p.dashboards, people: [p.mila.name] },
        { service: p.dashboards, only: [insights], people: [p.tom.name] },
      ],
      reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { reachable: false })],
    },
    {
      customers: [storehouse],
      rows: [{ service: p.haalservice, people: [p.mila.name] }],
      reviewers: [p.reviewer(p.iris, { via: 'parent', heldOn: '9400125' })],
    },
    { customers: [antiques], rows: [{ service: p.haalservice, people: [p.mila.name] }], reviewers: [] },
  ],
  skipped: {
    lines: [
      { label: parcels, person: p.tom.name, number: p.bakery.number, why: 'held', since: now - 200 * day },
      {
        label: 'Haalservice',
        person: p.tom.name,
        number: storehouse.number,
        why: 'requested',
        requestId: 'A-7K2M9Q4TBX',
      },
      { label: insights, person: p.tom.name, number: storehouse.number, why: 'approved', requestId: 'A-8K2M9Q4TBY' },
    ],
    notUsers: [{ name: p.tom.name, numbers: [antiques.number] }],
  },
  recipients: 4,
  warnings: [],
  reason: '',
  replaces: false,
  giving: false,
}

const confirms: Readonly<Record<string, AskConfirmData>> = {
  several: askConfirm,
  'several-changed': { ...askConfirm, recipients: 14, replaces: true, warnings: [p.readOnlyWarning] },
}

const asked = (more: Partial<AskedRequestView>): AskedRequestView => ({
  id: 'A-7K2M9Q4TBX',
  beneficiary: p.mila,
  forSelf: true,
  customer: p.bakery,
  service: p.haalservice,
  lines: [p.line('Haalservice')],
  open: true,
  ...more,
})
const forTom = { forSelf: false, beneficiary: p.tom } as const
const granted = p.decided('Haalservice', { progress: 'granted' })

export const overview = (requests: readonly AskedRequestView[]): AskView => ({
  kind: 'ask',
  id: 'A-2222222222',
  reason: 'Voor het nieuwe magazijn.',
  submittedAt: now - 30 * minute,
  requests,
})
export const manyAsked = Array.from({ length: 30 }, (_, at) =>
  asked({
    ...forTom,
    id: `A-7K2M9Q4T${String(at + 22)}`,
    open: at > 12,
    ...(at > 12 ? {} : { lines: [granted] }),
  }),
)

const overviews: Readonly<Record<string, AskView>> = {
  open: overview([
    asked({}),
    asked({ ...forTom, lines: [p.line('Haalservice', { progress: 'declined' })], open: false }),
    asked({ service: p.dashboards, lines: [p.decided(parcels), p.line(insights)] }),
    asked({ customer: storehouse, lines: [granted], open: false }),
  ]),
  decided: overview([
    asked({ lines: [granted], open: false }),
    asked({ ...forTom, lines: [p.line('Haalservice', { progress: 'cancelled' })], open: false }),
  ]),
  many: overview(manyAsked),
}

const held = { label: 'Haalservice', person: '', number: p.bakery.number, why: 'held', since: now - 200 * day } as const
const requested = { label: insights, person: '', number: p.bakery.number, why: 'requested' } as const
const already: Readonly<Record<string, AskedAlreadyData>> = {
  held: { lines: [held], requests: [] },
  requested: {
    lines: [{ ...requested, requestId: 'A-7K2M9Q4TBX' }],
    requests: [{ id: 'A-7K2M9Q4TBX', canNudge: true, nudgedAt: now - 2 * day }],
  },
  'by-another': {
    lines: [{ ...requested, requestId: 'A-7K2M9Q4TBX' }],
    requests: [{ id: 'A-7K2M9Q4TBX', canNudge: false }],
  },
  several: {
    lines: [
      { ...held, person: p.tom.name },
      { ...requested, person: p.tom.name, requestId: 'A-7K2M9Q4TBX' },
      { ...requested, number: storehouse.number, person: p.mila.name, why: 'approved', requestId: 'A-8K2M9Q4TBY' },
    ],
    requests: [
      { id: 'A-7K2M9Q4TBX', canNudge: true },
      { id: 'A-8K2M9Q4TBY', canNudge: true },
    ],
  },
}

const partOf = { people: 3, requests: 6 }
const can = { withdraw: true, change: true, nudge: true }

const views = {
  'request-nudged': p.request({ nudgedAt: now - 5 * minute, can }),
  'review-part-of-ask': p.request({ audience: 'reviewer', partOf, can: { decide: true, ask: true } }),
  'review-part-of-own-ask': p.request({
    audience: 'reviewer',
    partOf: { people: 1, requests: 4 },
    can: { decide: true, ask: true },
  }),
}

const pictures = <T>(
  prefix: string,
  data: Readonly<Record<string, T>>,
  draw: (each: T, text: Text) => ReturnType<Picture['card']>,
) =>
  Object.entries(data).map(([name, each]): Picture => ({ name: `${prefix}${name}`, card: (text) => draw(each, text) }))

export const askPictures: readonly Picture[] = [
  ...pictures('confirm-', confirms, askConfirmCard),
  ...pictures('ask-', overviews, cardOf),
  ...pictures('already-', already, askedAlreadyCard),
  ...pictures('', views, cardOf),
]
