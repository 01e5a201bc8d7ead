import type { Recognised, Slots } from '../src/domain/intent.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { colleaguesOnAny } from './ask-people.ts'
import { looksLikeAddress } from './not-there.ts'
import { colleagueNamed, isSelf, numbersDecided, ownNumbers } from './request-draft.ts'
import type { Turn } from './turn.ts'
import { isAside, whoIsMeant, withoutAsides } from './who-is-meant.ts'

/** What a sentence asks for, with the people in it as the portal knows them, and how they are called there. */
export interface Settled {
  readonly recognised: Recognised
  readonly names: readonly string[]
}

/**
 * A wish for somebody else is a request where who says it does not decide there. Names become addresses of users of
 * the numbers it is about; of who is nobody there it is said, and asked for whom it is.
 */
export async function settled(turn: Turn, recognised: Recognised, text: string): Promise<Settled> {
  const { intent, slots } = recognised
  const isWish = intent === 'request-access' || intent === 'grant-access' || intent === 'revoke-access'
  // Who is no user yet is told so by the conversation itself.
  if (!isWish || turn.person.portalUser === undefined) return { recognised, names: [] }
  const administered = intent === 'request-access' ? [] : await numbersDecided(turn)
  const own = await ownNumbers(turn)
  const asWish = intent === 'grant-access' && !decidesThere(slots, administered)
  const kind = asWish ? 'request-access' : intent
  const among = kind === 'request-access' ? own : administered
  const { people, lost, unclear } = await peopleSaid(turn, { intent: kind, slots }, among, text)
  const { user: _user, users: _users, ...others } = slots
  const addresses = people.map(({ address }) => address)
  const named: Slots = {
    ...others,
    ...(addresses[0] === undefined ? {} : { user: addresses[0] }),
    ...(addresses.length > 1 ? { users: addresses } : {}),
    ...(addresses.length === 0 && (asWish || lost || (unclear && kind === 'request-access'))
      ? { forColleague: true }
      : {}),
  }
  if (lost) turn.notice = turn.text.unclear.nobodyCalled(slots.customerNumber ?? '')
  if (unclear) turn.notice = turn.text.unclear.severalNamed
  return { recognised: { intent: kind, slots: named }, names: people.map(({ name }) => name) }
}

const numbersOf = ({ customerNumber, customerNumbers }: Slots): readonly string[] =>
  customerNumbers ?? (customerNumber === undefined ? [] : [customerNumber])

function decidesThere(slots: Slots, administered: readonly NamedNumber[]): boolean {
  const said = numbersOf(slots)
  return administered.length > 0 && (said.length === 0 || said.some((each) => has(administered, each)))
}

const has = (numbers: readonly NamedNumber[], wanted: string): boolean =>
  numbers.some(({ number }) => number === wanted)

/** Names, of numbers that are their own alone (I-18); an address is kept as it is, for who is still to be added. */
async function peopleSaid(turn: Turn, { intent, slots }: Recognised, among: readonly NamedNumber[], text: string) {
  const before = intent === 'revoke-access' ? losing : getting
  const on = numbersOf(slots).filter((number) => has(among, number))
  const numbers = on.length > 0 ? on : among.map(({ number }) => number)
  const typed = slots.users ?? (slots.user === undefined ? [] : [slots.user])
  const others = typed.filter((each) => !isSelf(turn, each) && !isAside(text, each, typed))
  const meant = whoIsMeant(others, intent === 'revoke-access' ? 'loses' : 'gets', text)
  // Who of them gets it is asked: a guess would give it to somebody else.
  if (meant === undefined) return { people: [], lost: false, unclear: true }
  const users = mayName(typed, before, text) ? await colleaguesOnAny(turn, numbers) : []
  const found = meant.flatMap((each): readonly Pick<PortalUser, 'name' | 'address'>[] => {
    const user = colleagueNamed(users, each)
    if (user !== undefined) return [user]
    return looksLikeAddress(each) ? [{ name: each, address: each }] : []
  })
  const said = withoutAsides(
    text,
    users.map(({ name }) => name),
  )
  const called = meant.length > 0 ? found : calledIn(amongNamed(turn, users, text), before, said)
  const people = called.length > 0 || intent === 'request-access' ? called : onlyNamed(users, said)
  return { people, lost: meant.length > people.length, unclear: false }
}

const mayName = (typed: readonly string[], before: string, text: string): boolean =>
  typed.length > 0 || new RegExp(` ${before} `).test(` ${plain(text)} `)

/** Where the recogniser tells who is named in it, nobody else is. */
function amongNamed({ deps, text: { locale } }: Turn, users: readonly PortalUser[], text: string) {
  const { people } = deps.understanding.recognize(text, locale).named
  const named = people.flatMap((each) => colleagueNamed(users, each) ?? [])
  return named.length === 0 ? users : users.filter((user) => named.includes(user))
}

/** Behind these stands who gets it, or loses it. */
const getting = '(?:voor|for|aan|to|geef|give|laat|let|collega|colleague)'
const losing = '(?:van|bij|from|of|for|collega|colleague)'

/** Who is called by name where the sentence says for whom it is. */
function calledIn(users: readonly PortalUser[], before: string, text: string): readonly PortalUser[] {
  let said = ` ${plain(text)} `
  const found: PortalUser[] = []
  for (const user of users) {
    const [first = '', ...rest] = plain(user.name).split(' ')
    const alone = users.filter(({ name }) => plain(name).split(' ')[0] === first).length === 1
    const surname = rest.length === 0 ? '' : ` ${rest.join(' ')}`
    const called = new RegExp(
      ` (?:${before}|en|and) ${escape(first)}${alone ? `(?:${escape(surname)})?` : escape(surname)} `,
    )
    const isCalled = called.exec(said)
    if (isCalled === null) continue
    found.push(user)
    said = said.replace(isCalled[0], ' voor ')
  }
  return found
}

/** Who gives or takes away names nobody but whom it is about; of more than one it is not certain who. */
function onlyNamed(users: readonly PortalUser[], text: string): readonly PortalUser[] {
  const said = ` ${plain(text)} `
  const named = users.filter(({ name }) => said.includes(` ${plain(name)} `))
  return named.length === 1 ? named : []
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
