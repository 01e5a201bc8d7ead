import { createRequire } from 'node:module'

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
)

/**
 * Not faults of a card: the parser judges `lang` with a regular expression that remembers its last match, so every
 * other card fails; and Teams takes the typeahead of `choices.data` in cards of version 1.5.
 */
const known = [/^Invalid value "(nl|en)" for property "lang"/, /^Property "choices.data" is supported in version 1.6/]

/** What the renderer finds wrong with a card as version 1.5: unknown elements, wrong values, inputs without an id. */
export function faultsOf(json: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  const card = new AdaptiveCard()
  card.parse(json, context)
  const parsed = Array.from({ length: context.eventCount }, (_, index): string => context.getEventAt(index).message)
  const judged: readonly { readonly message: string }[] = card.validateProperties().validationEvents
  return [...parsed, ...judged.map(({ message }) => message)].filter((fault) => !known.some((each) => each.test(fault)))
}
