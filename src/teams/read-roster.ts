import { setTimeout as sleep } from 'node:timers/promises'
import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { PersonKey } from '../domain/person.ts'
import type { Roster, RosterEntry } from '../ports/roster.ts'
import { inConversation } from './in-conversation.ts'
import type { Speaker } from './in-conversation.ts'
import { connectorOf } from './voice.ts'

const rosterSchema = z.looseObject({
  name: z.string().optional(),
  email: z.string().optional(),
  userPrincipalName: z.string().optional(),
  userRole: z.string().optional(),
  aadObjectId: z.string().optional(),
  tenantId: z.string().optional(),
})

interface Member {
  readonly conversationId: string
  readonly memberId: string
  readonly key: PersonKey
  /** Milliseconds that Teams has to answer. */
  readonly patience: number
}

/** @returns undefined where Teams does not answer in time, or answers of somebody else or of another tenant (I-6) */
export async function readRoster(context: TurnContext, member: Member): Promise<RosterEntry | undefined> {
  const { key } = member
  const client = connectorOf(context)
  try {
    const answer = await Promise.race([
      client.conversations.getConversationMember(member.conversationId, member.memberId),
      sleep(member.patience, undefined, { ref: false }),
    ])
    // No answer in time is no member.
    const found = rosterSchema.parse(answer)
    if (found.aadObjectId !== undefined && found.aadObjectId !== key.id) return undefined
    const guest = found.tenantId !== undefined && found.tenantId !== key.tenant
    const address = found.email ?? found.userPrincipalName
    return {
      name: found.name ?? '',
      role: guest ? 'guest' : (found.userRole ?? 'unknown'),
      ...(address === undefined ? {} : { address }),
    }
  } catch {
    return undefined
  }
}

/** Nobody waits for the worker; still it has others to serve. */
const workersPatience = 2000

/** For the worker: who somebody is who is not here. */
export const createRoster = (speaker: Speaker): Roster => ({
  read: async (person) => {
    const { tenant, id, conversation } = person
    if (conversation === undefined) return undefined
    const { conversationId, memberId } = conversation
    const member = { conversationId, memberId, key: { tenant, id }, patience: workersPatience }
    return inConversation(speaker, person, (context) => readRoster(context, member)).catch(() => undefined)
  },
})
