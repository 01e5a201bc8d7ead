import { demoChannel, demoTeam, isOfTeam } from './channel.ts'
import type { Message } from './message.ts'
import type { State } from './state.ts'
import type { Teams } from './teams.ts'

type ReadingOfTeams = Pick<
  Teams,
  'messages' | 'message' | 'last' | 'groupMessages' | 'channelMessages' | 'notices' | 'isTyping' | 'until' | 'subscribe'
>

export function readingFrom({ roster, messages, stream, typing, notices }: State): ReadingOfTeams {
  const ofPerson = (personId: string) => messages.of(roster.personal(personId), personId)
  return {
    messages: ofPerson,
    message: (personId, id) =>
      messages.one(roster.personal(personId), id, personId) ??
      messages.one(roster.group(), id, personId) ??
      messages.one(demoChannel, id, personId) ??
      messages.one(demoTeam, id, personId),
    last: (personId) => ofPerson(personId).findLast(({ from, deleted }) => from === 'bot' && !deleted),
    groupMessages: (viewer) => messages.of(roster.group(), viewer),
    channelMessages: (viewer) => [...messages.of(demoTeam, viewer), ...messages.of(demoChannel, viewer)],
    notices: (personId) => notices.get(personId) ?? [],
    isTyping: (personId) => typing.has(roster.personal(personId)),
    until: (personId, satisfies, ms = 5000) => {
      const wanted = (message: Message) => message.from === 'bot' && !message.deleted && satisfies(message)
      const there = ofPerson(personId).find(wanted)
      return there === undefined ? waitFor({ stream, personId, wanted, ms }) : Promise.resolve(there)
    },
    subscribe: stream.subscribe,
  }
}

interface Wait {
  readonly stream: State['stream']
  readonly personId: string
  readonly wanted: (message: Message) => boolean
  readonly ms: number
}

function waitFor({ stream, personId, wanted, ms }: Wait): Promise<Message> {
  const { promise, resolve, reject } = Promise.withResolvers<Message>()
  const timer = setTimeout(() => reject(new Error(`${personId} saw no such message within ${ms} ms`)), ms)
  const stop = stream.subscribe((event) => {
    const isTheirs = event.kind === 'message' && event.personId === personId && !isOfTeam(event.message.conversationId)
    if (isTheirs && wanted(event.message)) resolve(event.message)
  })
  return promise.finally(() => {
    clearTimeout(timer)
    stop()
  })
}
