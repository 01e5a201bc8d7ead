import { administratorsCard } from '../../../cards/administrators-card.ts'
import { administratorsListCard } from '../../../cards/administrators-list-card.ts'
import { closedCard } from '../../../cards/closed-card.ts'
import { cardOf } from '../../../cards/view-card.ts'
import { guideCard } from '../../../cards/guide-card.ts'
import type { GuideData } from '../../../cards/guide-card.ts'
import { heldCard } from '../../../cards/held-card.ts'
import { languageCard } from '../../../cards/language-card.ts'
import { menuCard } from '../../../cards/menu-card.ts'
import { messageCard } from '../../../cards/message-card.ts'
import { requestsCard } from '../../../cards/requests-card.ts'
import { welcomeCard } from '../../../cards/welcome-card.ts'
import { invitation } from './invitations.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { now, day } = p

const services = [
  { id: 'haalservice', name: p.haalservice },
  { id: 'zakelijke-track-trace', name: p.trackTrace },
  { id: 'dashboards', name: p.dashboards },
]
const others = ['Adresboek', 'Facturen', 'Notificaties', 'Partijpost'].map((name) => ({ nl: name, en: name }))
const guide: GuideData = {
  id: 'dashboards',
  kind: 'authorisation',
  service: p.dashboards,
  audience: 'grant',
  steps: [
    {
      say: { nl: 'Log in op Mijn PostNL met je e-mailadres.', en: 'Log in to Mijn PostNL with your e-mail address.' },
      link: { label: { nl: 'Mijn PostNL', en: 'Mijn PostNL' }, url: 'https://mijn.postnl.nl/apex/BPG_Home' },
    },
    {
      say: {
        nl: 'Klik op de oranje knop met je gebruikersnaam en ga naar Mijn Account.',
        en: 'Press the orange button with your user name and go to Mijn Account.',
      },
      link: { label: { nl: 'Mijn Account', en: 'Mijn Account' }, url: 'https://mijn.postnl.nl/apex/bpg_my_account' },
    },
    {
      say: { nl: 'Kies het klantnummer en de gebruiker.', en: 'Choose the customer number and the user.' },
      takesOver: 'number',
    },
    {
      say: { nl: 'Vink het dashboard aan en druk op Opslaan.', en: 'Tick the dashboard and press Opslaan.' },
      takesOver: 'authorisations',
    },
  ],
  warnings: [],
  tile: p.insightTile,
  alternative: { nl: 'de tegel E-commerce Inzichten', en: 'the tile E-commerce Inzichten' },
  visibleWithinMinutes: 60,
  others: true,
}
const held = (label: string, never = false) => ({
  label,
  since: now - 400 * day,
  never,
  ...(never ? { mend: 'replace' as const } : {}),
})
const list = [
  p.request({ id: 'a' }),
  p.request({
    id: 'b',
    service: p.dashboards,
    forSelf: false,
    beneficiary: p.tom,
    lines: [
      p.decided('E-commerce inzichten', { progress: 'granted' }),
      p.decided('Je pakketten naar binnen- en buitenland', { progress: 'declined' }),
      p.line('Facturen'),
      p.line('Orderbevestigingen', { progress: 'uncertain' }),
    ],
  }),
  p.request({
    id: 'c',
    audience: 'beneficiary',
    forSelf: false,
    lines: [p.line('Haalservice', { progress: 'failed' })],
  }),
  invitation({ id: 'd', state: 'done' }),
  invitation({ id: 'e', audience: 'invitee', forSelf: false, askerName: p.daan.name, wishes: [] }),
]
const welcome = { name: 'Mila', linked: true, waiting: 0 }

