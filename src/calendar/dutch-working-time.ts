import Holidays from 'date-holidays'
import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { WorkingTime } from '../ports/working-time.ts'
import { dateOf, fromAmsterdam, inAmsterdam, weekdayOf, yearOf } from './amsterdam-day.ts'
import type { Day, LocalMoment } from './amsterdam-day.ts'

const opens = minutes(8 * 60)
const closes = minutes(18 * 60)

/** Monday to Friday, 08:00 to 18:00 in Amsterdam, without the public holidays of the Netherlands (ADR 13). */
export function createDutchWorkingTime(): WorkingTime {
  const isHoliday = dutchHolidays()
  const isWorkingDay = (day: Day): boolean => ![0, 6].includes(weekdayOf(day)) && !isHoliday(day)
  const nextWorkingDay = (day: Day): Day => (isWorkingDay(day + 1) ? day + 1 : nextWorkingDay(day + 1))
  const atWork = ({ day, time }: LocalMoment): LocalMoment => {
    if (!isWorkingDay(day) || time >= closes) return { day: nextWorkingDay(day), time: opens }
    return { day, time: Math.max(time, opens) }
  }
  const opensOn = (day: Day): Instant => fromAmsterdam({ day, time: opens })
  /** Of one day that is worked on: from the later of the two, to the earlier. */
  const within = (day: Day, from: Instant, to: Instant): number =>
    Math.max(0, Math.min(to, opensOn(day) + closes - opens) - Math.max(from, opensOn(day)))
  return {
    between: (from, to) => {
      let time = 0
      for (let day = inAmsterdam(from).day; day <= inAmsterdam(to).day; day += 1)
        if (isWorkingDay(day)) time += within(day, from, to)
      return time
    },
    before: (to, time) => {
      let [day, left] = [inAmsterdam(to).day, time]
      for (; ; day -= 1) {
        const worked = isWorkingDay(day) ? within(day, opensOn(day), to) : 0
        if (worked >= left) return Math.min(to, opensOn(day) + closes - opens) - left
        left -= worked
      }
    },
    dayOf: (at) => {
      const { day } = inAmsterdam(at)
      if (!isWorkingDay(day)) return undefined
      return { date: dateOf(day), opens: opensOn(day), closes: opensOn(day) + closes - opens }
    },
    add: (from, workingDays) => {
      const { day, time } = atWork(inAmsterdam(from))
      const later = Array.from({ length: workingDays }).reduce<Day>(nextWorkingDay, day)
      return fromAmsterdam({ day: later, time })
    },
  }
}

/** Only what everybody has off: a day off for schools or banks alone is worked on. */
function dutchHolidays(): (day: Day) => boolean {
  const calendar = new Holidays('NL', { types: ['public'] })
  const years = new Map<number, ReadonlySet<string>>()
  const of = (year: number): ReadonlySet<string> => {
    const known = years.get(year)
    if (known !== undefined) return known
    const made = new Set(calendar.getHolidays(year).map(({ date }) => date.slice(0, 10)))
    years.set(year, made)
    return made
  }
  return (day) => of(yearOf(day)).has(dateOf(day))
}
