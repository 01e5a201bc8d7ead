import type { Localised } from '../src/domain/locale.ts'
import type { Audience, Guided, Step } from '../src/domain/service.ts'
import type { Text } from '../src/text/text.ts'
import { aboutId } from './about.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'
import { tileLines } from './tile-lines.ts'
import type { Tile } from './tile-lines.ts'

/** TEAMS.md S6. */
const mostButtons = 6

export interface GuideData extends Tile {
  readonly id: string
  readonly kind: Guided['kind']
  readonly service: Localised
  readonly audience: Audience
  readonly steps: readonly Step[]
  readonly warnings: readonly Localised[]
  /** There are other guides to choose from. */
  readonly others: boolean
}

/** A step card: what to do in the portal, and what the bot can do instead. */
export function guideCard(data: GuideData, text: Text): AdaptiveCard {
  const { guide } = text
  const service = text.of(data.service)
  const words = data.kind === 'authorisation' ? data.audience : data.kind
  const ways = waysOn(data, text)
  const links = linkButtons(data.steps, text).slice(0, mostButtons - ways.length)
  const tile = tileLines(data, text)
  return card(
    {
      title: guide.title[words](service),
      summary: guide.summary[words](service),
      body: [
        ...(data.audience === 'grant' ? [subtle(guide.onlyAdministrators, { spacing: 'None' })] : []),
        ...(data.audience === 'grant' && data.kind === 'authorisation'
          ? [subtle(guide.forYourself(service), { spacing: 'None' })]
          : []),
        ...data.steps.flatMap((step, index) => stepLines(step, index + 1, text)),
        ...data.warnings.map((warning) =>
          panel('warning', [paragraph([{ text: `${text.labels.warning}: `, strong: true }, text.of(warning)])]),
        ),
        ...(tile.length === 0 ? [] : [partTitle(guide.afterwards), ...tile]),
        ...buttons(...ways, ...links),
        ...(links.length > 0 ? [subtle(guide.opensPortal, { size: 'Small' })] : []),
      ],
    },
    text,
  )
}

const stepLines = ({ say, by, takesOver }: Step, number: number, { of, guide }: Text): readonly Element[] => [
  paragraph([{ text: `${String(number)}. `, strong: true }, of(say)]),
  ...(by === undefined ? [] : [subtle(guide.by[by], { spacing: 'None', size: 'Small' })]),
  ...(takesOver === undefined ? [] : [subtle(`✓ ${guide.takesOver}`, { spacing: 'None', size: 'Small' })]),
]

function linkButtons(steps: readonly Step[], text: Text): readonly Press[] {
  const links = new Map(steps.flatMap(({ link }) => (link === undefined ? [] : [[link.url, link] as const])))
  return [...links.values()].map((link) => linkButton(link, text))
}

/** What the bot does of it. */
function start({ id, kind, audience }: GuideData, { guide, api }: Text): readonly Press[] {
  const { startRequest, startGrant, startJoining, startAdding } = guide
  if (kind === 'onboarding') return [openButton(api.topic.ask, 'onboard', 'positive')]
  const asks = audience === 'request'
  if (kind === 'how-to')
    return [asks ? openButton(startJoining, 'join', 'positive') : openButton(startAdding, 'invite', 'positive')]
  return [openButton(asks ? startRequest : startGrant, `${asks ? 'request' : 'grant'}:${id}`, 'positive')]
}

const waysOn = (data: GuideData, text: Text): readonly Press[] => [...start(data, text), ...otherWays(data, text)]

const otherWays = ({ id, kind, audience, others }: GuideData, { guide }: Text): readonly Press[] => [
  openButton(guide.stuck, `stuck:${id}-${audience}`),
  ...(kind !== 'onboarding' && audience === 'request'
    ? [
        openButton(
          guide.whoAdministers,
          kind === 'authorisation' ? `administrators:${aboutId({ service: id })}` : 'administrators',
        ),
        openButton(guide.forAdministrators, `steps-grant:${id}`),
      ]
    : []),
  ...(others ? [openButton(guide.others, audience === 'grant' ? 'steps-grant' : 'steps')] : []),
]
