import type { Wish } from '../src/domain/change.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { plain, serviceIn } from '../src/understanding/read-command.ts'
import { numbersNamed, numbersSaid, slotsOf } from './also-said.ts'
import { colleaguesOnAny } from './ask-people.ts'
import { labelsFrom, saysAll } from './change-draft.ts'
import type { ChangeAnswers } from './change-draft.ts'
import { withUser } from './change-user.ts'
import {
  administeredNumbers,
  authorisationsFrom,
  chosenOf,
  colleagueNamed,
  refuseNeverNamed,
  serviceOf,
} from './request-draft.ts'
import type { Turn } from './turn.ts'
import { AskAgain, looksLikeName, unclear } from './unclear.ts'

type Typed = ChangeAnswers | AskAgain | 'yes' | 'revise'

/** A typed answer to the question of an administrator that is open now. */
export async function typedChange(turn: Turn, draft: ChangeAnswers, text: string, wish: Wish): Promise<Typed> {
  if (wish === 'on') refuseNeverNamed(text)
  if (draft.shown !== undefined) return typedAtConfirmation(turn, text)
  const service = serviceOf(turn, draft)
  const named = service === undefined ? serviceIn(plain(text), turn.deps.catalogue) : undefined
  if (draft.numbers === undefined) {
    const also = named === undefined ? draft : { ...draft, service: named.id }
    return typedNumbers(turn, also, text, named !== undefined)
  }
  if (service && chosenOf(service, draft).length === 0) {
    const labels = service.grants.map(({ label }) => `‘${label}’`)
    const how = turn.text.unclear.authorisations(turn.text.labels.and(labels))
    return orAskAgain(turn, text, how, () => ({ ...draft, authorisations: authorisationsFrom(service, text) }))
  }
  if (draft.beneficiary === undefined)
    return named === undefined ? typedUser(turn, draft, text, wish) : { ...draft, service: named.id }
  if (wish === 'off' && saysAll(text)) return { ...draft, all: true }
  return orAskAgain(turn, text, turn.text.unclear.page[wish], () => ({
    ...draft,
    authorisations: labelsFrom(turn, text),
    again: false,
    named: true,
  }))
}

function typedAtConfirmation(turn: Turn, text: string): Typed {
  const { yes, no, change } = turn.text.conversation.typed
  const words = turn.text.unclear
  if (yes.includes(plain(text))) return 'yes'
  if (change.includes(plain(text))) return 'revise'
  return no.includes(plain(text)) ? new AskAgain(words.notRight) : unclear(turn, text, words.confirm.change)
}

function orAskAgain(turn: Turn, text: string, how: string, take: () => ChangeAnswers): Typed {
  try {
    return take()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'choice-unknown') throw error
    return unclear(turn, text, how)
  }
}

/** @param along the answer named a service, which is something already */
async function typedNumbers(turn: Turn, draft: ChangeAnswers, text: string, along: boolean): Promise<Typed> {
  const own = await administeredNumbers(turn)
  const how = turn.text.unclear.ownNumber(own[0]?.number ?? '')
  const { malformed, excludes } = numbersSaid(turn, text)
  if (malformed !== undefined)
    return unclear(turn, text, how, turn.text.refusal['number-malformed']({ number: malformed }))
  const { customerNumber, customerNumbers, user } = slotsOf(turn, text)
  const said = customerNumbers ?? (customerNumber === undefined ? numbersNamed(own, text) : [customerNumber])
  const withSaid = user === undefined ? draft : await withUser(turn, draft, user)
  if (said.length > 1 && draft.service === undefined) return unclear(turn, text, turn.text.unclear.oneNumber, '')
  if (said.length > 0 && !excludes) return { ...withSaid, numbers: said }
  if (along) return withSaid
  if (user !== undefined) return new AskAgain(turn.text.unclear.forWhomNoted(user), withSaid)
  const users = await colleaguesOnAny(
    turn,
    own.map(({ number }) => number),
  )
  const found = colleagueNamed(users, text)
  if (found === undefined || excludes) return unclear(turn, text, how)
  return new AskAgain(turn.text.unclear.forWhomNoted(found.name), { ...draft, typedColleague: found.address })
}

async function typedUser(turn: Turn, draft: ChangeAnswers, text: string, wish: Wish): Promise<Typed> {
  const words = turn.text.unclear
  if (asksBack(text)) return unclear(turn, text, words.user[wish])
  const { numbers = [] } = draft
  const nobody = words.nobodyCalled(numbers.length === 1 ? (numbers[0] ?? '') : '')
  try {
    const answered = await withUser(turn, draft, text)
    // Who is not there can be added, but has nothing that could be taken away.
    return answered.notThere === undefined || wish === 'on' ? answered : unclear(turn, text, words.user.off, nobody)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'beneficiary-unknown') throw error
    return unclear(turn, text, words.user[wish], looksLikeName(turn, text) ? nobody : undefined)
  }
}
