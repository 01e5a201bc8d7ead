import { composeBox } from './compose-box.js'
import { element } from './element.js'
import { messageLog } from './message-log.js'
import { noticeBoard } from './notice-board.js'
import { paneHead } from './pane-head.js'
import { post } from './server.js'
import { text } from './text.js'
import { byThread, isOfTeam, mentioned } from './thread.js'

/** One person's Teams. */
export function createPane({ world, choosePerson }) {
  let personId
  /** The own chat, or the channel of the team. */
  let inChannel = false
  const person = () => {
    const found = world.people.get(personId)
    return found !== undefined && inChannel ? { ...found, messages: byThread(found.channel) } : found
  }
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
  const say = (words) =>
    inChannel ? tell('say-in-channel', mentioned(words, world.bot.name)) : tell('say', { text: words })
  const compose = composeBox({ say })
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
        channel: world.channel === undefined ? undefined : { inChannel, choose: choosePlace },
      }),
    )
    compose.allow(inChannel || person().installed)
    compose.suggest(person().messages)
    log.showAbsence({ ...person(), installed: inChannel || person().installed })
  }
  const choosePlace = (place) => {
    inChannel = place === 'channel'
    redraw()
  }
  const redraw = () => {
    redrawHead()
    compose.relabel(inChannel ? text().writeInChannel : text().write)
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
      if (isOfTeam(message) !== inChannel) return
      // A reply stands below its thread, so the channel is drawn anew.
      if (inChannel) return log.show(person())
      log.put(message, person())
      compose.suggest(person().messages)
    },
    showTyping: () => log.showTyping(person()),
    notify: board.show,
  }
}
