import { element } from './element.js'
import { fullTime, text } from './text.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const units = { minutes: minute, hours: hour, days: day }

/** A few seconds are the network's, not the clock's. */
function aheadWords(ahead) {
  const minutes = Math.round(ahead / minute)
  if (minutes < 1) return undefined
  const days = Math.floor(minutes / (24 * 60))
  const hours = Math.floor((minutes % (24 * 60)) / 60)
  const parts = [
    days > 0 ? text().daysShort(days) : '',
    hours > 0 ? `${hours} u`.replace('u', document.documentElement.lang === 'en' ? 'h' : 'u') : '',
    minutes % 60 > 0 ? `${minutes % 60} min` : '',
  ]
  return text().ahead(parts.filter((part) => part !== '').join(' '))
}

const jump = (words, onclick) => element('button', { type: 'button', onclick }, words)

function otherJump(move) {
  const amount = element('input', { type: 'number', min: 1, max: 9999, value: '2', 'aria-label': text().amount })
  const options = Object.keys(units).map((unit) => element('option', { value: unit }, text().units[unit]))
  const unit = element('select', { 'aria-label': text().unit }, ...options)
  const form = element('form', { className: 'popover' }, amount, unit, element('button', {}, text().forward))
  const details = element('details', { className: 'other' }, element('summary', {}, text().other), form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    details.open = false
    if (amount.valueAsNumber > 0) move(amount.valueAsNumber * units[unit.value])
  })
  return details
}

let ticking

export function clockControls(world, move) {
  const shown = element('time', { className: 'clock' })
  const tick = () => {
    shown.textContent = fullTime(Date.now() + world.ahead)
  }
  clearInterval(ticking)
  ticking = setInterval(tick, 1000)
  tick()
  const ahead = aheadWords(world.ahead)
  return [
    shown,
    ...(ahead === undefined ? [] : [element('span', { className: 'ahead' }, ahead)]),
    element(
      'div',
      { className: 'choice', role: 'group', 'aria-label': text().clock },
      jump(text().minutes(5), () => move(5 * minute)),
      jump(text().minutes(60), () => move(hour)),
      jump(text().day, () => move(day)),
      otherJump(move),
    ),
  ]
}
