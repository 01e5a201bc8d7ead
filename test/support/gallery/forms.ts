import { confirmCard } from '../../../cards/confirm-card.ts'
import type { ConfirmData } from '../../../cards/confirm-card.ts'
import { formCard } from '../../../cards/form-card.ts'
import type { Text } from '../../../src/text/text.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { now, day } = p

const form = (text: Text) =>
  ({
    id: 'draft-5',
    seen: 2,
    title: text.menu.topic.request,
    questions: [
      {
        kind: 'choice',
        name: 'authorisations',
        label: text.labels.authorisations,
        style: 'expanded',
        multi: true,
        required: true,
        choices: [
          { title: 'E-commerce inzichten', value: 'ecommerce-inzichten' },
          { title: 'Je pakketten naar binnen- en buitenland', value: 'pakketten-binnen-buitenland' },
        ],
      },
      {
        kind: 'choice',
        name: 'number',
        label: text.labels.number,
        style: 'compact',
        required: true,
        value: '9401138',
        choices: [{ title: '9401138 · Bakkerij De Hoek', value: '9401138' }],
      },
      {
        kind: 'choice',
        name: 'colleague',
        label: text.labels.beneficiary,
        style: 'filtered',
        dataset: 'colleagues',
        required: false,
        choices: [{ title: p.tom.name, value: p.tom.id }],
      },
      { kind: 'text', name: 'reason', label: text.labels.reason, required: true, multiline: true, maxLength: 500 },
    ],
  }) as const

export const confirm: ConfirmData = {
  id: 'draft-5',
  seen: 4,
  mode: 'request',
  service: p.dashboards,
  warnings: [],
  beneficiary: p.mila,
  forSelf: true,
  customer: p.bakery,
  labels: ['E-commerce inzichten'],
  skipped: [{ label: 'Je pakketten naar binnen- en buitenland', why: 'held', since: now - 200 * day }],
  reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { reachable: false })],
  toServicedesk: false,
  reason: 'Voor het kwartaalrapport.',
  replaces: false,
}

const confirms: Readonly<Record<string, ConfirmData>> = {
  request: confirm,
  'request-replaces': {
    ...confirm,
    forSelf: false,
    beneficiary: p.tom,
    replaces: true,
    toServicedesk: true,
    reviewers: [],
    warnings: [p.readOnlyWarning],
  },
  'request-nothing-left': {
    ...confirm,
    labels: [],
    skipped: [
      ...confirm.skipped,
      { label: 'E-commerce inzichten', why: 'requested', requestId: 'req-1' },
      { label: 'Facturen', why: 'approved', requestId: 'req-2' },
    ],
  },
  grant: { ...confirm, mode: 'grant', forSelf: false, beneficiary: p.tom, reviewers: [], reason: '' },
  'grant-asked': {
    ...confirm,
    mode: 'grant',
    forSelf: false,
    beneficiary: p.tom,
    reviewers: [],
    reason: '',
    asked: [{ id: 'A-2222222222', name: p.tom.name, labels: ['Haalservice'], decides: true }],
  },
  'revoke-administrator': {
    ...confirm,
    mode: 'revoke',
    forSelf: false,
    beneficiary: p.tom,
    labels: ['Klantnummerinstellingen'],
    skipped: [],
    reviewers: [],
    reason: '',
    endsAdministrator: [{ number: confirm.customer.number, remaining: [p.sanne.name] }],
  },
  revoke: { ...confirm, mode: 'revoke', forSelf: false, beneficiary: p.tom, reviewers: [], reason: '' },
}

export const formPictures: readonly Picture[] = [
  { name: 'form', card: (text) => formCard(form(text), text) },
  {
    name: 'form-notice',
    card: (text) =>
      formCard(
        {
          ...form(text),
          intro: text.guide.takesOver,
          notice: text.refusal['number-malformed']({ number: '94O1138' }),
          submitLabel: text.menu.topic.steps,
        },
        text,
      ),
  },
  ...Object.entries(confirms).map(([name, data]) => ({
    name: `confirm-${name}`,
    card: (text: Text) => confirmCard(data, text),
  })),
  {
    name: 'confirm-changed',
    card: (text) => confirmCard({ ...confirm, notice: text.refusal['seen-outdated']({}) }, text),
  },
]
