import { drawBar } from './bar.js'
import { keepChoices, readChoices } from './choices.js'
import { createPane } from './pane.js'
import { castOf } from './cast.js'
import { follow, post } from './server.js'
import { text } from './text.js'
import { isOfTeam } from './thread.js'

const choices = readChoices()
/** The last known state of the simulator; `ahead` is how far its clock is ahead of this browser's. */
const world = { people: new Map(), bot: { name: '' }, faults: undefined, elsewhere: false, ahead: 0, connected: true }
const panes = []

const bar = document.getElementById('bar')
const place = document.getElementById('panes')

function dress() {
  document.documentElement.dataset.theme = choices.theme
  document.documentElement.lang = choices.language ?? 'nl'
  document.title = `${text().title} · ${text().demo}`
}

function change(changed) {
  Object.assign(choices, changed)
  keepChoices(choices)
  dress()
  redrawBar()
}

const redrawBar = () => drawBar(bar, { world, choices, actions })

const showPerson = (at) => (personId) => {
  choices.people[at] = personId
  change({})
  panes[at].show(personId)
}

function layPanes() {
  const cast = castOf([...world.people.values()], choices.people)
  while (panes.length > choices.panes) panes.pop().node.remove()
  while (panes.length < choices.panes) {
    const at = panes.length
    const pane = createPane({ world, choosePerson: showPerson(at) })
    panes.push(pane)
    place.append(pane.node)
    pane.show(cast[at])
  }
  place.dataset.count = String(choices.panes)
}

const actions = {
  theme: (theme) => change({ theme }),
  panes: (count) => {
    change({ panes: count })
    layPanes()
  },
  language: async (language) => {
    change({ language })
    panes.forEach((pane) => pane.redraw())
    const everybody = [...world.people.keys()]
    await Promise.all(everybody.map((personId) => post('language', { personId, locale: language })))
  },
  move: (milliseconds) => post('clock', { move: milliseconds }),
  faults: (side, fault) => post('faults', { [side]: fault }),
}

function begin(state) {
  world.people = new Map(state.people.map((person) => [person.aadObjectId, person]))
  world.bot = state.bot
  world.faults = state.faults
  world.elsewhere = state.elsewhere
  world.channel = state.channel
  world.ahead = state.now - Date.now()
  world.connected = true
  choices.language ??= state.language
  dress()
  redrawBar()
  layPanes()
  panes.forEach((pane) => pane.redraw())
}

const happenings = {
  clock: ({ now }) => {
    world.ahead = now - Date.now()
    redrawBar()
  },
  faults: ({ faults }) => {
    world.faults = faults
    redrawBar()
  },
  people: ({ people }) => {
    for (const person of people) Object.assign(world.people.get(person.aadObjectId) ?? {}, person)
    panes.forEach((pane) => pane.redrawHead())
  },
  typing: ({ personId, typing }) => {
    world.people.get(personId).typing = typing
    panesOf(personId).forEach((pane) => pane.showTyping())
  },
  message: ({ personId, message }) => {
    const person = world.people.get(personId)
    const messages = isOfTeam(message) ? person.channel : person.messages
    const at = messages.findIndex(({ id }) => id === message.id)
    if (at < 0) messages.push(message)
    else messages[at] = message
    panesOf(personId).forEach((pane) => pane.showMessage(message))
  },
  notice: ({ personId, notice }) => panesOf(personId).forEach((pane) => pane.notify(notice)),
}

const panesOf = (personId) => panes.filter((pane) => pane.personId() === personId)

function lose() {
  world.connected = false
  redrawBar()
}

dress()
follow({ begin, happen: (event) => happenings[event.kind]?.(event), lose })
