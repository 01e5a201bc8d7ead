import { describe, expect, it } from 'vitest'
import { guideCard } from '../../cards/guide-card.ts'
import { stuckCard } from '../../cards/stuck-card.ts'
import { stuckChoiceCard } from '../../cards/stuck-choice-card.ts'
import { helpOn } from '../../src/catalogue/helps.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { locales } from '../../src/domain/locale.ts'
import { audiences, stepsOf } from '../../src/domain/service.ts'
import { textFor } from '../../src/text/text.ts'
import { faultsOf } from '../support/card-parser.ts'
import { buttonsOf, ofType } from '../support/card-tree.ts'

const { guides } = await loadCatalogue()
const readings = guides.flatMap((guide) =>
  locales.flatMap((locale) =>
    audiences.map((audience) => ({ id: guide.id, guide, audience, locale, text: textFor(locale, 'Europe/Amsterdam') })),
  ),
)

describe.each(readings)('$id for who would $audience, in $locale', ({ guide, audience, text }) => {
  const { id, kind, name: service, warnings } = guide
  const steps = stepsOf(guide, audience)
  const afterwards = guide.kind === 'authorisation' ? (guide.afterwards ?? {}) : {}
  const topics = { guide: `steps:${id}`, choose: `stuck:${id}-${audience}`, next: 'stuck:next', start: `request:${id}` }
  const whole = guideCard({ id, kind, service, audience, steps, warnings, others: true, ...afterwards }, text)
  const choice = stuckChoiceCard(
    { service, steps: steps.map(({ say }) => say), topics: steps.map(() => topics.choose), asked: undefined },
    text,
  )
  const each = steps.map((step, index) => {
    const helps = [...(step.helps ?? []), 'portal-help' as const, 'servicedesk' as const].map(helpOn)
    return stuckCard({ service, step, number: index + 1, total: steps.length, helps, topics, ...afterwards }, text)
  })

  it('makes faultless cards of at most six buttons and 20 KB, whole and step by step', () => {
    const cards = [whole, choice, ...each]
    expect(cards.flatMap(faultsOf)).toEqual([])
    expect(cards.map((card) => buttonsOf(card).length).filter((count) => count > 6)).toEqual([])
    expect(cards.map((card) => JSON.stringify(card).length * 2).filter((bytes) => bytes > 20 * 1024)).toEqual([])
  })

  it('says of each link that it leaves Teams (S7)', () => {
    const links = ofType(whole, 'Action.OpenUrl')
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(({ title }) => !String(title).endsWith('↗'))).toEqual([])
    expect(JSON.stringify(whole)).toContain(text.guide.opensPortal)
  })
})
