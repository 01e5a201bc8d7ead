import type { About } from '../cards/about.ts'
import { administratorsCard } from '../cards/administrators-card.ts'
import { administratorsListCard } from '../cards/administrators-list-card.ts'
import { messageCard } from '../cards/message-card.ts'
import type { Slots } from '../src/domain/intent.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import { administratorsFor, numbersSought } from '../src/usecases/queries/find-administrators.ts'
import type { FoundNumbers, Sought } from '../src/usecases/queries/find-administrators.ts'
import { linkedUser } from '../src/usecases/fresh-rights.ts'
import { noticeOf, numberFrom } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** So many numbers are looked at for who decides on them; a turn has little time. */
const shownNumbers = 6

/** "Wie is de beheerder van …", typed: by number, by service, or for a colleague by address. */
export const findAdministrator = (turn: Turn, { service, customerNumber, user }: Slots): Promise<void> =>
  showSought(turn, {
    ...ofCatalogue(turn, service),
    ...(customerNumber === undefined ? {} : { number: customerNumber }),
    ...(user === undefined ? {} : { colleague: { address: user } }),
  })

/** The same by a button. */
export const showAdministrators = (turn: Turn, { service, number, user }: About): Promise<void> =>
  showSought(turn, {
    ...ofCatalogue(turn, service),
    ...(number === undefined ? {} : { number: numberFrom(turn, number) }),
    ...(user === undefined ? {} : { colleague: { id: user } }),
  })

function ofCatalogue({ deps }: Turn, id: string | undefined): Pick<Sought, 'service'> {
  const service = id === undefined ? undefined : deps.catalogue.service(id)
  return service === undefined ? {} : { service }
}

async function showSought(turn: Turn, sought: Sought): Promise<void> {
  const found = await numbersSought(turn.deps, turn.person, sought)
  const [first] = found.numbers
  if (first !== undefined && found.numbers.length === 1) return showOne(turn, sought, found, first)
  const open = found.numbers.filter(({ isHeld }) => !isHeld)
  if (open.length === 0) return sayHeld(turn, sought, found)
  if (sought.service === undefined && found.colleague === undefined) return askNumber(turn, open)
  const [only] = open
  if (only !== undefined && open.length === 1) return showOne(turn, sought, found, only)
  const shown = open.slice(0, shownNumbers)
  const reviewers = await Promise.all(
    shown.map(({ customer }) => administratorsFor(turn.deps, turn.person, customer.number)),
  )
  sayCard(
    turn,
    administratorsListCard(
      {
        numbers: shown.map(({ customer }, index) => ({ customer, reviewers: reviewers[index] ?? [] })),
        total: open.length,
        ...(sought.service === undefined ? {} : { service: sought.service }),
        ...(found.colleague === undefined ? {} : { colleague: found.colleague }),
      },
      turn.text,
    ),
  )
}

async function showOne(
  turn: Turn,
  { service }: Sought,
  { colleague }: FoundNumbers,
  { customer, isHeld }: FoundNumbers['numbers'][number],
): Promise<void> {
  const reviewers = await administratorsFor(turn.deps, turn.person, customer.number)
  sayCard(
    turn,
    administratorsCard(
      {
        customer,
        reviewers: [...reviewers],
        canRequest: !isHeld,
        you: linkedUser(turn.person).id,
        ...(service === undefined ? {} : { service: { id: service.id, name: service.name } }),
        ...(colleague === undefined ? {} : { colleague }),
      },
      turn.text,
    ),
  )
}

function askNumber(turn: Turn, numbers: readonly { readonly customer: NamedNumber }[]): void {
  const { whichNumber } = turn.text.conversation
  const actions = numbers.slice(0, 6).map(({ customer }) => ({
    label: `${customer.number} · ${customer.name}`,
    topic: `administrators:${customer.number}`,
  }))
  turn.question = { about: 'administrators' }
  sayCard(turn, messageCard({ ...whichNumber, actions, ...noticeOf(turn, {}) }, turn.text))
}

function sayHeld(turn: Turn, { service }: Sought, { colleague }: FoundNumbers): void {
  const { conversation, findAdministrator: words, menu } = turn.text
  const name = service === undefined ? '' : turn.text.of(service.name)
  const text = colleague === undefined ? words.everywhere(name) : words.everywhereTo(name, colleague.name)
  const actions = [
    { label: conversation.topics.held, topic: 'held' },
    { label: menu.topic.menu, topic: 'menu' },
  ]
  sayCard(turn, messageCard({ text, actions }, turn.text))
}
