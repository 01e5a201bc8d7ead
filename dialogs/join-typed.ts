import { Refusal } from '../src/domain/refusal.ts'
import { givesReason } from '../src/understanding/asked-to-confirm.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { namesColleague } from '../src/understanding/beside-intent.ts'
import { plain, servicesIn } from '../src/understanding/read-command.ts'
import { isAddress } from '../src/usecases/plan-invitation.ts'
import { numbersSaid, slotsOf } from './also-said.ts'
import { howToConfirm, notRightYet, readAtConfirmation, withReason } from './confirm-typed.ts'
import { isAbout } from './elsewhere.ts'
import type { JoinAnswers } from './join-draft.ts'
import { addressIn, besideAddress } from './onboard-typed.ts'
import { numberIn } from './onboard-draft.ts'
import { authorisationsFrom, chosenOf, refuseNeverNamed, serviceOf } from './request-draft.ts'
import type { Turn } from './turn.ts'
import { AskAgain, looksLikeName, unclear } from './unclear.ts'

type Typed = JoinAnswers | AskAgain | 'yes' | 'revise'

type Open = 'address' | 'name' | 'number' | 'wish' | 'authorisations'

/** A typed answer to the question that is open now; what it says of the others is not asked again. */
export function typedJoin(turn: Turn, draft: JoinAnswers, text: string): Typed {
  const open = openOf(turn, draft)
  if (open === undefined && draft.revising !== true) return typedAtConfirmation(turn, draft, text)
  if (open === 'authorisations') return typedAuthorisations(turn, draft, text)
  const said = isElsewhere(turn, open, text) || asksBack(text) ? {} : saidIn(turn, draft, text, open)
  if (Object.keys(said).length > 0) return { ...withoutShown(draft), revising: false, ...said }
  return unclear(turn, text, howTo(turn, open ?? 'number', draft), wrongWith(turn, text))
}

export const withoutShown = ({ shown: _shown, ...answers }: JoinAnswers): JoinAnswers => answers

/** What is asked first of what is still missing; undefined where nothing is. */
function openOf(turn: Turn, draft: JoinAnswers): Open | undefined {
  const service = serviceOf(turn, draft)
  if (draft.who === 'colleague' && !draft.address) return 'address'
  if (draft.who === 'colleague' && !draft.name) return 'name'
  if (draft.number === undefined) return 'number'
  if (service === undefined) return draft.filledIn === true ? undefined : 'wish'
  return chosenOf(service, draft).length === 0 ? 'authorisations' : undefined
}

/** A sentence about something else; a wish is an answer where it is asked what they need, or where it names whom. */
function isElsewhere({ elsewhere }: Turn, open: Open | undefined, text: string): boolean {
  if (elsewhere === undefined || isAbout('join', elsewhere.intent)) return false
  const isWish = ['request-access', 'grant-access'].includes(elsewhere.intent)
  return !isWish || !(open === 'wish' || (open === 'address' && addressIn(text) !== undefined))
}

type SaidHere = Partial<Pick<JoinAnswers, 'who' | 'name' | 'address' | 'number' | 'service' | 'filledIn'>>

function saidIn(turn: Turn, draft: JoinAnswers, text: string, open: Open | undefined): SaidHere {
  const who = whoSaid(turn, draft, text)
  const address = addressIn(text)
  if (address !== undefined)
    return isAddress(address) ? { ...addressSaid(turn, text, address), ...numberSaid(turn, text) } : {}
  const wish = wishSaid(turn, text, open)
  const number = numberSaid(turn, text)
  const said = { ...who, ...number, ...wish }
  if (Object.keys(said).length > 0 || draft.who !== 'colleague') return said
  return isName(turn, text) && (open === 'name' || !draft.name) ? { name: text.trim() } : {}
}

/** "For my colleague, not for me", and the other way round. */
function whoSaid({ text: words }: Turn, { who }: JoinAnswers, text: string): SaidHere {
  const said = plain(text).replace(/^(voor|for) /, '')
  const notMe = / (niet|not) (voor |for )?(mij|me|mezelf|mijzelf|myself)( zelf)? /.test(` ${said} `)
  if (who === 'me' && (notMe || words.ask.others.includes(said) || namesColleague(text))) return { who: 'colleague' }
  return who === 'colleague' && words.ask.self.includes(said) ? { who: 'me' } : {}
}

