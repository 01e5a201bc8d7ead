import type { NamedNumber } from '../src/domain/portal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { numberIn } from './onboard-draft.ts'
import type { OnboardAnswers } from './onboard-draft.ts'
import type { Turn } from './turn.ts'
import { AskAgain, looksLikeName, unclear } from './unclear.ts'

type Typed = OnboardAnswers | AskAgain | 'yes' | 'revise'

const address = /[^\s<>,;()]+@[^\s<>,;()]+/

export const addressIn = (text: string): string | undefined => address.exec(text)?.[0].replace(/[.!?:]+$/, '')

/** The name that was typed with an address, as in "Eva Jansen <eva@…>". */
export const besideAddress = (turn: Turn, text: string, mail: string): { readonly name?: string } =>
  nameIn(
    turn,
    text
      .replace(mail, ' ')
      .split(/[\s,;]+/)
      .filter((word) => numberIn(turn, word) === undefined)
      .join(' '),
  )

/** A typed answer to what is open now; what the sentence says of the others is not asked again. */
export function typedOnboarding(turn: Turn, draft: OnboardAnswers, own: readonly NamedNumber[], text: string): Typed {
  if (draft.shown === true) return typedAtConfirmation(turn, text)
  const said = saidIn(turn, draft, own, text)
  const isSaid = Object.keys(said).length > 0
  const { wrong: _wrong, ...before } = draft
  if (isSaid) return { ...before, ...said }
  return unclear(turn, text, howTo(turn, draft, own))
}

function typedAtConfirmation(turn: Turn, text: string): Typed {
  const { yes, no, change } = turn.text.conversation.typed
  const said = plain(text)
  if (yes.includes(said)) return 'yes'
  if (change.includes(said)) return 'revise'
  if (no.includes(said)) return new AskAgain(turn.text.unclear.notRight)
  return unclear(turn, text, turn.text.onboard.unclear.confirm)
}

/** Everything of the form that a sentence holds: a number, for whom, a name and an address. */
function saidIn(
  turn: Turn,
  draft: OnboardAnswers,
  own: readonly NamedNumber[],
  text: string,
): Partial<Omit<OnboardAnswers, 'wrong'>> {
  const { typed } = turn.text.onboard
  const words = text.split(/[\s,;]+/)
  const number = words.map((word) => numberIn(turn, word)).find((each) => each !== undefined)
  const named = own.length > 1 && number !== undefined ? { number } : {}
  const mail = address.exec(text)?.[0]
  const rest = plain(words.filter((word) => word !== mail && numberIn(turn, word) === undefined).join(' '))
  if (mail !== undefined) {
    const beside = words.filter((word) => word !== mail && numberIn(turn, word) === undefined).join(' ')
    return { ...named, forWhom: 'colleague', address: mail, ...nameIn(turn, beside.replace(mail, ' ')) }
  }
  if (typed.me.includes(rest)) return { ...named, forWhom: 'me', name: '', address: '' }
  if (typed.colleague.includes(rest)) return { ...named, forWhom: 'colleague' }
  const asksName = draft.forWhom === 'colleague' && (draft.name ?? '') === ''
  return { ...named, ...(asksName && looksLikeName(turn, text) ? { name: text.trim() } : {}) }
}

/** "voor Eva Jansen, eva@…": what is left beside the address, where it could be a name. */
function nameIn(turn: Turn, beside: string): { readonly name?: string } {
  const bare = beside.replaceAll(/[<>():]+/g, ' ').trim()
  const name = bare.replace(/^(?:voor|for|naam|name)\s+/i, '').replaceAll(/\s+/g, ' ')
  return looksLikeName(turn, name) ? { name } : {}
}

/** What is open, and how to answer it. */
export function howTo(turn: Turn, draft: OnboardAnswers, own: readonly NamedNumber[]): string {
  const { unclear: words } = turn.text.onboard
  if (own.length > 1 && draft.number === undefined) return words.number(own[0]?.number ?? '')
  if (draft.forWhom !== 'colleague') return words.forWhom
  return (draft.name ?? '') === '' ? words.name : words.address
}
