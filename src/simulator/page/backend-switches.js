import { element } from './element.js'
import { text } from './text.js'

/** Longer than a turn waits for the backend. */
const slow = 3000

function toggle(words, pressed, onclick) {
  return element('button', { type: 'button', className: 'toggle', 'aria-pressed': pressed, onclick }, words)
}

function side(label, { delay, fail }, set) {
  return element(
    'div',
    { className: 'switches', role: 'group', 'aria-label': label },
    element('span', { className: 'switch-label', 'aria-hidden': 'true' }, label),
    toggle(text().slow, delay > 0, () => set({ delay: delay > 0 ? 0 : slow })),
    toggle(text().fails, fail, () => set({ fail: !fail })),
  )
}

export const backendSwitches = ({ reads, writes }, set) => [
  side(text().reads, reads, (fault) => set('reads', fault)),
  side(text().writes, writes, (fault) => set('writes', fault)),
]
