import { element } from './element.js'
import { text } from './text.js'

let count = 0

/** The list under a search box: arrows move, Enter takes, Escape closes. */
export function suggestionList(box, take) {
  const node = element('ul', {
    className: 'suggestion-list',
    role: 'listbox',
    id: `list-${(count += 1)}`,
    hidden: true,
  })
  box.setAttribute('aria-controls', node.id)
  let choices = []
  let at = -1
  const open = (isOpen) => {
    node.hidden = !isOpen
    box.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) box.removeAttribute('aria-activedescendant')
  }
  const mark = (next) => {
    at = next
    const options = [...node.children]
    options.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)))
    box.setAttribute('aria-activedescendant', options[at]?.id ?? '')
    options[at]?.scrollIntoView({ block: 'nearest' })
  }
  const pick = (choice) => {
    open(false)
    take(choice)
  }
  const note = (words) => {
    choices = []
    node.replaceChildren(element('li', { className: 'note' }, words))
    open(true)
  }
  const keys = {
    ArrowDown: () => mark((at + 1) % choices.length),
    ArrowUp: () => mark((at - 1 + choices.length) % choices.length),
    Enter: () => at >= 0 && pick(choices[at]),
    Escape: () => open(false),
  }
  box.addEventListener('keydown', (event) => {
    const isOurs = !node.hidden && choices.length > 0 && event.key in keys
    if (!isOurs) return
    event.preventDefault()
    keys[event.key]()
  })
  return {
    node,
    wait: () => note(text().working),
    hide: () => open(false),
    show: (found) => {
      if (found === undefined || found.length === 0) {
        return note(found === undefined ? text().searchFailed : text().noResults)
      }
      choices = found
      node.replaceChildren(...found.map((choice, place) => option(choice, `${node.id}-${place}`, pick)))
      at = -1
      open(true)
      node.scrollIntoView({ block: 'nearest' })
    },
  }
}

/** Pressing must not take the focus from the box, or the list would close under the pointer. */
const option = (choice, id, pick) =>
  element(
    'li',
    {
      role: 'option',
      id,
      'aria-selected': 'false',
      onmousedown: (event) => event.preventDefault(),
      onclick: () => pick(choice),
    },
    choice.title,
  )
