import { words } from './words.js'

/** The page's words in the language it has now. */
export const text = () => words[document.documentElement.lang] ?? words.nl

const locale = () => (document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL')

const zone = 'Europe/Amsterdam'

export const clockTime = (at) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)

export const fullTime = (at) =>
  new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at)

export const dayOf = (at) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(at)