/** An address is a colleague's; the name may stand beside it. */
function addressSaid(turn: Turn, text: string, address: string): SaidHere {
  return { who: 'colleague', address, ...besideAddress(turn, text, address) }
}

function numberSaid(turn: Turn, text: string): SaidHere {
  const number = [text, ...text.split(/[\s,;]+/)].map((each) => numberIn(turn, each)).find((each) => each !== undefined)
  return number === undefined ? {} : { number }
}

/** What they need after it, where that is asked or where nothing else is said. */
function wishSaid(turn: Turn, text: string, open: Open | undefined): SaidHere {
  const said = plain(text)
  const { ask, nothingElse } = turn.text.invitation
  if (open === 'wish' && [...nothingElse, plain(ask.noService)].includes(said)) return { filledIn: true }
  refuseNeverNamed(text)
  const found = servicesIn(said, turn.deps.catalogue)[0]
  return found !== undefined && (open === 'wish' || found.name === said) ? { filledIn: true, service: found.id } : {}
}

/** A greeting, a question or anything else that the bot reads as a sentence names nobody. */
function isName(turn: Turn, text: string): boolean {
  const { intent, named } = turn.deps.understanding.recognize(text, turn.text.locale)
  const isPerson = named.people.length === 1 && plain(named.people[0] ?? '') === plain(text)
  return isPerson || (looksLikeName(turn, text) && intent === 'none')
}

function typedAuthorisations(turn: Turn, draft: JoinAnswers, text: string): Typed {
  const service = serviceOf(turn, draft)
  const grants = service?.grants ?? []
  try {
    return { ...draft, authorisations: authorisationsFrom({ grants }, text) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'choice-unknown') throw error
    return unclear(turn, text, howTo(turn, 'authorisations', draft))
  }
}

/** As where a request is confirmed; an address takes the place of the one that was typed. */
function typedAtConfirmation(turn: Turn, draft: JoinAnswers, text: string): Typed {
  const address = text.trim()
  if (draft.who === 'colleague' && isAddress(address)) return { ...withoutShown(draft), address }
  const read = readAtConfirmation(turn, text)
  if (read === 'yes' || read === 'revise') return read
  if (read === 'no') return new AskAgain(turn.text.unclear.notRight)
  if (read === 'nothing' || isGreeting(turn, text)) return howToConfirm(turn, text)
  return read === 'change' || namesOther(turn, draft, text)
    ? notRightYet(turn, 'join', draft, text)
    : withReason(turn, draft, text)
}

/** Another number or service than what it is about, where it is not said to be the reason. */
function namesOther(turn: Turn, { number, service }: JoinAnswers, text: string): boolean {
  const { customerNumber, service: named } = slotsOf(turn, text)
  const isOther = (said: string | undefined, before: string | undefined): boolean =>
    said !== undefined && said !== before
  return !givesReason(text) && (isOther(customerNumber, number) || isOther(named, service))
}

const isGreeting = ({ deps, text: { locale } }: Turn, text: string): boolean =>
  ['greeting', 'thanks'].includes(deps.understanding.recognize(text, locale).intent)

/** What is known to be wrong with what was typed. */
function wrongWith(turn: Turn, text: string): string | undefined {
  const { malformed } = numbersSaid(turn, text)
  if (text.includes('@')) return turn.text.refusal['address-malformed']({})
  if (isGreeting(turn, text)) return ''
  return malformed === undefined ? undefined : turn.text.refusal['number-malformed']({ number: malformed })
}

function howTo(turn: Turn, open: Open, draft: JoinAnswers): string {
  const { unclear: words } = turn.text
  if (open !== 'authorisations') return words.join[open]
  const labels = serviceOf(turn, draft)?.grants.map(({ label }) => `‘${label}’`) ?? []
  return words.authorisations(turn.text.labels.and(labels))
}