export const turnPictures: readonly Picture[] = [
  { name: 'welcome-employee', card: (text) => welcomeCard({ ...welcome, role: 'employee', linked: false }, text) },
  {
    name: 'welcome-administrator',
    card: (text) => welcomeCard({ ...welcome, role: 'administrator', waiting: 3 }, text),
  },
  { name: 'welcome-servicedesk', card: (text) => welcomeCard({ ...welcome, role: 'servicedesk', waiting: 1 }, text) },
  {
    name: 'menu-employee',
    card: (text) => menuCard({ role: 'employee', services, others, waiting: 0, linked: true }, text),
  },
  {
    name: 'menu-newcomer',
    card: (text) => menuCard({ role: 'employee', services, others, waiting: 0, linked: false }, text),
  },
  {
    name: 'menu-administrator',
    card: (text) => menuCard({ role: 'administrator', services, others, waiting: 2, linked: true }, text),
  },
  {
    name: 'menu-servicedesk',
    card: (text) => menuCard({ role: 'servicedesk', services: [], others: [], waiting: 1, linked: true }, text),
  },
  { name: 'requests-mine', card: (text) => requestsCard({ asked: list, total: 9, page: 2, pages: 2 }, text) },
  { name: 'requests-mine-none', card: (text) => requestsCard({ asked: [], total: 0, page: 1, pages: 1 }, text) },
  {
    name: 'held',
    card: (text) =>
      heldCard(
        {
          user: p.mila,
          forSelf: true,
          numbers: [
            { customer: p.bakery, held: [held('Haalservice'), held('Track & trace read only', true)] },
            { customer: { number: '9401139', name: 'Bakkerij De Hoek Breda' }, held: [] },
          ],
        },
        text,
      ),
  },
  { name: 'held-other-none', card: (text) => heldCard({ user: p.tom, forSelf: false, numbers: [] }, text) },
  {
    name: 'administrators',
    card: (text) =>
      administratorsCard(
        {
          customer: p.bakery,
          canRequest: true,
          reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { via: 'parent', heldOn: '9400001', reachable: false })],
        },
        text,
      ),
  },
  {
    name: 'administrators-of-a-service',
    card: (text) =>
      administratorsCard(
        {
          customer: p.bakery,
          canRequest: true,
          you: p.sanne.id,
          service: { id: 'haalservice', name: p.haalservice },
          reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { via: 'parent', heldOn: '9400001', reachable: false })],
        },
        text,
      ),
  },
  {
    name: 'administrators-for-a-colleague',
    card: (text) =>
      administratorsCard(
        {
          customer: p.bakery,
          canRequest: true,
          you: p.mila.id,
          colleague: p.sanne,
          service: { id: 'haalservice', name: p.haalservice },
          reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan, { reachable: false })],
        },
        text,
      ),
  },
  {
    name: 'administrators-only-you',
    card: (text) =>
      administratorsCard(
        { customer: p.bakery, canRequest: true, you: p.sanne.id, reviewers: [p.reviewer(p.sanne)] },
        text,
      ),
  },
  {
    name: 'administrators-held',
    card: (text) =>
      administratorsCard(
        {
          customer: p.bakery,
          canRequest: false,
          you: p.mila.id,
          service: { id: 'haalservice', name: p.haalservice },
          reviewers: [p.reviewer(p.sanne)],
        },
        text,
      ),
  },
  {
    name: 'administrators-by-number',
    card: (text) =>
      administratorsListCard(
        {
          service: { id: 'haalservice', name: p.haalservice },
          numbers: [
            { customer: p.bakery, reviewers: [p.reviewer(p.sanne), p.reviewer(p.daan)] },
            { customer: { number: '9401139', name: 'Bakkerij De Hoek Breda' }, reviewers: [] },
          ],
          total: 9,
        },
        text,
      ),
  },
  {
    name: 'administrators-by-number-for-a-colleague',
    card: (text) =>
      administratorsListCard(
        { colleague: p.tom, numbers: [{ customer: p.bakery, reviewers: [p.reviewer(p.sanne)] }], total: 1 },
        text,
      ),
  },
  {
    name: 'administrators-none',
    card: (text) => administratorsCard({ customer: p.bakery, canRequest: true, reviewers: [] }, text),
  },
  { name: 'guide-grant', card: (text) => guideCard(guide, text) },
  {
    name: 'guide-request',
    card: (text) => guideCard({ ...guide, audience: 'request', warnings: [p.readOnlyWarning], others: false }, text),
  },
  { name: 'language', card: (text) => languageCard({ current: text.locale }, text) },
  {
    name: 'message',
    card: (text) =>
      messageCard(
        {
          text: text.refusal['not-administrator']({ number: '9401138' }),
          actions: [
            { label: text.menu.topic.administrators, topic: 'administrators' },
            { label: text.menu.topic.menu, topic: 'menu' },
          ],
        },
        text,
      ),
  },
  {
    name: 'closed',
    settled: true,
    card: (text) => closedCard({ title: text.requests.title, text: text.request.line.cancelled }, text),
  },
  { name: 'withheld', settled: true, card: (text) => cardOf({ kind: 'withheld' }, text) },
]
