import { tileChoiceCard } from '../../../cards/tile-choice-card.ts'
import { diagnosisCard } from '../../../cards/diagnosis-card.ts'
import type { DiagnosisData } from '../../../cards/diagnosis-card.ts'
import { diagnose } from '../../../src/domain/diagnosis.ts'
import type { VisibilityFacts } from '../../../src/domain/diagnosis.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { minute, now } = p

/** Granted two hours ago, held, and everything as it should be. */
export const allRight: VisibilityFacts = {
  now,
  account: 'there',
  isUserOfNumber: true,
  held: { since: now - 120 * minute },
  elsewhere: [],
  granted: { progress: 'granted', at: now - 120 * minute },
  delay: 60 * minute,
  mayBeReadOnly: false,
}
const { granted: _granted, ...neverGranted } = allRight
const notHeld = { ...neverGranted, held: 'not-held' } as const
const asked = (progress: 'submitted' | 'declined' | 'expired' | 'failed' | 'being-granted'): VisibilityFacts => ({
  ...notHeld,
  asked: { requestId: 'A-7K2M9Q4TBX', progress },
})
const secondShop = { number: '9401139', name: 'Bakkerij De Hoek Breda' }

/** What leads to each cause. */
export const factsOfCause: Readonly<Record<string, VisibilityFacts>> = {
  'nothing-wrong': allRight,
  'other-number': { ...notHeld, elsewhere: [secondShop] },
  'not-requested': notHeld,
  'not-decided': asked('submitted'),
  declined: asked('declined'),
  expired: asked('expired'),
  failed: asked('failed'),
  underway: asked('being-granted'),
  'too-early': { ...allRight, granted: { progress: 'granted', at: now - 20 * minute } },
  'read-only': { ...notHeld, mayBeReadOnly: true, readOnly: 'Track & trace read only' },
  'no-account': { ...neverGranted, account: 'absent', isUserOfNumber: undefined, held: undefined },
  'not-user': { ...allRight, held: 'not-held', isUserOfNumber: false },
  'taken-away': { ...allRight, held: 'not-held', takenAway: { byName: p.sanne.name, at: now - 5 * minute } },
  'taken-away-outside': { ...allRight, held: 'not-held' },
  'no-answer': { ...allRight, account: 'there', isUserOfNumber: undefined, held: undefined },
}

export const diagnosisData = (facts: VisibilityFacts, more: Partial<DiagnosisData> = {}): DiagnosisData => ({
  id: 'dashboards@9401138',
  diagnosis: diagnose(facts),
  madeAt: now,
  serviceId: 'dashboards',
  service: p.dashboards,
  place: { tile: p.insightTile, alternative: { nl: 'E-commerce Inzichten', en: 'E-commerce Inzichten' } },
  customer: p.bakery,
  asksThen: true,
  reported: false,
  ...more,
})
const reported = diagnosisData(allRight, { reported: true })
const colleague = diagnosisData(allRight, { colleague: p.tom, place: {} })

const tiles = ['Haalservice', 'Zakelijke track & trace', 'E-commerce inzichten', 'Dashboards', 'Adresboek']
const choices = [...tiles, 'Afzenders en Retouradressen', 'Antwoordnummers (+ verbruik)', 'API-sleutels beheren'].map(
  (name) => ({ name, topic: `invisible:${name.toLowerCase().replace(/[^a-z]+/g, '-')}@` }),
)
const ofMine = choices.slice(0, 2).map((each) => ({ ...each, name: `${each.name} op 9401138` }))

export const diagnosisPictures: readonly Picture[] = [
  ...Object.entries(factsOfCause).map(([name, facts]) => ({
    name: `diagnosis-${name}`,
    card: (text: Parameters<Picture['card']>[0]) => diagnosisCard(diagnosisData(facts), text),
  })),
  {
    name: 'tile-choice',
    card: (text) =>
      tileChoiceCard(
        {
          choices,
          page: 2,
          pages: 3,
          previous: 'tiles:all.1.@',
          next: 'tiles:all.3.@',
          notice: `${text.unclear.notPlaced} ${text.unclear.tile} ${text.unclear.stop}`,
        },
        text,
      ),
  },
  {
    name: 'tile-choice-mine',
    card: (text) => tileChoiceCard({ choices: ofMine, page: 1, pages: 1, others: 'tiles:all.1.@' }, text),
  },
  { name: 'diagnosis-reported', card: (text) => diagnosisCard(reported, text) },
  { name: 'diagnosis-of-a-colleague', card: (text) => diagnosisCard(colleague, text) },
]
