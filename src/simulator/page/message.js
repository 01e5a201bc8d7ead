import { avatar, botAvatar } from './avatar.js'
import { drawCard } from './card.js'
import { element } from './element.js'
import { markdown } from './markdown.js'
import { clockTime, text } from './text.js'

const cardType = 'application/vnd.microsoft.card.adaptive'

function meta({ at, updatedCount, deleted }, name) {
  const time = element('time', { datetime: new Date(at).toISOString() }, clockTime(at))
  const isUpdated = updatedCount > 0 && !deleted
  const updated = isUpdated ? [element('span', { className: 'updated' }, text().updated)] : []
  return element('div', { className: 'meta' }, element('span', { className: 'name' }, name), time, ...updated)
}

function bubble({ text: words, textFormat, from }) {
  const isMarkdown = from === 'bot' && textFormat !== 'plain' && textFormat !== 'xml'
  return isMarkdown
    ? element('div', { className: 'bubble', innerHTML: markdown(words) })
    : element('div', { className: 'bubble plain' }, words)
}

const broken = () => element('p', { className: 'broken' }, text().broken)

/** While the bot is asked, the card shows so and takes no second press. */
function cardPlace(json, { press, search }) {
  const place = element('div', { className: 'card' })
  const pressOnce = async (action, data) => {
    place.inert = true
    place.setAttribute('aria-busy', 'true')
    await press(action, data)
    place.inert = false
    place.removeAttribute('aria-busy')
  }
  place.append(drawCard(json, { press: pressOnce, search }) ?? broken())
  return place
}

/** The first card is the one an answer replaces for this viewer. */
function cardsOf({ attachments = [], perViewerCard }) {
  const cards = attachments.filter(({ contentType }) => contentType === cardType).map(({ content }) => content)
  return perViewerCard === undefined ? cards : [perViewerCard, ...cards.slice(1)]
}

function contentOf(message, { press, search }) {
  if (message.deleted) return [element('div', { className: 'bubble gone' }, text().deleted)]
  const handlers = { press: (action, data) => press(message.id, action, data), search }
  return [...(message.text ? [bubble(message)] : []), ...cardsOf(message).map((card) => cardPlace(card, handlers))]
}

export function drawMessage(message, { bot, people, person, press, search }) {
  const isOwn = message.from === person.aadObjectId
  const colleague = isOwn ? undefined : people.get(message.from)
  return element(
    'li',
    { className: `message ${isOwn ? 'own' : 'bot'}${message.isReply ? ' reply' : ''}`, 'data-id': message.id },
    ...(isOwn ? [] : [colleague === undefined ? botAvatar() : avatar(colleague.name)]),
    meta(message, isOwn ? text().you : (colleague ?? bot).name),
    ...contentOf(message, { press, search }),
  )
}
