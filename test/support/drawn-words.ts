import { createRequire } from 'node:module'
import MarkdownIt from 'markdown-it'
import type { AdaptiveCard } from '../../cards/frame.ts'

const require = createRequire(import.meta.url)
const { AdaptiveCard: Parsed, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.min.js')
const formatters = 'adaptivecards/lib/text-formatters.js'
const { formatText } = (await import(formatters)) as { formatText: (lang: string, text: string) => string | undefined }

/** Harsher than any client: HTML counts, and so does each line break. */
const markdown = new MarkdownIt({ html: true, breaks: true })

type Node = Readonly<Record<string, unknown>>

/** A text of a card, and how a client draws it. */
export interface Leaf {
  readonly place: string
  readonly as: 'markdown' | 'words' | 'speech' | 'mail'
  readonly text: string
}

const leaf = (place: string, as: Leaf['as'], text: unknown): readonly Leaf[] =>
  typeof text === 'string' ? [{ place, as, text }] : []

const listOf = (value: unknown): readonly Node[] => [value ?? []].flat() as unknown as readonly Node[]
const children = ['body', 'items', 'columns', 'inlines', 'actions', 'selectAction'] as const

function choicesOf(node: Node): readonly Leaf[] {
  const ticked = node['style'] === 'expanded' || node['isMultiSelect'] === true
  return listOf(node['choices']).flatMap(({ title }) => leaf('choice', ticked ? 'markdown' : 'words', title))
}

/** The parser keeps no fallback of a button; it matters only where it says something else. */
function buttonLeaves(node: Node): readonly Leaf[] {
  const fallback = (node['fallback'] as Node | undefined)?.['title']
  return [
    ...leaf('button', 'words', node['title']),
    ...(fallback === node['title'] ? [] : leaf('fallback', 'words', fallback)),
  ]
}

/** What the renderer draws of one element, and as what: read from its source. */
function ownLeaves(node: Node): readonly Leaf[] {
  const type = String(node['type'])
  if (type === 'TextBlock') return leaf(type, 'markdown', node['text'])
  if (type === 'TextRun') return leaf(type, 'words', node['text'])
  if (type === 'AdaptiveCard')
    return [...leaf('fallbackText', 'markdown', node['fallbackText']), ...leaf('speak', 'speech', node['speak'])]
  if (type === 'Action.OpenUrl') return [...leaf(type, 'words', node['title']), ...leaf('url', 'mail', node['url'])]
  if (type.startsWith('Action.')) return buttonLeaves(node)
  if (!type.startsWith('Input.')) return []
  return [
    ...leaf('label', 'words', node['label']),
    ...leaf('placeholder', 'words', node['placeholder']),
    ...leaf('errorMessage', 'markdown', node['errorMessage']),
    ...choicesOf(node),
  ]
}

/** Every text of a card in reading order, whatever rows the buttons fell into. */
export function leavesOf(card: unknown): readonly Leaf[] {
  const node = card as Node
  return [...ownLeaves(node), ...children.flatMap((key) => listOf(node[key]).flatMap(leavesOf))]
}

/** The card as the real parser understood it, written down again. */
export function reparsed(card: AdaptiveCard): unknown {
  const parsed = new Parsed()
  parsed.parse(card, new SerializationContext(Versions.v1_5))
  return parsed.toJSON(new SerializationContext(Versions.v1_5))
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** The words of a paragraph; anything but words makes it not one, and is said. */
function wordsOfHtml(html: string): string {
  const inside = /^<p>([^<]*)<\/p>\n$/.exec(html)?.[1] ?? (html === '' ? '' : undefined)
  if (inside === undefined) return `NOT WORDS ALONE: ${html}`
  return inside.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
}

/** In the sentence of a card a sign stands for itself in its wide form. */
export const isSentence = ({ place }: Leaf): boolean => place === 'fallbackText' || place === 'speak'
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

function mailWords(url: string): string {
  const { protocol, pathname, searchParams, hash } = new URL(url)
  const names = [...searchParams.keys()].join()
  return [protocol, decodeURIComponent(pathname), names, ...searchParams.values(), hash].join(' ')
}

const raw = (text: string): string => formatText('nl', text) ?? ''

/** What is seen, heard or sent of a text; of a fallback and a speech with wide signs as the narrow ones they stand for. */
export function drawn({ place, as, text }: Leaf): string {
  if (as === 'words') return raw(text)
  if (as === 'mail') return text.startsWith('mailto:') ? mailWords(text) : text
  if (as === 'speech') return /[<>]/.test(text) ? `NOT SPEECH ALONE: ${text}` : narrow(raw(text))
  const words = wordsOfHtml(markdown.render(raw(text)))
  return isSentence({ place, as, text }) ? narrow(words) : words
}
