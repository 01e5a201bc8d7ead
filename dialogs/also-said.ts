import type { NamedNumber } from '../src/domain/portal.ts'
import { plain, readCommand } from '../src/understanding/read-command.ts'
import { colleaguesOnAny } from './ask-people.ts'
import type { ManyAnswers } from './request-answers.ts'
import { colleagueNamed } from './request-draft.ts'
import type { Turn } from './turn.ts'
import { AskAgain } from './unclear.ts'

export const slotsOf = ({ deps }: Turn, text: string) =>
  readCommand(text, deps.catalogue, deps.backend.traits.customerNumberLength).slots

/** Numbers and colleagues that an answer names along the way, where they are still to be asked. */
export function alsoSaid(turn: Turn, draft: ManyAnswers, text: string): ManyAnswers {
  const { customerNumber, customerNumbers = [], user, users = [], self } = slotsOf(turn, text)
  const numbers = customerNumbers.length > 0 ? customerNumbers : customerNumber === undefined ? [] : [customerNumber]
  const addresses = users.length > 0 ? users : user === undefined ? [] : [user]
  const isOpen = draft.me === undefined && draft.forColleagues === undefined
  return {
    ...draft,
    ...(numbers.length === 0 || draft.numbers?.length ? {} : { numbers }),
    ...(addresses.length === 0 || !isOpen
      ? {}
      : { forColleagues: true, me: self ?? false, colleagues: addresses.map((name) => ({ name })) }),
  }
}

interface NumbersSaid {
  /** Meant as a number, but it is none (I-41). */
  readonly malformed?: string
  /** "Niet 9401138": which are meant is not said. */
  readonly excludes: boolean
}

export function numbersSaid(turn: Turn, text: string): NumbersSaid {
  const { malformedNumber } = slotsOf(turn, text)
  const excludes = /\b(niet|geen|behalve|not|except|without)\b/.test(plain(text))
  return { excludes, ...(malformedNumber === undefined ? {} : { malformed: malformedNumber }) }
}

/** A number called by its name, whole or by words that only one of them has. */
export function numbersNamed(own: readonly NamedNumber[], text: string): readonly string[] {
  const said = plain(text)
  const whole = own.filter(({ name }) => ` ${said} `.includes(` ${plain(name)} `))
  const words = said.split(' ').filter((word) => word.length > 3)
  const partly = own.filter(({ name }) => {
    const parts = plain(name).split(' ')
    return words.length > 0 && words.every((word) => parts.includes(word))
  })
  const meant = whole.length > 0 ? whole : partly.length === 1 ? partly : []
  return meant.map(({ number }) => number)
}

/** For whom it is stands on the same card as the numbers: answered first, only the numbers are left to ask. */
export async function forWhomSaid(
  turn: Turn,
  draft: ManyAnswers,
  own: readonly NamedNumber[],
  text: string,
): Promise<AskAgain | undefined> {
  const { ask, unclear } = turn.text
  const said = plain(text).replace(/^(voor|for) /, '')
  if (ask.self.includes(said)) return new AskAgain(unclear.forYouNoted, { ...draft, me: true, forColleagues: false })
  if (ask.others.includes(said))
    return new AskAgain(unclear.whichColleagues, { ...draft, me: false, forColleagues: true, colleagues: [] })
  const { user } = slotsOf(turn, text)
  if (user !== undefined) return new AskAgain(unclear.forWhomNoted(user), alsoSaid(turn, draft, text))
  const users = await colleaguesOnAny(
    turn,
    own.map(({ number }) => number),
  )
  const found = colleagueNamed(users, text.trim().replace(/^(voor|for) /i, ''))
  if (found === undefined) return undefined
  const colleagues = [{ id: found.id, name: found.name }]
  return new AskAgain(unclear.forWhomNoted(found.name), { ...draft, me: false, forColleagues: true, colleagues })
}
