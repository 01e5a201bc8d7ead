import type { Inputs } from '../cards/actions.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { refuseNever } from '../src/usecases/refuse-never.ts'
import type { AskedFor } from '../src/usecases/plan-ask.ts'
import { isSelf, listOf, numberFrom } from './request-draft.ts'
import type { Answers } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** The answers to what somebody asks, of which there may be several; it is begun with one or several of each. */
export interface RequestAnswers extends Answers {
  readonly services?: readonly string[]
  readonly numbers?: readonly string[]
  /** It is for themselves, alone or among others. */
  readonly me?: boolean
  /** It is for colleagues too; who they are may still have to be asked. */
  readonly forColleagues?: boolean
  /** Without an id they were typed, and not found. */
  readonly colleagues?: readonly AskedFor[]
  /** The open request that this one takes the place of. */
  readonly replaces?: string
  /** An administrator gives it, as the first of two (I-14). */
  readonly giving?: boolean
}

export type ManyAnswers = Omit<RequestAnswers, 'service' | 'number' | 'forWhom' | 'beneficiary' | 'typedColleague'>

/** One of each is a list of one. */
export function manyOf(answers: RequestAnswers): ManyAnswers {
  const { service, number, forWhom, beneficiary, typedColleague, ...rest } = answers
  const one = [
    ...(beneficiary === undefined ? [] : [{ id: beneficiary, name: '' }]),
    ...(typedColleague === undefined ? [] : [{ name: typedColleague }]),
  ]
  return {
    ...rest,
    ...(service === undefined ? {} : { services: [service] }),
    ...(number === undefined ? {} : { numbers: [number] }),
    ...(forWhom === undefined ? {} : { me: forWhom === 'me', forColleagues: forWhom === 'colleague' }),
    ...(one.length === 0 ? {} : { colleagues: one }),
  }
}

export const servicesOf = (turn: Turn, { services = [] }: ManyAnswers): readonly Service[] =>
  services.flatMap((id) => turn.deps.catalogue.service(id) ?? [])

/** For whom it is: for themselves, unless they said otherwise. */
export const isForMe = ({ me, forColleagues }: ManyAnswers): boolean => me ?? forColleagues !== true

/** What was filled in on a form. Only known names are read; what they say is checked when it is used. */
export function withAskInputs(turn: Turn, answers: ManyAnswers, inputs: Inputs): ManyAnswers {
  refuseNever(turn.deps, [...listOf(inputs.authorisations ?? ''), ...listOf(inputs.service ?? '')])
  const forWhom = inputs.forWhom === undefined ? undefined : listOf(inputs.forWhom)
  const services = listOf(inputs.service ?? '').filter((id) => turn.deps.catalogue.service(id) !== undefined)
  const chosen = listOf(inputs.colleague ?? '').map((id) => ({ id, name: '' }))
  const answered: ManyAnswers = {
    ...answers,
    revising: false,
    ...(services.length === 0 ? {} : { services }),
    ...(inputs.authorisations === undefined ? {} : { authorisations: listOf(inputs.authorisations) }),
    ...(inputs.number === undefined ? {} : { numbers: numbersFrom(turn, inputs.number) }),
    ...(forWhom === undefined ? {} : { me: forWhom.includes('me'), forColleagues: forWhom.includes('colleague') }),
    ...(chosen.length === 0 ? {} : { colleagues: chosen }),
    ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
  }
  return inputs.typedColleague === undefined || answered.forColleagues === false
    ? answered
    : withTyped(turn, chosen.length === 0 ? { ...answered, colleagues: [] } : answered, inputs.typedColleague)
}

/** @throws Refusal when one of them is no customer number at all (I-41) */
function numbersFrom(turn: Turn, typed: string): readonly string[] {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '' && !/^(en|and|&|\+)$/i.test(word))
  if (words.length === 0) throw new Refusal('number-malformed')
  return [...new Set(words.map((word) => numberFrom(turn, word)))]
}

/** Names or addresses with a comma, semicolon or "en" between them; one's own among them is "for me". */
export function withTyped(turn: Turn, answers: ManyAnswers, typed: string): ManyAnswers {
  const between = typed.includes('@') ? /[\s,;]+/ : /[,;]|\s(?:en|and)\s/i
  const names = typed
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !/^(en|and|&|\+)$/i.test(each))
  const others = names.filter((name) => !isMe(turn, name))
  const colleagues = [...(answers.colleagues ?? []), ...others.map((name) => ({ name }))]
  return {
    ...answers,
    ...(others.length < names.length ? { me: true } : {}),
    forColleagues: colleagues.length > 0,
    colleagues,
  }
}

const isMe = (turn: Turn, name: string): boolean =>
  isSelf(turn, name) || turn.text.ask.self.includes(name.toLowerCase())
