import { botAvatar } from './avatar.js'
import { element } from './element.js'
import { drawMessage } from './message.js'
import { dayOf, text } from './text.js'

const near = 80

const typingDots = (bot) =>
  element(
    'li',
    { className: 'message bot typing' },
    botAvatar(),
    element(
      'div',
      { className: 'bubble dots', role: 'status', 'aria-label': `${bot.name} ${text().typing}` },
      ...['', '', ''].map(() => element('i')),
    ),
  )

/** The messages of one person. Each is drawn anew only when it changed, so that what is typed on others stays. */
export function messageLog({ world, press, search }) {
  const list = element('ol', { className: 'log' })
  const absence = element('p', { className: 'absence', hidden: true })
  const node = element('div', { className: 'log-place', role: 'log', tabindex: 0 }, list, absence)
  const drawn = new Map()
  let typing
  let lastDay

  const draw = (message, person) =>
    drawMessage(message, { bot: world.bot, people: world.people, person, press, search })
  const isAtEnd = () => node.scrollHeight - node.scrollTop - node.clientHeight < near
  const keepEnd = (work, always = false) => {
    const follow = always || isAtEnd()
    work()
    if (follow) node.scrollTop = node.scrollHeight
  }
  const append = (message, person) => {
    const day = dayOf(message.at)
    if (day !== lastDay) list.append(element('li', { className: 'day' }, element('span', {}, day)))
    lastDay = day
    const item = draw(message, person)
    drawn.set(message.id, { item, stamp: JSON.stringify(message) })
    list.append(item)
  }
  const replace = (message, person) => {
    const stamp = JSON.stringify(message)
    const old = drawn.get(message.id)
    if (old.stamp === stamp) return
    const item = draw(message, person)
    item.classList.add('fresh')
    old.item.replaceWith(item)
    drawn.set(message.id, { item, stamp })
  }
  const showTyping = ({ typing: isTyping }) =>
    keepEnd(() => {
      typing?.remove()
      typing = isTyping ? typingDots(world.bot) : undefined
      if (typing !== undefined) list.append(typing)
    })
  return {
    node,
    showTyping,
    showAbsence: ({ name, installed, messages }) => {
      absence.hidden = installed && messages.length > 0
      absence.textContent = installed ? text().emptyChat : text().notInstalled(name)
    },
    show: (person) =>
      keepEnd(() => {
        node.setAttribute('aria-label', text().chat(person.name))
        list.replaceChildren()
        drawn.clear()
        lastDay = undefined
        person.messages.forEach((message) => append(message, person))
        showTyping(person)
      }, true),
    put: (message, person) =>
      keepEnd(() => {
        absence.hidden = person.installed
        if (drawn.has(message.id)) replace(message, person)
        else append(message, person)
        if (typing !== undefined) list.append(typing)
      }, message.from !== 'bot'),
  }
}
