import { pageInputs } from '../cards/actions.ts'
import type { Inputs } from '../cards/actions.ts'
import type { Wish } from '../src/domain/change.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import type { ChangesDraft } from '../src/usecases/plan-changes.ts'
import { chosenOf, numberFrom, serviceOf, withInputs } from './request-draft.ts'
import type { Answers } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** The answers of a direct grant or revoke. Without a service it is about the whole page of one user on one number. */
export interface ChangeAnswers extends Answers {
  readonly numbers?: readonly string[]
  /** More than one service was named: of what takes two people they are given together, otherwise the page shows them. */
  readonly several?: readonly string[]
  /** Everything the user holds is taken away. */
  readonly all?: boolean
  /** A page of tick boxes stands open. */
  readonly page?: boolean
  /** The page is shown once more, with what was ticked. */
  readonly again?: boolean
  /** What goes on or off was typed: no tick was taken away. */
  readonly named?: boolean
}

/** What was chosen: of the service, or on the page. */
export function wantedIn(turn: Turn, draft: ChangeAnswers): readonly string[] {
  const service = serviceOf(turn, draft)
  return service === undefined ? (draft.authorisations ?? []) : chosenOf(service, draft)
}

export const changesDraft = (turn: Turn, draft: ChangeAnswers, wish: Wish): ChangesDraft => ({
  wish,
  ...(draft.service === undefined ? {} : { service: draft.service }),
  authorisations: wantedIn(turn, draft),
  ...(draft.all === true ? { all: true } : {}),
  numbers: draft.numbers ?? [],
  user: draft.beneficiary ?? '',
})

/**
 * What was filled in. Only what there is a tick box for can have been ticked; a list without a tick is not sent at all.
 */
export function withChangeInputs(turn: Turn, draft: ChangeAnswers, { number, ...inputs }: Inputs): ChangeAnswers {
  return {
    ...withInputs(turn, draft, inputs),
    again: false,
    named: false,
    ...(number === undefined ? {} : { numbers: numbersFrom(turn, number) }),
    ...(draft.page === true ? { page: false, authorisations: ticked(turn, inputs) } : {}),
  }
}

function ticked(turn: Turn, inputs: Inputs): readonly string[] {
  const lists = [...pageInputs, 'authorisations' as const].map((name) => inputs[name] ?? '')
  return lists
    .join(',')
    .split(',')
    .filter((id) => turn.deps.catalogue.authorisation(id) !== undefined)
}

/** One or more, as chosen in a list or as typed: "9401138 en 9401146". @throws Refusal when one is no number (I-41) */
function numbersFrom(turn: Turn, typed: string): readonly string[] {
  const words = typed.split(/[\s,;&]+|\b(?:en|and)\b/).filter((word) => word !== '')
  return [...new Set((words.length === 0 ? [typed] : words).map((word) => numberFrom(turn, word)))]
}

/** Typed names of tick boxes. @throws Refusal when none is named */
export function labelsFrom(turn: Turn, typed: string): readonly string[] {
  const said = ` ${plain(typed)} `
  const named = turn.deps.catalogue.authorisations.filter(({ label, aliases }) =>
    [label, ...aliases].some((each) => said.includes(` ${plain(each)} `)),
  )
  if (named.length === 0) throw new Refusal('choice-unknown')
  return named.map(({ id }) => id)
}

export const saysAll = (typed: string): boolean => /^(alles|alle autorisaties|all|everything)$/.test(plain(typed))

/** The numbers that were named are the administrator's own; their only number needs no question. */
export function settledNumbers(numbers: readonly NamedNumber[], draft: ChangeAnswers): readonly string[] | undefined {
  const named = draft.numbers ?? (draft.number === undefined ? undefined : [draft.number])
  const chosen = named ?? (numbers.length === 1 ? numbers.map(({ number }) => number) : undefined)
  const strange = chosen?.find((number) => !numbers.some((own) => own.number === number))
  if (strange !== undefined) throw new Refusal('number-unknown', { number: strange })
  return chosen
}
