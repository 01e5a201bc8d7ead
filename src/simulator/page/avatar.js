import { element } from './element.js'

const tints = 6

/** The same person has the same tint everywhere. */
const tintOf = (name) => [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % tints

function initials(name) {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('')
}

export const avatar = (name) =>
  element('span', { className: 'avatar', 'data-tint': tintOf(name), 'aria-hidden': 'true' }, initials(name))

export const botAvatar = () => element('img', { className: 'avatar', src: '/icon.svg', alt: '' })
