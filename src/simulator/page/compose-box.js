import { element } from './element.js'
import { text } from './text.js'

/** Suggestions are offered until something else was said (TEAMS.md B6). */
function offered(messages) {
  const last = messages.at(-1)
  return last?.from === 'bot' && !last.deleted ? (last.suggestedActions ?? []) : []
}

export function composeBox({ say }) {
  const chips = element('div', { className: 'chips', role: 'group' })
  const box = element('textarea', { rows: 1, maxlength: 4000 })
  const send = element('button', { className: 'send' })
  const form = element('form', { className: 'compose' }, box, send)
  const node = element('footer', { className: 'pane-foot' }, chips, form)
  const submit = () => {
    const words = box.value.trim()
    if (words === '') return
    box.value = ''
    say(words)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  box.addEventListener('keydown', (event) => {
    const isSend = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (!isSend) return
    event.preventDefault()
    submit()
  })
  return {
    node,
    relabel: (words = text().write) => {
      box.placeholder = words
      box.setAttribute('aria-label', words)
      send.textContent = text().send
      chips.setAttribute('aria-label', text().suggestions)
    },
    allow: (isAllowed) => {
      box.disabled = !isAllowed
      send.disabled = !isAllowed
    },
    suggest: (messages) =>
      chips.replaceChildren(
        ...offered(messages).map(({ title, value }) =>
          element('button', { type: 'button', className: 'chip', onclick: () => say(String(value)) }, title),
        ),
      ),
  }
}
