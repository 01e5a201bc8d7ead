import { backendSwitches } from './backend-switches.js'
import { clockControls } from './clock-controls.js'
import { choiceOf, element } from './element.js'
import { platformControls } from './platform-controls.js'
import { text } from './text.js'

const group = (label, ...content) =>
  element('div', { className: 'bar-group' }, element('span', { className: 'bar-label' }, label), ...content)

const brand = () =>
  element(
    'div',
    { className: 'brand' },
    element('img', { src: '/icon.svg', alt: '', width: 28, height: 28 }),
    element('h1', {}, text().title),
    element('span', { className: 'badge' }, text().demo),
  )

const alert = (words) => element('p', { className: 'bar-alert', role: 'alert' }, words)

function looks({ choices, actions }) {
  const counts = [1, 2, 3, 4].map((count) => ({ value: count, text: String(count) }))
  const languages = ['nl', 'en'].map((locale) => ({ value: locale, text: locale.toUpperCase() }))
  const themes = ['light', 'dark'].map((theme) => ({ value: theme, text: text()[theme] }))
  return [
    group(
      text().panes,
      choiceOf({ label: text().panes, options: counts, chosen: choices.panes, choose: actions.panes }),
    ),
    group(
      text().language,
      choiceOf({ label: text().language, options: languages, chosen: choices.language, choose: actions.language }),
    ),
    group(
      text().theme,
      choiceOf({ label: text().theme, options: themes, chosen: choices.theme, choose: actions.theme }),
    ),
  ]
}

/** The path to the pressed button through the bar, so that drawing it anew does not lose the focus. */
function focused(bar) {
  const buttons = [...bar.querySelectorAll('button')]
  return buttons.indexOf(document.activeElement)
}

export function drawBar(bar, { world, choices, actions }) {
  if (world.faults === undefined) return
  const at = focused(bar)
  const { reads, writes } = world.faults
  const isDisturbed = [reads, writes].some(({ delay, fail }) => delay > 0 || fail)
  bar.replaceChildren(
    brand(),
    element('div', { className: 'looks' }, ...looks({ choices, actions })),
    element(
      'div',
      { className: 'world' },
      group(text().clock, ...clockControls(world, actions.move)),
      group(text().backend, ...backendSwitches(world.faults, actions.faults)),
      world.elsewhere ? group(text().platform, platformControls()) : undefined,
    ),
    ...(isDisturbed ? [alert(text().disturbed)] : []),
    ...(world.connected ? [] : [alert(text().lost)]),
  )
  bar.querySelectorAll('button')[at]?.focus()
}
