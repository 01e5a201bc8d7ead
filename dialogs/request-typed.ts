import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { plain, servicesIn } from '../src/understanding/read-command.ts'
import { requireSomebody, withKnownColleagues } from './ask-people.ts'
import { alsoSaid, forWhomSaid, numbersNamed, numbersSaid } from './also-said.ts'
import { howToConfirm, notRightYet, readAtConfirmation, wantsElsewhere, withReason } from './confirm-typed.ts'
import { filledIn, numberSaidWrong, othersNamed } from './request-corrected.ts'
import { servicesOf, withTyped } from './request-answers.ts'
import type { ManyAnswers } from './request-answers.ts'
import { authorisationsFrom, chosenOf, ownNumbers, refuseNeverNamed } from './request-draft.ts'
import type { Turn } from './turn.ts'
import { AskAgain, looksLikeName, otherServiceSaid, unclear } from './unclear.ts'

/** `yes`: what was shown is confirmed; `revise`: it is changed. */
type Typed = ManyAnswers | AskAgain | 'yes' | 'revise'

/** A typed answer to the question that is open now; what the sentence says of the others is not asked again. */
export async function typedRequest(turn: Turn, draft: ManyAnswers, text: string): Promise<Typed> {
  const services = servicesOf(turn, draft)
  if (services.length === 0) return typedServices(turn, draft, text)
  const unchosen = services.filter((service) => chosenOf(service, draft).length === 0)
  if (unchosen.length > 0) return typedAuthorisations(turn, draft, unchosen, text)
  if ((draft.numbers ?? []).length === 0) return typedNumbers(turn, draft, text)
  if (draft.forColleagues === true && (draft.colleagues ?? []).length === 0) return typedColleagues(turn, draft, text)
  return typedAtConfirmation(turn, draft, text)
}

function typedServices(turn: Turn, draft: ManyAnswers, text: string): Typed {
  refuseNeverNamed(text)
  const found = servicesIn(plain(text), turn.deps.catalogue).map(({ id }) => id)
  if (found.length === 0) return unclear(turn, text, turn.text.unclear.service)
  return { ...alsoSaid(turn, draft, text), services: found }
}

function typedAuthorisations(turn: Turn, draft: ManyAnswers, services: readonly Service[], text: string): Typed {
  const grants = services.flatMap((service) => service.grants)
  try {
    const chosen = authorisationsFrom({ grants }, text)
    return { ...alsoSaid(turn, draft, text), authorisations: [...(draft.authorisations ?? []), ...chosen] }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'choice-unknown') throw error
    const how = turn.text.unclear.authorisations(labelsOf(turn, grants))
    return unclear(turn, text, how, otherServiceSaid(turn, text, draft.services ?? []))
  }
}

const labelsOf = (turn: Turn, grants: Service['grants']): string =>
  turn.text.labels.and([...new Set(grants.map(({ label }) => `‘${label}’`))])

async function typedNumbers(turn: Turn, draft: ManyAnswers, text: string): Promise<Typed> {
  const own = await ownNumbers(turn)
  if (turn.text.ask.everyNumber.includes(plain(text))) return { ...draft, numbers: own.map(({ number }) => number) }
  const how = turn.text.unclear.numbers(own[0]?.number ?? '')
  const { malformed, excludes } = numbersSaid(turn, text)
  if (malformed !== undefined)
    return unclear(turn, text, how, turn.text.refusal['number-malformed']({ number: malformed }))
  const answered = alsoSaid(turn, draft, text)
  const numbers = answered.numbers?.length ? answered.numbers : numbersNamed(own, text)
  if (numbers.length > 0 && !excludes) return { ...answered, numbers }
  const forWhom = excludes ? undefined : await forWhomSaid(turn, draft, own, text)
  return forWhom ?? unclear(turn, text, how, otherServiceSaid(turn, text, draft.services ?? []))
}

async function typedColleagues(turn: Turn, draft: ManyAnswers, text: string): Promise<Typed> {
  const { numbers = [], services = [] } = draft
  const how = turn.text.unclear.colleagues
  if (asksBack(text)) return unclear(turn, text, how)
  const said = await withKnownColleagues(turn, withTyped(turn, draft, text))
  try {
    requireSomebody(said)
    return said
  } catch (error) {
    // Of an address can be said that it is nobody there: whoever it is can be added.
    if (!(error instanceof Refusal) || text.includes('@')) return said
    const lead = looksLikeName(turn, text)
      ? turn.text.unclear.nobodyCalled(numbers.length === 1 ? (numbers[0] ?? '') : '')
      : undefined
    return unclear(turn, text, how, otherServiceSaid(turn, text, services) ?? lead)
  }
}

/** What is confirmed, what is changed in it, and why it is asked for. */
async function typedAtConfirmation(turn: Turn, draft: ManyAnswers, text: string): Promise<Typed> {
  const read = readAtConfirmation(turn, text)
  if (read === 'yes' || read === 'revise') return read
  if (read === 'no') return new AskAgain(turn.text.unclear.notRight)
  const others = await othersNamed(turn, draft, text)
  const isElsewhere = others?.only !== true && wantsElsewhere(turn, 'request', text)
  const filled = others && !isElsewhere ? filledIn(draft, others, text) : undefined
  if (filled !== undefined) return new AskAgain(turn.text.unclear.changed, filled)
  if (read === 'nothing' || isOnlyAbout(turn, text)) return howToConfirm(turn, text)
  return read === 'change' || others !== undefined
    ? notRightYet(turn, 'request', draft, text, numberSaidWrong(turn, others, text))
    : withReason(turn, draft, text)
}

/** Nothing but a number, an address or a service: meant for what was asked before, and no reason. */
function isOnlyAbout(turn: Turn, text: string): boolean {
  const said = plain(text)
  return (
    /^[\d\s,;.+-]+$/.test(text.trim()) ||
    /^\S+@\S+\.\S+$/.test(text.trim()) ||
    servicesIn(said, turn.deps.catalogue).some(({ name }) => name === said)
  )
}
