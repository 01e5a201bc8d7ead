import { element } from './element.js'
import { post } from './server.js'
import { text } from './text.js'

/** What people can do on the API platform now: asked when it is opened, because it changes with each press. */
export function platformControls() {
  const list = element('div', { className: 'popover happenings' })
  const show = ({ possible }) => {
    const presses = possible.map(({ id, kind, who }) =>
      element('button', { type: 'button', onclick: () => tell('happen', { id }) }, text().happening[kind](who)),
    )
    list.replaceChildren(...(presses.length === 0 ? [element('p', {}, text().nothingPossible)] : presses))
  }
  const tell = (name, body) =>
    post(name, body)
      .then(show)
      .catch(() => list.replaceChildren(element('p', {}, text().failed)))
  const details = element('details', { className: 'other' }, element('summary', {}, text().happen), list)
  details.addEventListener('toggle', () => {
    if (details.open) tell('possible', {})
  })
  return element('div', { className: 'choice' }, details)
}
