import { hostConfig } from './host-config.js'
import { markdown } from './markdown.js'
import { typeaheadIn } from './typeahead.js'

const { AdaptiveCards } = window

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text)
  result.didProcess = true
}

/** Other schemes stay where they are: a card is data. */
const opens = new Set(['http:', 'https:', 'mailto:'])

function openUrl(url) {
  const target = URL.canParse(url) ? new URL(url) : undefined
  if (target !== undefined && opens.has(target.protocol)) window.open(target, '_blank', 'noopener')
}

const isAnswered = (action) =>
  action instanceof AdaptiveCards.ExecuteAction || action instanceof AdaptiveCards.SubmitAction

/** What of a button travels to the bot, besides what was typed. */
const sentParts = (action) => ({
  type: action.getJsonTypeName(),
  title: action.title,
  ...(action.verb === undefined ? {} : { verb: action.verb }),
  ...(action.id === undefined ? {} : { id: action.id }),
})

function contextWith(search) {
  const registry = new AdaptiveCards.CardObjectRegistry()
  AdaptiveCards.GlobalRegistry.populateWithDefaultElements(registry)
  registry.register('Input.ChoiceSet', typeaheadIn(search))
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5)
  context.setElementRegistry(registry)
  return context
}

/**
 * @param press gets the pressed button and its data with the inputs
 * @param search gets a dataset and what was typed, and resolves with choices
 * @returns the drawn card; undefined when it is none
 */
export function drawCard(json, { press, search }) {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig)
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) openUrl(action.url)
    else if (isAnswered(action)) press(sentParts(action), action.data ?? {})
  }
  card.parse(json, contextWith(search))
  return card.render()
}
