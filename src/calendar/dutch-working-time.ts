import Holidays from 'date-holidays'
import { minutes } from '../domain/instant.ts'
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
  return {
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
