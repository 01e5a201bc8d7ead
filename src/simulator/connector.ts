import type { Server } from 'restify'
import { createConversation, deleteActivity, sendActivity, updateActivity } from './connector-activities.ts'
import { getMember, getMembers, getPagedMembers, getTeam, getTeamConversations } from './connector-members.ts'
import { readJson } from './body.ts'
import type { Teams } from './teams.ts'

/** More than any card may be, so that too big is our answer and not the body reader's. */
const maxBodySize = 1_000_000

/** The Bot Connector as botframework-connector 4.23 calls it. */
export function mountConnector(server: Server, teams: Teams, prefix = '/connector'): void {
  const v3 = `${prefix}/v3`
  const conversation = `${v3}/conversations/:conversation`
  const json = readJson(maxBodySize)
  server.post(`${v3}/conversations`, ...json, createConversation(teams))
  server.post(`${conversation}/activities`, ...json, sendActivity(teams))
  // The last part is what is replied to; a proactive message has a random uuid there.
  server.post(`${conversation}/activities/:activity`, ...json, sendActivity(teams))
  server.put(`${conversation}/activities/:activity`, ...json, updateActivity(teams))
  server.del(`${conversation}/activities/:activity`, deleteActivity(teams))
  server.get(`${conversation}/members`, getMembers(teams))
  server.get(`${conversation}/members/:member`, getMember(teams))
  server.get(`${conversation}/pagedmembers`, getPagedMembers(teams))
  server.get(`${v3}/teams/:team`, getTeam(teams))
  server.get(`${v3}/teams/:team/conversations`, getTeamConversations(teams))
}
