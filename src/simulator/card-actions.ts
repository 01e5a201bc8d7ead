import { isObject, textOf, type JsonObject } from './message.ts'

/** A button of a card, with the inputs that its press sends along: those of its own card and of the cards around it. */
export interface CardAction {
  readonly action: JsonObject
  readonly inputs: readonly JsonObject[]
}

/** What is drawn only when something else is not, or not drawn at all. */
const notDrawn = new Set(['fallback', 'data', 'refresh', 'msteams', 'choices.data'])

const typeOf = (node: JsonObject): string => (typeof node['type'] === 'string' ? node['type'] : '')

const childrenOf = (node: JsonObject): readonly unknown[] =>
  Object.entries(node).flatMap(([key, value]): unknown[] =>
    notDrawn.has(key) ? [] : Array.isArray(value) ? value : [value],
  )

/** All of a card in reading order, without the cards that its buttons open. */
function within(node: unknown): readonly JsonObject[] {
  if (!isObject(node)) return []
  const inner = typeOf(node) === 'Action.ShowCard' ? [] : childrenOf(node).flatMap(within)
  return [node, ...inner]
}

export function actionsOf(card: JsonObject, around: readonly JsonObject[] = []): readonly CardAction[] {
  const nodes = within(card)
  const inputs = [...around, ...nodes.filter((node) => typeOf(node).startsWith('Input.'))]
  const actions = nodes.filter((node) => typeOf(node).startsWith('Action.'))
  return actions.flatMap((action) => {
    const opened = action['card']
    return [{ action, inputs }, ...(isObject(opened) ? actionsOf(opened, inputs) : [])]
  })
}

/** A title or a verb; or a verb and the id in its data, where a card has several of the same. */
export type Selector = string | { readonly verb: string; readonly id?: string }

function isMeant({ action }: CardAction, selector: Selector): boolean {
  const { title, verb, data } = action
  if (typeof selector === 'string') return title === selector || verb === selector
  const id = isObject(data) ? data['id'] : undefined
  return verb === selector.verb && (selector.id === undefined || selector.id === id)
}

/** @throws when the card has no such button, naming those it has */
export function findAction(card: JsonObject, selector: Selector): CardAction {
  const actions = actionsOf(card)
  const found = actions.find((action) => isMeant(action, selector))
  if (found !== undefined) return found
  const titles = actions.map(({ action }) => textOf(action['title'])).join(', ')
  throw new Error(`No button ${JSON.stringify(selector)} on this card; it has: ${titles}`)
}
