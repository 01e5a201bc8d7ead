import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import restify from 'restify'
import { buttonsOf } from '../../src/cli/stories/card-line.ts'
import { createClient } from '../../src/simulator/client.ts'
import type { Client } from '../../src/simulator/client.ts'
import { mountConnector } from '../../src/simulator/connector.ts'
import { shownCard } from '../../src/simulator/message.ts'
import type { JsonObject, Message } from '../../src/simulator/message.ts'
import type { SimulatedPerson } from '../../src/simulator/person.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import type { Teams } from '../../src/simulator/teams.ts'

/** One press of "approve" that can be delivered more than once, under the same activity id. */
export interface Click {
  readonly personId: string
  readonly message: Message
  readonly card: JsonObject
  readonly activityId: string
  readonly verb: string
}

/** Teams in this process, while bots come and go in theirs. */
export interface FakeTeams {
  readonly client: Client
  readonly faults: Teams['faults']
  messages(personId: string): readonly Message[]
  aimAt(botAddress: string | (() => string)): void
  approval(personId: string, verb?: string): Click
  /** The same, once a review card has arrived. */
  approvalOf(personId: string): Promise<Click>
  /** @returns true when the bot answered that it is decided */
  deliver(click: Click): Promise<boolean>
  /** The newest message with this button, once there is one. */
  offering(personId: string, verb: string): Promise<Message>
  /** All that the bot told anybody, as it was sent. */
  saidByBot(): string
  stop(): Promise<void>
}

export async function startFakeTeams(people: readonly SimulatedPerson[], tenant: string): Promise<FakeTeams> {
  const server = restify.createServer()
  const teams = createTeams({ people, tenant })
  mountConnector(server, teams)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const own = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  let bot: string | (() => string) = ''
  const client = createClient({
    teams,
    botUrl: () => (typeof bot === 'string' ? bot : bot()),
    serviceUrl: `${own}/connector`,
  })
  let remembered: Click | undefined
  return {
    client,
    faults: teams.faults,
    messages: (personId) => teams.messages(personId),
    aimAt: (address) => {
      bot = address
    },
    // The card as it stood before anybody decided: an old screen is what a repeated click comes from.
    approval: (personId, verb = 'approve') => (remembered ??= findApproval(teams.messages(personId), personId, verb)),
    async approvalOf(personId) {
      await teams.until(personId, (message) => offersApproval(message))
      return findApproval(teams.messages(personId), personId)
    },
    async deliver({ personId, message, card, activityId, verb }) {
      try {
        const sent = await client.press(personId, message, verb, {}, { activityId, card })
        return sent.status === 200
      } catch {
        return false
      }
    },
    async offering(personId, verb) {
      const offers = (message: Message): boolean => buttonsOf(shownCard(message)).some((button) => button.verb === verb)
      await teams.until(personId, offers)
      return teams.messages(personId).findLast(offers)!
    },
    saidByBot: () =>
      people
        .flatMap(({ aadObjectId }) => teams.messages(aadObjectId).filter(({ from }) => from === 'bot'))
        .map((message) => JSON.stringify(message))
        .join('\n'),
    async stop() {
      server.server.closeAllConnections()
      server.close()
      await once(server.server, 'close').catch(() => undefined)
    },
  }
}

const offersApproval = (message: Message, wanted = 'approve'): boolean =>
  buttonsOf(shownCard(message)).some(({ verb }) => verb === wanted)

function findApproval(messages: readonly Message[], personId: string, verb = 'approve'): Click {
  const message = messages.findLast((each) => offersApproval(each, verb))
  const card = message && shownCard(message)
  if (message === undefined || card === undefined) throw new Error('no review card to approve')
  return { personId, message, card, activityId: `f:approve-${message.id}`, verb }
}
