import type { AdaptiveCard } from '../../cards/frame.ts'
import { hostConfig, palettes } from '../support/teams-look.ts'
import type { Theme } from '../support/teams-look.ts'

interface Named {
  readonly name: string
  readonly card: AdaptiveCard
}

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** A page of cards side by side; `drawAll()` fills it once the renderer is there. */
export function sheetOf(cards: readonly Named[], theme: Theme, width: number): string {
  const { page, card, words, soft, accent } = palettes[theme]
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 16px; background: ${page}; color: ${soft}; font: 11px monospace; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
figure { margin: 0; width: ${String(width)}px } figcaption { margin-bottom: 4px }
.ac-adaptiveCard { border-radius: 6px; border: 1px solid ${soft}55; background: ${card} !important; padding: 16px !important }
.ac-container { border-radius: 4px }
.ac-pushButton { font: 600 14px 'Liberation Sans', sans-serif; padding: 6px 12px; border-radius: 4px; border: 1px solid ${soft}88; background: ${card}; color: ${words}; min-height: 32px; text-overflow: ellipsis; overflow: hidden; max-width: 100% }
.ac-pushButton.style-positive { background: ${accent}; color: ${card}; border-color: ${accent} }
.ac-pushButton.style-destructive { color: ${palettes[theme].attention} }
.ac-actionSet > div { flex-wrap: wrap; row-gap: 8px }
.ac-input { font: 14px 'Liberation Sans', sans-serif; background: ${palettes[theme].box}; color: ${words}; border: 0; border-radius: 4px; padding: 6px 8px }
.ac-input-container { gap: 4px }
</style>${cards.map(({ name }) => `<figure><figcaption>${name}</figcaption></figure>`).join('')}
<script>function drawAll() {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdownit().render(text); result.didProcess = true }
  const cards = ${json(cards.map(({ card: shown }) => shown))}
  document.querySelectorAll('figure').forEach((figure, index) => {
    const drawn = new AdaptiveCards.AdaptiveCard()
    drawn.hostConfig = new AdaptiveCards.HostConfig(${json(hostConfig(theme))})
    drawn.parse(cards[index])
    figure.append(drawn.render())
  })
}</script>`
}
