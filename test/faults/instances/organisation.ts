import type { NamedNumber } from '../../../src/domain/portal.ts'
import type { SimulatedPerson } from '../../../src/simulator/person.ts'

/** A customer number with two administrators, and three people who may ask for something on it. */
export interface Team {
  readonly customer: NamedNumber
  readonly administrators: readonly [SimulatedPerson, SimulatedPerson]
  readonly requesters: readonly SimulatedPerson[]
}

/** Invented, and large enough that nobody has to act faster than a person may. */
export const anOrganisation = (teams: number): readonly Team[] =>
  Array.from({ length: teams }, (_, index) => ({
    customer: { number: String(9_500_000 + index), name: `Vestiging ${index}` },
    administrators: [somebody('beheerder', index, 1), somebody('beheerder', index, 2)],
    requesters: [1, 2, 3].map((place) => somebody('aanvrager', index, place)),
  }))

export const peopleOf = (teams: readonly Team[]): readonly SimulatedPerson[] =>
  teams.flatMap(({ administrators, requesters }) => [...administrators, ...requesters])

/** The account in the permissions system of somebody in Teams. */
export const userOf = ({ aadObjectId, name, address }: SimulatedPerson) => ({
  id: `user-${aadObjectId}`,
  name,
  address,
})

function somebody(role: string, team: number, place: number): SimulatedPerson {
  const name = `${role}${place} Vestiging${team}`
  return {
    aadObjectId: `${role}-${team}-${place}`,
    memberId: `29:${role}-${team}-${place}`,
    name,
    address: `${role}${place}.vestiging${team}@example.com`,
    locale: 'nl',
    role,
    installed: true,
  }
}
