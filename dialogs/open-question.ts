import type { Intent, Recognised, Slots } from '../src/domain/intent.ts'
import { unclear } from './unclear.ts'
import type { Turn } from './turn.ts'

/** A choice that a card offered without a draft: what is typed next is the answer to it. It holds what was said before. */
export interface OpenQuestion {
  readonly about: 'tile' | 'steps' | 'guide' | 'administrators'
  readonly service?: string
  readonly number?: string
  readonly step?: number
}

const intents: Readonly<Record<OpenQuestion['about'], Intent>> = {
  tile: 'not-visible',
  steps: 'show-steps',
  guide: 'stuck',
  administrators: 'find-administrator',
}

/** A bare name or number belongs to the question; undefined where the words say neither. */
export function answered(question: OpenQuestion, { intent, bare, slots }: Recognised): Recognised | undefined {
  const isBare = intent === 'none' || bare === true
  const { service, customerNumber, malformedNumber } = slots
  const asksNumber = question.about === 'tile' || question.about === 'administrators'
  const says = service !== undefined || (asksNumber && (customerNumber ?? malformedNumber) !== undefined)
  return isBare && says ? { intent: intents[question.about], slots: { ...before(question), ...slots } } : undefined
}

/** The same question once more, with how to answer it above it. */
export function putAgain(turn: Turn, question: OpenQuestion, typed: string): Recognised {
  turn.notice = unclear(turn, typed, turn.text.unclear[question.about]).sentence
  return { intent: intents[question.about], slots: before(question) }
}

const before = ({ service, number, step }: OpenQuestion): Slots => ({
  ...(service === undefined ? {} : { service }),
  ...(number === undefined ? {} : { customerNumber: number }),
  ...(step === undefined ? {} : { step }),
})
