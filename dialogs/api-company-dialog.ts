import type { Inputs } from '../cards/actions.ts'
import { formCard } from '../cards/form-card.ts'
import type { FormQuestion } from '../cards/form-card.ts'
import type { Company } from '../src/domain/api-platform.ts'
import { parseCustomerNumber } from '../src/domain/customer-number.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { showCompany } from './api-topics.ts'
import type { CompanyDraft, SeveralCompanies } from './api-topics.ts'
import { refuseElsewhere } from './elsewhere.ts'
import { isCurrent, QuestionDialog } from './question-dialog.ts'
import type { Conversation } from './question-dialog.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** More than these are looked for by name or number. */
const mostChoices = 50
/** More than these are not read through. */
const readThrough = 12

/** Keys or versions of a company: shown at once where there is one it may be, else chosen or typed first. */
const conversation: Conversation<CompanyDraft> = {
  id: 'api-company',

  async ask(turn, { id, seen, draft }, replace) {
    const several = await showCompany(turn, draft, replace)
    if (several === undefined) return 'done'
    const { about, said } = draft
    askWhich(
      turn,
      { id, seen, ...(said === undefined || several.asAgent ? {} : { notice: turn.text.api.which.notFound }) },
      several,
      replace,
    )
    return { about }
  },

  take(turn, { draft, ...position }, said) {
    const { about } = draft
    if (said.kind === 'text') {
      refuseElsewhere(turn, 'api-company')
      return Promise.resolve({ about, ...typed(turn, said.text) })
    }
    if (said.action.verb !== 'answer' || !isCurrent({ ...position, draft }, said.action))
      throw new Refusal('choice-gone')
    return Promise.resolve({ about, ...chosen(turn, said.inputs) })
  },
}

export const apiCompanyDialog = new QuestionDialog(conversation)

function askWhich(
  turn: Turn,
  form: { readonly id: string; readonly seen: number; readonly notice?: string },
  { companies, asAgent }: SeveralCompanies,
  replace: boolean,
): void {
  const { which } = turn.text.api
  const who = asAgent ? 'agent' : 'customer'
  const choice: FormQuestion = {
    kind: 'choice',
    name: 'company',
    label: which.company[who],
    choices: companies.slice(0, mostChoices).map((company) => ({ title: labelOf(company), value: company.id })),
    style: companies.length > readThrough ? 'filtered' : 'expanded',
    required: !asAgent,
  }
  const typing: FormQuestion = {
    kind: 'text',
    name: 'typedCompany',
    label: which.typed,
    placeholder: which.example,
    required: false,
    maxLength: 100,
  }
  const card = formCard(
    {
      ...form,
      title: which.title[who],
      intro: which.intro[who],
      questions: asAgent ? [choice, typing] : [choice],
      submitLabel: which.submit,
    },
    turn.text,
  )
  sayCard(turn, card, { replace, asks: true })
}

const labelOf = ({ name, numbers }: Company): string =>
  numbers.length === 0 ? name : `${numbers.slice(0, 3).join(', ')}${numbers.length > 3 ? '…' : ''} · ${name}`

/** Digits alone are meant as a number, and one that is none is said back (I-41). */
function typed(turn: Turn, text: string): Pick<CompanyDraft, 'number' | 'said'> {
  const words = text.trim()
  const number = parseCustomerNumber(words, turn.deps.backend.traits.customerNumberLength)
  if (number !== undefined) return { number }
  if (/^[\p{N}\s.+-]+$/u.test(words)) throw new Refusal('number-malformed')
  const said = plain(words).slice(0, 100)
  if (said === '') throw new Refusal('choice-unknown')
  return { said }
}

function chosen(turn: Turn, { company = '', typedCompany = '' }: Inputs): Omit<CompanyDraft, 'about'> {
  if (typedCompany.trim() !== '') return typed(turn, typedCompany)
  if (company === '') throw new Refusal('choice-unknown')
  return { company }
}
