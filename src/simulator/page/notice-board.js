import { element } from './element.js'
import { text } from './text.js'

const shownFor = 8000

/** What the bot answered to a click and Teams shows for a moment. */
export function noticeBoard() {
  const node = element('div', { className: 'notices', role: 'status' })
  return {
    node,
    clear: () => node.replaceChildren(),
    show: ({ kind, text: words }) => {
      const close = element('button', { type: 'button', className: 'quiet', 'aria-label': text().close }, '×')
      const notice = element(
        'div',
        { className: `notice ${kind}` },
        element('p', {}, kind === 'failed' ? text().failed : words),
        close,
      )
      close.addEventListener('click', () => notice.remove())
      setTimeout(() => notice.remove(), shownFor)
      node.append(notice)
    },
  }
}
