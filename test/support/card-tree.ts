import type { AdaptiveCard } from '../../cards/frame.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside a card, with the object itself first. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : []
}

export const ofType = (card: AdaptiveCard, ...types: readonly string[]): readonly Node[] =>
  nodesOf(card).filter(({ type }) => types.includes(String(type)))

/** Buttons as people count them: those in action sets; rows that open something are not buttons. */
export const buttonsOf = (card: AdaptiveCard): readonly Node[] =>
  ofType(card, 'ActionSet').flatMap(({ actions }) => actions as readonly Node[])

export const inputsOf = (card: AdaptiveCard): readonly Node[] =>
  nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'))

/** Everything a reader sees, in reading order: headings without their markdown escapes, runs as they are. */
export function wordsOf(card: AdaptiveCard): string {
  return nodesOf(card.body)
    .flatMap((node) => {
      if (node.type === 'TextBlock') return [String(node.text).replaceAll(/\\([^\w\s])/g, '$1')]
      if (node.type === 'TextRun') return [String(node.text)]
      return [node.label, node.type === undefined ? undefined : node.title].filter((word) => typeof word === 'string')
    })
    .join('\n')
}
