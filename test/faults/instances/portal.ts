import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { CustomerNumber, HeldAuthorisation, PortalUser, PortalUserId } from '../../../src/domain/portal.ts'
import type { ApiPlatformReads } from '../../../src/ports/api-platform.ts'
import type { BackendReads, Grant, PermissionsBackend } from '../../../src/ports/permissions-backend.ts'
import { peopleOf, userOf } from './organisation.ts'
import type { Team } from './organisation.ts'

/** The permissions system of everybody, in a process that is never killed. */
export interface Portal {
  readonly url: string
  /** How often each right was set; it knows no keys, so a call that arrives twice is carried out twice. */
  readonly executed: ReadonlyMap<string, number>
  /** Calls to set a right whose answer got lost, before or after it was carried out. */
  lost(): number
  stop(): Promise<void>
}

export const rightOf = ({ user, number, authorisation }: Grant): string => `${user} ${number} ${authorisation}`

type Method = Exclude<keyof BackendReads, 'traits'> | 'grant'
type Methods = { readonly [K in Method]: (...args: Parameters<PermissionsBackend[K]>) => unknown }

/** One write in so many is carried out without an answer, another never arrives: both look alike to who asked. */
const everyLostAnswer = 20
const everyLostCall = 33

const bothOf = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren']

export async function startPortal(teams: readonly Team[]): Promise<Portal> {
  const executed = new Map<string, number>()
  const methods = methodsOn(teams, executed)
  let writes = 0
  let lost = 0
  const server = createServer((request, response) => {
    void (async () => {
      const [name, args] = (await json(request)) as [Method, never]
      const write = name === 'grant' ? (writes += 1) : 0
      const isLost = write > 0 && write % everyLostCall === 0
      const result = isLost ? undefined : (methods[name] as (...given: unknown[]) => unknown)(...(args as unknown[]))
      if (!isLost && (write === 0 || write % everyLostAnswer !== 0))
        return void response.end(JSON.stringify({ result }))
      lost += 1
      request.socket.destroy()
    })().catch(() => request.socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    executed,
    lost: () => lost,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const nobodyOnThePlatform: { readonly [K in keyof ApiPlatformReads]: Methods[K] } = {
  company: () => undefined,
  companyOf: () => undefined,
  companies: () => [],
  platformUser: () => undefined,
  keysOf: () => [],
  apisOf: () => [],
  sandboxCalls: () => [],
  isAuthorisedForProduction: () => false,
  platformEvents: (cursor) => ({ events: [], cursor }),
}

function methodsOn(teams: readonly Team[], executed: Map<string, number>): Methods {
  const users = new Map(peopleOf(teams).map((person) => [userOf(person).id, userOf(person)]))
  const byAddress = new Map([...users.values()].map((user) => [user.address, user]))
  const byNumber = new Map(teams.map((team) => [team.customer.number, team]))
  const held = new Map<string, HeldAuthorisation[]>()
  const members = (team: Team | undefined): PortalUser[] => (team === undefined ? [] : peopleOf([team]).map(userOf))
  const rule = (number: CustomerNumber): PortalUser[] => byNumber.get(number)?.administrators.map(userOf) ?? []
  return {
    user: (id) => users.get(id),
    userByAddress: (address) => byAddress.get(address.toLowerCase()),
    numbersOf: (user) =>
      teams.filter((team) => members(team).some(({ id }) => id === user)).map(({ customer }) => customer),
    usersOf: (number) => members(byNumber.get(number)),
    hierarchyOf: (number) => {
      const team = byNumber.get(number)
      return team && { ...team.customer, children: [] }
    },
    administratorsOf: rule,
    authorityOver: (user, over) =>
      rule(over).some(({ id }) => id === user)
        ? { userId: user, over, heldOn: over, via: 'direct', authorisations: bothOf }
        : undefined,
    servicedeskAgents: () => [],
    heldBy: (user, number) => held.get(pageOf(user, number)) ?? [],
    ...nobodyOnThePlatform,
    grant: (grant) => {
      executed.set(rightOf(grant), (executed.get(rightOf(grant)) ?? 0) + 1)
      const page = pageOf(grant.user, grant.number)
      const others = (held.get(page) ?? []).filter(({ authorisation }) => authorisation !== grant.authorisation)
      held.set(page, [...others, { authorisation: grant.authorisation, since: Date.now() }])
    },
  }
}

const pageOf = (user: PortalUserId, number: CustomerNumber): string => `${user} ${number}`
