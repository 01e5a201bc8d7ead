import type { DialogContext } from 'botbuilder-dialogs'
import { apiBehindCard } from '../cards/api-behind-card.ts'
import { apiCard } from '../cards/api-card.ts'
import { apiKeysCard } from '../cards/api-keys-card.ts'
import { parseApi } from '../cards/api-topics.ts'
import { apiUnknownCard } from '../cards/api-unknown-card.ts'
import { apiVersionsCard } from '../cards/api-versions-card.ts'
import { messageCard } from '../cards/message-card.ts'
import type { Company } from '../src/domain/api-platform.ts'
import type { Slots } from '../src/domain/intent.ts'
import { pageOf } from '../src/domain/pending-filter.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { findCompany } from '../src/usecases/queries/find-company.ts'
import type { CompanyFound } from '../src/usecases/queries/find-company.ts'
import { apiOf, apisOf, companiesBehind, keysOf } from '../src/usecases/queries/platform-status.ts'
import { begin } from './stack.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'
import { showWhyNot } from './why-not-platform.ts'

/** What of a company is asked for. */
type AboutCompany = 'keys' | 'versions'

export type SeveralCompanies = Extract<CompanyFound, { kind: 'several' }>

/** As many companies as one card shows. */
const companiesPerCard = 8

/** Of which company: as far as it was said. Nothing in it is believed. */
export interface CompanyDraft {
  readonly about: AboutCompany
  readonly number?: string
  /** A part of a name, as somebody typed it. */
  readonly said?: string
  /** Id of a company that was chosen. */
  readonly company?: string
}

/** By button, with the id of a company where there is one on it. */
export const showOfCompany =
  (about: AboutCompany) =>
  (turn: Turn, company: string | undefined, stack: DialogContext): Promise<void> =>
    showOrAsk(turn, stack, { about, ...(company === undefined ? {} : { company }) })

/** By command, with the number or the name that was said. */
export const askOfCompany =
  (about: AboutCompany) =>
  (turn: Turn, slots: Slots, stack: DialogContext): Promise<void> => {
    const { customerNumber: number, company: said, malformedNumber = '' } = slots
    // "403" in a sentence about an error is no mistyped number.
    if ((malformedNumber.match(/\p{N}/gu) ?? []).length > 4)
      throw new Refusal('number-malformed', { number: malformedNumber })
    const draft = { about, ...(number === undefined ? {} : { number }), ...(said === undefined ? {} : { said }) }
    return showOrAsk(turn, stack, draft)
  }

/** A conversation only where something must be chosen: what is answered at once asks nothing of an open draft. */
async function showOrAsk(turn: Turn, stack: DialogContext, draft: CompanyDraft): Promise<void> {
  if ((await showCompany(turn, draft, false)) !== undefined) await begin(stack, 'api-company', draft)
}

/** @returns the companies to choose from, where it may be more than one */
export async function showCompany(
  turn: Turn,
  { about, number, said, company }: CompanyDraft,
  replace: boolean,
): Promise<SeveralCompanies | undefined> {
  try {
    const found = await findCompany(turn.deps, turn.person, {
      ...(number === undefined ? {} : { number }),
      ...(said === undefined ? {} : { said }),
      ...(company === undefined ? {} : { id: company }),
    })
    if (found.kind === 'one') await showAbout(turn, about, found, replace)
    else if (found.kind === 'none') showUnknown(turn, found.asAgent, number, replace)
    // An agent who names nobody wants to know who is behind.
    else if (found.asAgent && about === 'versions' && said === undefined) await showBehind(turn, undefined, replace)
    else return found
  } catch (error) {
    showWhyNot(turn, error, replace)
  }
  return undefined
}

/** The card about a company that may be seen. */
async function showAbout(
  turn: Turn,
  about: AboutCompany,
  { company, asAgent }: { readonly company: Company; readonly asAgent: boolean },
  replace: boolean,
): Promise<void> {
  if (about === 'versions') {
    const apis = await apisOf(turn.deps, company)
    sayCard(turn, apiVersionsCard({ company, apis }, turn.text), { replace })
    return
  }
  const { keys, access } = await keysOf(turn.deps, turn.person, company)
  const own = asAgent || access.step === 'done' ? {} : { access: { ...access, step: access.step } }
  sayCard(turn, apiKeysCard({ company, keys, asAgent, ...own }, turn.text), { replace })
}

/** One API, as its row was pressed. */
export async function showApi(turn: Turn, about: string | undefined): Promise<void> {
  const named = parseApi(about)
  if (named === undefined) throw new Refusal('choice-gone')
  const found = await apiOf(turn.deps, turn.person, { id: named.company, api: named.api })
  sayCard(turn, apiCard(found, turn.text))
}

/** For the servicedesk: who is still on an old version. */
export async function showBehind(turn: Turn, about?: string, replace = false): Promise<void> {
  const { total, behind } = await companiesBehind(turn.deps, turn.person)
  const asked = Number.parseInt(about ?? '1', 10)
  const { items, page, pages } = pageOf(behind, asked >= 1 ? asked : 1, companiesPerCard)
  sayCard(turn, apiBehindCard({ behind: behind.length, total, page, pages, companies: items }, turn.text), { replace })
}

/** The platform knows nothing there. */
function showUnknown(turn: Turn, asAgent: boolean, number: string | undefined, replace: boolean): void {
  const { unknown } = turn.text.api
  if (asAgent) {
    const actions = [
      { label: unknown.choose, topic: 'api-keys' },
      { label: turn.text.menu.topic.menu, topic: 'menu' },
    ]
    sayCard(turn, messageCard({ title: turn.text.api.title, text: unknown.agent, actions }, turn.text), { replace })
    return
  }
  const why = number === undefined ? unknown.own : unknown.number(number)
  sayCard(turn, apiUnknownCard({ why, tell: 'access', canJoin: false }, turn.text), { replace })
}
