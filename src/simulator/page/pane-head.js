import { avatar } from './avatar.js'
import { choiceOf, element } from './element.js'
import { text } from './text.js'

const wordsOf = ({ role, userRole, about, address }) =>
  [text().roles[role] ?? role, userRole === 'guest' ? text().guest : undefined, about ?? address]
    .filter((word) => word !== undefined)
    .join(' · ')

/** By role, so that the closed list shows the name alone. */
function personChoice(person, people, choosePerson) {
  const groups = Map.groupBy(people, ({ role }) => text().roles[role] ?? role ?? text().others)
  const select = element(
    'select',
    { className: 'person', 'aria-label': text().person, onchange: ({ target }) => choosePerson(target.value) },
    ...[...groups].map(([label, members]) => element('optgroup', { label }, ...members.map(personOption))),
  )
  select.value = person.aadObjectId
  return select
}

const personOption = ({ aadObjectId, name, about }) => element('option', { value: aadObjectId, title: about }, name)

/** Their own chat with the bot, or the channel of the team. */
function placeChoice({ inChannel, choose }) {
  const options = ['chat', 'channel'].map((value) => ({ value, text: text().places[value] }))
  return choiceOf({ label: text().place, options, chosen: inChannel ? 'channel' : 'chat', choose })
}

export function paneHead({ person, people, choosePerson, chooseLocale, install, channel }) {
  const locales = ['nl', 'en'].map((locale) => ({ value: locale, text: locale.toUpperCase() }))
  const about = wordsOf(person)
  const installs = element(
    'button',
    { type: 'button', className: 'quiet', title: text().installation, onclick: () => install(!person.installed) },
    person.installed ? text().uninstall : text().install,
  )
  return [
    avatar(person.name),
    element(
      'div',
      { className: 'who' },
      personChoice(person, people, choosePerson),
      element('p', { className: 'about', title: about }, about),
    ),
    element(
      'div',
      { className: 'pane-controls' },
      ...(channel === undefined ? [] : [placeChoice(channel)]),
      choiceOf({ label: text().clientLanguage, options: locales, chosen: person.locale, choose: chooseLocale }),
      installs,
    ),
  ]
}
