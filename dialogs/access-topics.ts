import type { DialogContext } from 'botbuilder-dialogs'
import { accessCard } from '../cards/access-card.ts'
import { accessChoiceCard } from '../cards/access-choice-card.ts'
import { parseUserOnNumber } from '../cards/access-topics.ts'
import { userAccessCard } from '../cards/user-access-card.ts'
import type { Slots } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { accessByAddress, accessOf, accessTo } from '../src/usecases/queries/list-access.ts'
import type { UserOnNumber } from '../src/usecases/queries/list-access.ts'
import { administeredNumbers, numberFrom } from './request-draft.ts'
import { begin } from './stack.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** "Wie heeft toegang tot …?"; without a number it is chosen first. `about`: the number, and the place to go on from. */
export async function showAccess(turn: Turn, about: string | undefined): Promise<void> {
  if (about === undefined) return chooseNumber(turn)
  const [number = '', from = '0'] = about.split('/', 2)
  const access = await accessTo(turn.deps, turn.person, numberFrom(turn, number), Number.parseInt(from, 10) || 0)
  sayCard(turn, accessCard(access, turn.text))
}

/** The only number somebody administers needs no choice. */
async function chooseNumber(turn: Turn): Promise<void> {
  const numbers = await administeredNumbers(turn)
  const [only, ...others] = numbers
  if (only !== undefined && others.length === 0) return showAccess(turn, only.number)
  sayCard(turn, accessChoiceCard({ numbers }, turn.text))
}

/** "Wat heeft …?", by address, over all numbers of the administrator or on the one that was named. */
export async function showAccessByAddress(turn: Turn, { user, customerNumber }: Slots): Promise<void> {
  if (user === undefined) return showAccess(turn, customerNumber)
  const numbers =
    customerNumber === undefined
      ? (await administeredNumbers(turn)).map(({ number }) => number)
      : [numberFrom(turn, customerNumber)]
  showUser(turn, await accessByAddress(turn.deps, turn.person, numbers, user))
}

/** What one user has on one number, as a row was pressed. */
export async function showAccessOf(turn: Turn, about: string | undefined): Promise<void> {
  const { number, user } = named(about)
  showUser(turn, [await accessOf(turn.deps, turn.person, number, user)])
}

/** Granting or taking away, for a user on a number that are known already. */
export const changeFor =
  (dialog: 'grant' | 'revoke') =>
  (_turn: Turn, about: string | undefined, stack: DialogContext): Promise<void> => {
    const { number, user } = named(about)
    return begin(stack, dialog, { numbers: [number], beneficiary: user })
  }

function named(about: string | undefined) {
  const found = parseUserOnNumber(about)
  if (found === undefined) throw new Refusal('choice-gone')
  return found
}

function showUser(turn: Turn, numbers: readonly UserOnNumber[]): void {
  const [first] = numbers
  if (first === undefined) throw new Refusal('beneficiary-unknown')
  const self = first.user.id === turn.person.portalUser?.id
  sayCard(turn, userAccessCard({ user: first.user, numbers, self }, turn.text))
}
