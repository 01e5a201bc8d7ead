import { pageInputs } from '../cards/actions.ts'
import { changePageCard } from '../cards/change-page-card.ts'
import type { ChangePageData } from '../cards/change-page-card.ts'
import { messageCard } from '../cards/message-card.ts'
import { takePageCard } from '../cards/take-page-card.ts'
import { labelOf } from '../src/catalogue/label.ts'
import type { AuthorisationId, HeldAuthorisation, NamedNumber, PortalUser } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Authorisation } from '../src/domain/service.ts'
import { reading } from '../src/usecases/fresh-rights.ts'
import type { ChangeAnswers } from './change-draft.ts'
import type { Position } from './question-dialog.ts'
import { colleaguesOn, noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** One user on one number, with what is on now. */
interface Page {
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly held: readonly HeldAuthorisation[]
}

type At = Position<ChangeAnswers>

/** The page for granting: everything there is, with a tick at what is on. */
export async function showGrantPage(
  turn: Turn,
  at: At,
  customer: NamedNumber,
  replace: boolean,
): Promise<ChangeAnswers> {
  const page = await pageOf(turn, at.draft, customer)
  const groups = groupsOf(turn.deps.catalogue.authorisations, page.held, at.draft.authorisations ?? [])
  const { user } = page
  const data = { id: at.id, seen: at.seen, user, customer, groups, ...noticeOf(turn, at.draft) }
  sayCard(turn, changePageCard(data, turn.text), { replace, asks: true })
  return { ...at.draft, page: true }
}

/** The page for taking away: what is on, and nothing else. */
export async function showTakePage(
  turn: Turn,
  at: At,
  customer: NamedNumber,
  replace: boolean,
): Promise<ChangeAnswers | 'done'> {
  const { user, held } = await pageOf(turn, at.draft, customer)
  if (held.length === 0) {
    const text = turn.text.give.take.nothing(user.name, customer.number)
    const actions = [{ label: turn.text.conversation.topics.menu, topic: 'menu' }]
    sayCard(turn, messageCard({ text, actions }, turn.text), { replace })
    return 'done'
  }
  const named = held.map(({ authorisation, since }) => ({
    id: authorisation,
    label: labelOf(turn.deps, authorisation),
    since,
  }))
  const ticked = at.draft.authorisations ?? []
  const data = { id: at.id, seen: at.seen, user, customer, held: named, ticked, ...noticeOf(turn, at.draft) }
  sayCard(turn, takePageCard(data, turn.text), { replace, asks: true })
  return { ...at.draft, page: true }
}

async function pageOf(turn: Turn, draft: ChangeAnswers, customer: NamedNumber): Promise<Page> {
  const { number } = customer
  const [users, held] = await Promise.all([
    colleaguesOn(turn, number),
    reading(() => turn.deps.backend.heldBy(draft.beneficiary ?? '', number)),
  ])
  const user = users.find(({ id }) => id === draft.beneficiary)
  if (user === undefined) throw new Refusal('beneficiary-unknown', { number })
  return { user, customer, held }
}

/** As the portal groups them; where there are more groups than lists, the last ones share one. */
function groupsOf(
  authorisations: readonly Authorisation[],
  held: readonly HeldAuthorisation[],
  chosen: readonly AuthorisationId[],
): ChangePageData['groups'] {
  const isOn = (id: AuthorisationId): boolean => held.some(({ authorisation }) => authorisation === id)
  const offered = authorisations.filter(({ never }) => never !== true)
  const named = [...Map.groupBy(offered, ({ group }) => group)].map(([name, members]) => ({ name, members }))
  const last = pageInputs.length - 1
  const fitting = named.length <= pageInputs.length ? named : named.slice(0, last)
  const rest = named.slice(fitting.length).flatMap(({ members }) => members)
  return [...fitting, ...(rest.length === 0 ? [] : [{ name: undefined, members: rest }])].map(
    ({ name, members }, index) => {
      const tickable = members.filter(({ needs }) => needs === 1)
      return {
        ...(name === undefined ? {} : { name }),
        input: pageInputs[index] ?? 'page9',
        choices: tickable.map(({ id, label }) => ({ title: label, value: id })),
        ticked: tickable.filter(({ id }) => isOn(id) || chosen.includes(id)).map(({ id }) => id),
        needsTwo: members.filter(({ needs }) => needs === 2).map(({ id, label }) => ({ label, held: isOn(id) })),
      }
    },
  )
}
