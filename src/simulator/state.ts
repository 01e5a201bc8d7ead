import type { Notice, Stream } from './events.ts'
import type { Messages } from './messages.ts'
import type { Roster } from './roster.ts'
import type { Teams } from './teams.ts'

/** Everything a fake tenant remembers. */
export interface State {
  readonly roster: Roster
  readonly messages: Messages
  readonly stream: Stream
  /** Ids of conversations in which the bot is typing. */
  readonly typing: Set<string>
  readonly notices: Map<string, readonly Notice[]>
  readonly team: { hasBot: boolean }
  readonly now: () => number
  readonly nextId: () => string
}

type PeopleOfTeams = Pick<
  Teams,
  'people' | 'person' | 'findPerson' | 'setInstalled' | 'setLocale' | 'change' | 'personal' | 'group' | 'conversation'
>

export function peopleIn({ roster, stream }: State): PeopleOfTeams {
  const change: typeof roster.change = (personId, changes) => {
    roster.change(personId, changes)
    stream.emit({ kind: 'people', people: roster.people() })
  }
  return {
    people: roster.people,
    findPerson: roster.find,
    person: (id) => {
      const person = roster.find(id)
      if (person === undefined) throw new Error(`Nobody in this Teams is called ${id}`)
      return person
    },
    setInstalled: (personId, installed) => change(personId, { installed }),
    setLocale: (personId, locale) => change(personId, { locale }),
    change,
    personal: roster.personal,
    group: roster.group,
    conversation: roster.conversation,
  }
}
