import { changePageCard } from '../../../cards/change-page-card.ts'
import type { ChangePageData } from '../../../cards/change-page-card.ts'
import { changePreviewCard } from '../../../cards/change-preview-card.ts'
import type { ChangePreviewData } from '../../../cards/change-preview-card.ts'
import { takePageCard } from '../../../cards/take-page-card.ts'
import type { TakePageData } from '../../../cards/take-page-card.ts'
import type { Text } from '../../../src/text/text.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const about = { id: 'draft-5', seen: 2, user: p.tom, customer: p.bakery }
const warehouse = { number: '9401146', name: 'Bakkerij De Hoek Magazijn' }
const choice = (title: string) => ({ title, value: title.toLowerCase() })
const administrators = ['Instellingen voor uw klantnummer beheren', 'Klantnummerinstellingen']

export const grantPage: ChangePageData = {
  ...about,
  groups: [
    { name: 'Haalservice', input: 'page1', choices: [choice('Haalservice')], ticked: ['haalservice'], needsTwo: [] },
    {
      name: 'Klantgegevens, gebruikers en instellingen beheren',
      input: 'page2',
      choices: [choice('Klant- en factuurgegevens wijzigen')],
      ticked: [],
      needsTwo: administrators.map((label, index) => ({ label, held: index === 1 })),
    },
    {
      name: 'Partijpost versturen',
      input: 'page3',
      choices: ['Partijpost', 'Pré-adrescheck (Partijpost)', 'Prijzen inzien'].map(choice),
      ticked: [],
      needsTwo: [],
    },
    { input: 'page4', choices: [], ticked: [], needsTwo: [{ label: 'API-sleutels beheren', held: false }] },
  ],
}

const takePage: TakePageData = {
  ...about,
  held: ['Haalservice', 'Facturen', ...administrators].map((label) => ({
    id: label,
    label,
    since: p.now - 90 * p.day,
  })),
  ticked: [],
}

export const preview: ChangePreviewData = {
  id: 'draft-5',
  seen: 3,
  mode: 'on',
  user: p.tom,
  parts: [{ customer: p.bakery, change: ['Partijpost', 'Prijzen inzien'], skipped: ['Haalservice'] }],
  without: [],
  page: { before: ['Haalservice'], after: ['Haalservice', 'Partijpost', 'Prijzen inzien'] },
  unticked: [],
  endsAdministrator: [],
  warnings: [],
}
const { page: _page, ...severalNumbers } = preview
const taking = { change: ['Haalservice', ...administrators], skipped: [], customer: p.bakery }

const previews: Readonly<Record<string, ChangePreviewData>> = {
  on: preview,
  'on-unticked': { ...preview, unticked: ['Facturen'] },
  'on-nothing-before': { ...preview, page: { before: [], after: ['Partijpost', 'Prijzen inzien'] } },
  'on-numbers': {
    ...severalNumbers,
    warnings: [p.readOnlyWarning],
    parts: [
      { customer: p.bakery, change: ['Partijpost'], skipped: ['Prijzen inzien'] },
      { customer: warehouse, change: ['Partijpost', 'Prijzen inzien'], skipped: [] },
    ],
    without: ['9401154'],
  },
  'on-asked': {
    ...preview,
    asked: [
      { id: 'A-2222222222', name: p.mila.name, labels: ['Partijpost', 'Prijzen inzien'], decides: true },
      { id: 'A-3333333333', name: p.sanne.name, labels: ['Facturen'], number: '9401146', decides: false },
    ],
  },
  off: { ...preview, mode: 'off', page: { before: ['Partijpost', 'Prijzen inzien'], after: [] } },
  'off-numbers': { ...severalNumbers, mode: 'off', parts: [...preview.parts, { ...taking, customer: warehouse }] },
  all: {
    ...preview,
    mode: 'all',
    parts: [taking],
    page: { before: taking.change, after: [] },
    endsAdministrator: [{ number: p.bakery.number, remaining: [p.sanne.name, p.daan.name] }],
  },
}

export const givingPictures: readonly Picture[] = [
  { name: 'grant-page', card: (text) => changePageCard(grantPage, text) },
  {
    name: 'grant-page-notice',
    card: (text) => changePageCard({ ...grantPage, notice: text.conversation.confirmAnew.changed }, text),
  },
  { name: 'take-page', card: (text) => takePageCard(takePage, text) },
  {
    name: 'take-page-notice',
    card: (text) =>
      takePageCard({ ...takePage, ticked: ['Facturen'], notice: text.conversation.confirmAnew.changed }, text),
  },
  ...Object.entries(previews).map(([name, data]) => ({
    name: `change-preview-${name}`,
    card: (text: Text) => changePreviewCard(data, text),
  })),
  {
    name: 'change-preview-changed',
    card: (text) => changePreviewCard({ ...preview, notice: text.conversation.confirmAnew.changed }, text),
  },
]
