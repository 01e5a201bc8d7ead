import { createHash } from 'node:crypto'
import { isOfTeam } from './channel.ts'
import type { SimulatedPerson } from './person.ts'

export interface Conversation {
  readonly id: string
  readonly type: 'personal' | 'groupChat' | 'channel'
  /** `aadObjectId`s. */
  readonly members: readonly string[]
}

export interface Roster {
  readonly people: () => readonly SimulatedPerson[]
  /** By `aadObjectId` or by member id, as Teams takes both. */
  readonly find: (id: string) => SimulatedPerson | undefined
  readonly change: (personId: string, changes: Partial<SimulatedPerson>) => void
  readonly personal: (personId: string) => string
  readonly group: () => string
  readonly conversation: (id: string) => Conversation | undefined
}

/** The same person keeps the same conversation over restarts, because the bot remembers it. */
const personalId = (person: SimulatedPerson) =>
  `a:1${createHash('sha256').update(person.aadObjectId).digest('base64url').slice(0, 40)}`

export function createRoster(start: readonly SimulatedPerson[]): Roster {
  const people = new Map(start.map((person) => [person.aadObjectId, person]))
  const personal = new Map(start.map((person) => [personalId(person), person.aadObjectId]))
  const groupId = '19:5b1f3c6de6f14e6f8f7e6f6a1d6c9f10@thread.v2'
  const byAnyId = (id: string) => people.get(id) ?? [...people.values()].find(({ memberId }) => memberId === id)
  return {
    people: () => [...people.values()],
    find: byAnyId,
    change: (personId, changes) => {
      const person = people.get(personId)
      if (person !== undefined) people.set(personId, { ...person, ...changes })
    },
    personal: (personId) => {
      const person = byAnyId(personId)
      if (person === undefined) throw new Error(`Nobody in this Teams is called ${personId}`)
      return personalId(person)
    },
    group: () => groupId,
    conversation: (id) => {
      if (id === groupId) return { id, type: 'groupChat', members: [...people.keys()] }
      if (isOfTeam(id)) return { id, type: 'channel', members: [...people.keys()] }
      const owner = personal.get(id)
      return owner === undefined ? undefined : { id, type: 'personal', members: [owner] }
    },
  }
}
