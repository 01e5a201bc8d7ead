import { guideCard } from '../../../cards/guide-card.ts'
import { guidesCard } from '../../../cards/guides-card.ts'
import { helpCard } from '../../../cards/help-card.ts'
import { othersCard } from '../../../cards/others-card.ts'
import { stuckCard } from '../../../cards/stuck-card.ts'
import type { StuckData } from '../../../cards/stuck-card.ts'
import { stuckChoiceCard } from '../../../cards/stuck-choice-card.ts'
import { helpOn } from '../../../src/catalogue/helps.ts'
import { loadCatalogue } from '../../../src/catalogue/load.ts'
import { stepsOf } from '../../../src/domain/service.ts'
import type { Audience, Guided } from '../../../src/domain/service.ts'
import type { Text } from '../../../src/text/text.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { guides, services } = await loadCatalogue()
const found = (id: string): Guided => guides.find((guide) => guide.id === id)!
const afterwardsOf = (guided: Guided) => (guided.kind === 'authorisation' ? (guided.afterwards ?? {}) : {})

const guide = (id: string, audience: Audience) => (text: Text) => {
  const guided = found(id)
  const { kind, name, warnings } = guided
  const steps = stepsOf(guided, audience)
  return guideCard({ id, kind, service: name, audience, steps, warnings, others: true, ...afterwardsOf(guided) }, text)
}

const stuck =
  (id: string, audience: Audience, number: number, more: Partial<StuckData> = {}) =>
  (text: Text) => {
    const guided = found(id)
    const steps = stepsOf(guided, audience)
    const step = steps[number - 1]!
    const helps = [...(step.helps ?? []), 'portal-help' as const, 'servicedesk' as const].map(helpOn)
    const topics = { guide: `steps:${id}`, choose: `stuck:${id}-${audience}`, next: `stuck:${id}-${audience}-2` }
    return stuckCard({ service: guided.name, step, number, total: steps.length, helps, topics, ...more }, text)
  }

const rows = guides
  .filter(({ stepCard }) => stepCard !== undefined)
  .map(({ id, name }) => ({ name, topic: `steps:${id}` }))
const others = services.filter(({ stepCard }) => stepCard === undefined)
const groups = [...new Set(others.map(({ grants }) => grants[0]!.group))].map((name, index) => ({
  name,
  topic: `others:${String(index)}`,
  services: others
    .filter(({ grants }) => grants[0]!.group === name)
    .map((service) => ({ name: service.name, topic: `steps:${service.id}`, needsTwo: service.grants[0]!.needs === 2 })),
}))
const settings = groups.find(({ services: own }) => own.some(({ needsTwo }) => needsTwo))!
const both = ['Klantnummerinstellingen', 'Instellingen voor uw klantnummer beheren']
const reviewers = [p.sanne, p.daan, p.iris, p.tom, p.mila].map((who) => p.reviewer(who))
const access = [
  { customer: p.bakery, missing: both, reviewers },
  { customer: { number: '9401139', name: 'Bakkerij De Hoek Breda' }, missing: both.slice(1), reviewers: [] },
  { customer: { number: '9401140', name: 'Bakkerij De Hoek Tilburg' }, missing: [], reviewers: [] },
]

export const guidePictures: readonly Picture[] = [
  { name: 'guide-track-trace-grant', card: guide('zakelijke-track-trace', 'grant') },
  { name: 'guide-ecommerce-grant', card: guide('ecommerce-inzichten', 'grant') },
  { name: 'guide-ecommerce-request', card: guide('ecommerce-inzichten', 'request') },
  { name: 'guide-api-platform', card: guide('api-platform', 'request') },
  { name: 'guide-become-user', card: guide('gebruiker-worden', 'request') },
  { name: 'guide-add-user', card: guide('gebruiker-worden', 'grant') },
  {
    name: 'guides',
    card: (text) =>
      guidesCard({ title: text.guide.others, intro: text.stuck.whichGuideText, rows, audience: 'grant' }, text),
  },
  { name: 'others', card: (text) => othersCard({ groups }, text) },
  {
    name: 'others-group',
    card: (text) => othersCard({ groups: [settings], chosen: { name: settings.name, back: 'others' } }, text),
  },
  {
    name: 'others-too-many',
    card: (text) => othersCard({ groups: [...groups, ...groups] }, text),
  },
  {
    name: 'login-help',
    card: (text) =>
      helpCard(
        {
          helps: (['forgotten-password', 'create-account', 'first-log-in', 'portal-help', 'servicedesk'] as const).map(
            helpOn,
          ),
          link: { label: { nl: 'Open Mijn PostNL', en: 'Open Mijn PostNL' }, url: 'https://mijn.postnl.nl/' },
        },
        text,
      ),
  },
  { name: 'stuck-log-in', card: stuck('dashboards', 'request', 1) },
  { name: 'stuck-page', card: stuck('haalservice', 'grant', 3, { access }) },
  { name: 'stuck-page-unknown', card: stuck('haalservice', 'grant', 3) },
  {
    name: 'stuck-tile',
    card: stuck('ecommerce-inzichten', 'grant', 8, afterwardsOf(found('ecommerce-inzichten'))),
  },
  {
    name: 'stuck-user',
    card: stuck('haalservice', 'grant', 5, {
      topics: {
        guide: 'steps-grant:haalservice',
        choose: 'stuck:haalservice-grant',
        next: 'stuck:haalservice-grant-6',
        start: 'grant:haalservice',
      },
    }),
  },
  {
    name: 'stuck-choice',
    card: (text) =>
      stuckChoiceCard(
        {
          service: found('api-platform').name,
          steps: stepsOf(found('api-platform'), 'request').map(({ say }) => say),
          topics: stepsOf(found('api-platform'), 'request').map(
            (_, index) => `stuck:api-platform-request-${String(index + 1)}`,
          ),
          asked: 12,
        },
        text,
      ),
  },
]
