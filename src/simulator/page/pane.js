import { composeBox } from './compose-box.js'
import { element } from './element.js'
import { messageLog } from './message-log.js'
import { noticeBoard } from './notice-board.js'
import { paneHead } from './pane-head.js'
import { post } from './server.js'
import { text } from './text.js'

/** One person's Teams. */
export function createPane({ world, choosePerson }) {
  let personId
  const person = () => world.people.get(personId)
  const board = noticeBoard()
  const failed = () => board.show({ kind: 'failed' })
  const tell = (name, body) => post(name, { personId, ...body }).catch(failed)
  const log = messageLog({
    world,
    press: (messageId, action, data) => tell('press', { messageId, action, data }),
    search: async (dataset, typed) => {
      const { body } = await post('search', { personId, dataset, text: typed })
      return body?.value?.results
    },
  })
  const compose = composeBox({ say: (words) => tell('say', { text: words }) })
  const head = element('header', { className: 'pane-head' })
  const node = element('section', { className: 'pane' }, head, log.node, board.node, compose.node)

  const redrawHead = () => {
    if (person() === undefined) return
    node.setAttribute('aria-label', text().chat(person().name))
    head.replaceChildren(
      ...paneHead({
        person: person(),
        people: [...world.people.values()],
        choosePerson,
        chooseLocale: (locale) => tell('language', { locale }),
        install: (installed) => tell('install', { installed }),
      }),
    )
    compose.allow(person().installed)
    compose.suggest(person().messages)
    log.showAbsence(person())
  }
  const redraw = () => {
    redrawHead()
    compose.relabel()
    if (person() !== undefined) log.show(person())
  }
  return {
    node,
    personId: () => personId,
    redraw,
    redrawHead,
    show: (next) => {
      personId = next
      board.clear()
      redraw()
    },
    showMessage: (message) => {
      log.put(message, person())
      compose.suggest(person().messages)
    },
    showTyping: () => log.showTyping(person()),
    notify: board.show,
  }
}
