import { connectorCall, part, refuse } from './connector-call.ts'
import type { SimulatedPerson } from './person.ts'
import type { Teams } from './teams.ts'

function memberOf(teams: Teams, person: SimulatedPerson) {
  const [givenName = '', ...rest] = person.name.split(' ')
  return {
    id: person.memberId,
    aadObjectId: person.aadObjectId,
    name: person.name,
    givenName,
    surname: rest.join(' '),
    email: person.address,
    userPrincipalName: person.address,
    tenantId: person.homeTenant ?? teams.tenant,
    userRole: person.userRole ?? 'user',
  }
}

const noConversation = refuse(404, 'ConversationNotFound', 'Conversation not found.')

export const getMember = (teams: Teams) =>
  connectorCall(teams, 'members', (req) => {
    const conversation = teams.conversation(part(req, 'conversation'))
    if (conversation === undefined) return noConversation
    const person = teams.findPerson(part(req, 'member'))
    const isMember = person !== undefined && conversation.members.includes(person.aadObjectId)
    return isMember
      ? { status: 200, body: memberOf(teams, person) }
      : refuse(404, 'MemberNotFoundInConversation', 'Member not found in the conversation.')
  })

const membersOf = (teams: Teams, conversationId: string) =>
  teams.conversation(conversationId)?.members.map((id) => memberOf(teams, teams.person(id)))

export const getMembers = (teams: Teams) =>
  connectorCall(teams, 'members', (req) => {
    const members = membersOf(teams, part(req, 'conversation'))
    return members === undefined ? noConversation : { status: 200, body: members }
  })

/** The continuation token is the place to go on from. */
export const getPagedMembers = (teams: Teams) =>
  connectorCall(teams, 'members', (req) => {
    const members = membersOf(teams, part(req, 'conversation'))
    if (members === undefined) return noConversation
    const asked = new URLSearchParams(req.getQuery())
    const start = Number(asked.get('continuationToken') ?? 0)
    const end = start + Number(asked.get('pageSize') ?? 200)
    const page = { members: members.slice(start, end), totalCount: members.length }
    return { status: 200, body: end < members.length ? { ...page, continuationToken: String(end) } : page }
  })

export const getTeam = (teams: Teams) =>
  connectorCall(teams, 'members', (req) => ({
    status: 200,
    body: { id: part(req, 'team'), name: 'Team', tenantId: teams.tenant },
  }))

export const getTeamConversations = (teams: Teams) =>
  connectorCall(teams, 'members', (req) => ({
    status: 200,
    body: { conversations: [{ id: part(req, 'team'), name: null }] },
  }))
