import type { Localised } from '../src/domain/locale.ts'
import type { Step } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

const shownLinks = 4

export interface GuideData {
  readonly serviceId: string
  readonly service: Localised
  readonly audience: 'request' | 'grant'
  readonly steps: readonly Step[]
  readonly warnings: readonly Localised[]
  readonly tile?: Localised
  readonly alternative?: Localised
  readonly visibleWithinMinutes?: number
  /** There are other guides to choose from. */
  readonly others: boolean
}

/** A step card: what to do in the portal, and what the bot can do instead. */
export function guideCard(data: GuideData, text: Text): AdaptiveCard {
  const { guide } = text
  const service = text.of(data.service)
  const links = linkButtons(data.steps, text)
  return card(
    {
      title: guide.title[data.audience](service),
      summary: guide.summary[data.audience](service),
      body: [
        ...data.steps.flatMap((step, index) => stepLines(step, index + 1, text)),
        ...data.warnings.map((warning) =>
          panel('warning', [paragraph([{ text: `${text.labels.warning}: `, strong: true }, text.of(warning)])]),
        ),
        ...afterwards(data, text),
        ...buttons(...start(data, text), ...links),
        ...(links.length > 0 ? [subtle(guide.opensPortal, { size: 'Small' })] : []),
      ],
    },
    text,
  )
}

const stepLines = (step: Step, number: number, text: Text): readonly Element[] => [
  paragraph([{ text: `${number}. `, strong: true }, text.of(step.say)]),
  ...(step.takesOver === undefined ? [] : [subtle(`✓ ${text.guide.takesOver}`, { spacing: 'None', size: 'Small' })]),
]

function afterwards({ tile, alternative, visibleWithinMinutes }: GuideData, text: Text): readonly Element[] {
  const { guide } = text
  const lines = [
    ...(tile === undefined ? [] : [guide.tile(text.of(tile))]),
    ...(alternative === undefined ? [] : [guide.alternative(text.of(alternative))]),
    ...(visibleWithinMinutes === undefined ? [] : [guide.within(visibleWithinMinutes)]),
  ]
  return lines.length === 0
    ? []
    : [partTitle(guide.afterwards), ...lines.map((line) => paragraph(line, { spacing: 'Small' }))]
}

function linkButtons(steps: readonly Step[], text: Text): readonly Press[] {
  const links = new Map(steps.flatMap(({ link }) => (link === undefined ? [] : [[link.url, link.label] as const])))
  return [...links].slice(0, shownLinks).map(([url, label]) => ({
    type: 'Action.OpenUrl' as const,
    title: text.labels.openPortal(text.of(label).replace(/\s*↗$/, '')),
    url,
  }))
}

const start = ({ serviceId, audience, others }: GuideData, { guide }: Text): readonly Press[] => [
  audience === 'request'
    ? openButton(guide.startRequest, `request:${serviceId}`, 'positive')
    : openButton(guide.startGrant, 'grant', 'positive'),
  ...(others ? [openButton(guide.others, 'steps')] : []),
]
