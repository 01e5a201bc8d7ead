import { namesSelfToo } from '../src/understanding/beside-intent.ts'
import {
  adds,
  corrected,
  corrects,
  givesReason,
  leavesOut,
  saysNothingElse,
} from '../src/understanding/asked-to-confirm.ts'
import { plain, servicesIn } from '../src/understanding/read-command.ts'
import type { PortalUser } from '../src/domain/portal.ts'
import { numbersNamed, slotsOf } from './also-said.ts'
import { colleaguesOnAny } from './ask-people.ts'
import { isForMe } from './request-answers.ts'
import type { ManyAnswers } from './request-answers.ts'
import { colleagueNamed, isSelf, ownNumbers } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** What a sentence names that is not in the request as it stands. */
export interface Others {
  readonly services: readonly string[]
  readonly numbers: readonly string[]
  /** Named as a number, but none of theirs. */
  readonly foreign: string | undefined
  readonly people: readonly PortalUser[]
  /** Nothing else is said: it is no sentence about something of its own. */
  readonly only: boolean
  /** It is for who says it, which the request is not. */
  readonly me: boolean
}

/** Number, service or person other than those of the request; a sentence that begins as a reason names none. */
export async function othersNamed(turn: Turn, draft: ManyAnswers, text: string): Promise<Others | undefined> {
  if (givesReason(text)) return undefined
  const own = await ownNumbers(turn)
  const { services = [], numbers: asked = [], colleagues = [] } = draft
  const { customerNumber, customerNumbers } = slotsOf(turn, text)
  const typed = customerNumbers ?? (customerNumber === undefined ? [] : [customerNumber])
  const byName = corrects(text) ? numbersNamed(own, corrected(text)) : []
  const numbers = [...typed, ...byName].filter((each) => !asked.includes(each))
  const isOwn = (number: string): boolean => own.some((each) => each.number === number)
  const named = servicesIn(plain(text), turn.deps.catalogue)
  const people = await peopleNamed(turn, own, text)
  const only = saysNothingElse(text, [
    ...named.map(({ name }) => name),
    ...people.flatMap(({ name }) => [name, ...name.split(' ')]),
  ])
  // "Ik verstuur pakketten" holds the name of a service too: that is a reason, unless it is said as a wish.
  const isWish = only || corrects(text) || turn.elsewhere?.intent === 'request-access'
  const others: Others = {
    services: isWish ? named.map(({ id }) => id).filter((id) => !services.includes(id)) : [],
    numbers: numbers.filter(isOwn),
    foreign: numbers.find((number) => !isOwn(number)),
    people: people.filter(({ id }) => !colleagues.some((each) => each.id === id)),
    only,
    me: !isForMe(draft) && / (voor|for) (mij|me|mijzelf|mezelf|myself) /.test(` ${plain(text)} `),
  }
  const some = others.services.length + numbers.length + others.people.length > 0
  return some || others.me ? others : undefined
}

/** Colleagues of theirs, by address, by name, or by the part of it that the recogniser took for somebody. */
async function peopleNamed(
  turn: Turn,
  own: readonly { readonly number: string }[],
  text: string,
): Promise<readonly PortalUser[]> {
  const { users = [], user } = slotsOf(turn, text)
  const { people } = turn.deps.understanding.recognize(text, turn.text.locale).named
  const names = [...users, ...(user === undefined ? [] : [user]), ...people].filter((name) => !isSelf(turn, name))
  const all = await colleaguesOnAny(
    turn,
    own.map(({ number }) => number),
  )
  const said = ` ${plain(text)} `
  const whole = all.filter(({ name }) => said.includes(` ${plain(name)} `))
  const found = names.map((name) => colleagueNamed(all, name)).filter((each) => each !== undefined)
  return [...new Map([...whole, ...found].map((each) => [each.id, each])).values()]
}

/**
 * The request with what was named filled in. @returns undefined where it is not plain what it becomes: it was not
 * said as a change, something is left out, or a number is none of theirs
 */
export function filledIn(draft: ManyAnswers, others: Others, text: string): ManyAnswers | undefined {
  const said = plain(text)
  const isChange = corrects(text) || /^(voor|for) /.test(said) || /^[\d\s,;]+$/.test(text.trim())
  if (!isChange || leavesOut(text) || others.foreign !== undefined) return undefined
  const also = adds(text)
  const { shown: _shown, ...rest } = draft
  const list = <T>(before: readonly T[] | undefined, named: readonly T[]): readonly T[] =>
    named.length === 0 ? (before ?? []) : also ? [...(before ?? []), ...named] : named
  return {
    ...rest,
    services: list(draft.services, others.services),
    numbers: list(draft.numbers, others.numbers),
    ...forWhom(draft, others, { also, selfToo: namesSelfToo(text) }),
  }
}

function forWhom(
  draft: ManyAnswers,
  { people, me }: Others,
  { also, selfToo }: { readonly also: boolean; readonly selfToo: boolean },
): Partial<ManyAnswers> {
  if (people.length === 0 && !me) return {}
  const before = also ? (draft.colleagues ?? []) : []
  const colleagues = [...before, ...people.map(({ id, name }) => ({ id, name }))]
  return { me: me || selfToo || (also && isForMe(draft)), forColleagues: colleagues.length > 0, colleagues }
}

/** What is wrong with the number that was named (I-41); undefined where nothing is. */
export function numberSaidWrong(turn: Turn, others: Others | undefined, text: string): string | undefined {
  const { refusal } = turn.text
  if (others?.foreign !== undefined) return refusal['number-unknown']({ number: others.foreign })
  const { malformedNumber: number } = slotsOf(turn, text)
  return corrects(text) && number !== undefined ? refusal['number-malformed']({ number }) : undefined
}
