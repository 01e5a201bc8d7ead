/** Attributes that are properties, and must be set as such. */
const properties = new Set(['value', 'checked', 'disabled', 'hidden', 'textContent', 'className', 'innerHTML', 'inert'])

/** `element('button', { className: 'quiet', onclick: go }, 'Go')`. Text is text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else if (properties.has(name)) node[name] = value
    else node.setAttribute(name, String(value))
  }
  node.append(...children.filter((child) => child !== undefined))
  return node
}

/** A row of buttons of which one is pressed. */
export function choiceOf({ label, options, chosen, choose }) {
  const buttons = options.map(({ value, text, title }) =>
    element('button', { type: 'button', title, 'aria-pressed': value === chosen, onclick: () => choose(value) }, text),
  )
  return element('div', { className: 'choice', role: 'group', 'aria-label': label }, ...buttons)
}
