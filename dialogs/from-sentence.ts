import type { Intent, Recognised, Recognition, SentenceIntent, Slots } from '../src/domain/intent.ts'
import {
  asksHow,
  audienceOfRole,
  localeSaid,
  namesColleague,
  namesNewUser,
  namesSelfToo,
  wantsHuman,
} from '../src/understanding/beside-intent.ts'
import { plain } from '../src/understanding/read-command.ts'

/**
 * The one place where what the recogniser found becomes an intent of the bot's own. What it says fills answers and
 * nothing else: who may do what is looked up where it is done.
 * @param intent the likeliest, or one of the alternatives
 * @param command what the same words say when they are read as a command
 */
export function fromSentence(
  intent: SentenceIntent,
  recognition: Recognition,
  command: Recognised,
  text: string,
): Recognised {
  const named = namedIn(intent, recognition, command.slots, text)
  switch (intent) {
    case 'request-access':
    case 'grant-access':
    case 'revoke-access':
      return { intent, slots: { ...many(named), ...forWhom(named.users, text) } }
    case 'access-not-visible':
      return { intent: 'not-visible', slots: single(named) }
    case 'become-user':
      return { intent: becomingUser(named, text), slots: { ...single(named), ...one('user', named.addresses) } }
    case 'find-administrator':
    case 'api-onboarding-start':
      return { intent, slots: { ...single(named), ...one('user', named.addresses) } }
    case 'show-steps':
      return { intent, slots: { ...single(named), ...audience(recognition) } }
    case 'servicedesk-queue':
      return { intent, slots: { rest: plain(text) } }
    case 'help':
      return { intent, slots: wantsHuman(text) ? { human: true } : {} }
    case 'change-language':
      return { intent, slots: locale(text) }
    default:
      return { intent, slots: single(named) }
  }
}

/** All that is named, each kind as a list. */
interface NamedHere {
  readonly services: readonly string[]
  readonly numbers: readonly string[]
  /** Names and addresses, as they were typed. */
  readonly users: readonly string[]
  readonly addresses: readonly string[]
  readonly others: Pick<Slots, 'malformedNumber' | 'never'>
}

function namedIn(intent: SentenceIntent, recognition: Recognition, command: Slots, text: string): NamedHere {
  const { intent: best, named } = recognition
  const addresses = listOf(command.users ?? command.user)
  // Guides that are no authorisation have a name only as commands do.
  const ofCommand = intent === 'show-steps' ? listOf(command.services ?? command.service) : []
  const services = named.services.length === 0 ? ofCommand : named.services
  // Who is named in a wish for oneself helps with it, unless it is for them too.
  const users = best === 'request-access' && intent === best && !namesSelfToo(text) ? [] : named.people
  return {
    // Its first words are the name of another service, which is not what was asked for (I-15).
    services: command.never !== undefined || intent.startsWith('api-') ? [] : services,
    numbers: named.numbers,
    users: users.length > 0 ? users : addresses,
    addresses,
    others: {
      ...malformed(command.malformedNumber, named.numbers),
      ...(command.never === undefined ? {} : { never: command.never }),
    },
  }
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** In a sentence there are years, amounts and parts of a number typed in groups too: only what is long enough is one mistyped. */
function malformed(typed: string | undefined, numbers: readonly string[]): Pick<Slots, 'malformedNumber'> {
  const digits = (typed?.match(/\p{N}/gu) ?? []).length
  const isPart = typed !== undefined && numbers.some((number) => number.includes(typed))
  return typed === undefined || digits < 5 || isPart ? {} : { malformedNumber: typed }
}

const one = (name: 'service' | 'customerNumber' | 'user', all: readonly string[]): Slots =>
  all.length === 1 ? { [name]: all[0] } : {}

/** Where one of each is asked about: of several it is still to be asked which. */
const single = ({ services, numbers, others }: NamedHere): Slots => ({
  ...others,
  ...one('service', services),
  ...one('customerNumber', numbers),
})

const many = ({ services, numbers, others }: NamedHere): Slots => ({
  ...others,
  ...(services[0] === undefined ? {} : { service: services[0] }),
  ...(services.length > 1 ? { services } : {}),
  ...(numbers[0] === undefined ? {} : { customerNumber: numbers[0] }),
  ...(numbers.length > 1 ? { customerNumbers: numbers } : {}),
})

function forWhom(users: readonly string[], text: string): Slots {
  if (users.length === 0) return namesColleague(text) ? { forColleague: true } : {}
  return {
    user: users[0] ?? '',
    ...(users.length > 1 ? { users } : {}),
    ...(namesSelfToo(text) ? { self: true } : {}),
  }
}

/** For a colleague, or how it is done, or for who says it. */
function becomingUser({ addresses }: NamedHere, text: string): Intent {
  if (asksHow(text)) return 'become-user-steps'
  return addresses.length > 0 || namesNewUser(text) ? 'add-user' : 'become-user'
}

const audience = ({ slots: { role } }: Recognition): Slots =>
  role === undefined ? {} : { audience: audienceOfRole(role) }

function locale(text: string): Slots {
  const said = localeSaid(text)
  return said === undefined ? {} : { locale: said }
}
