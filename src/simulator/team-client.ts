import { channelMessage, groupMention, teamInstallation, type Sender } from './activities.ts'
import { demoChannel } from './channel.ts'
import type { Client, Sent } from './client.ts'
import type { Teams } from './teams.ts'

interface Parts {
  readonly teams: Teams
  readonly sender: (personId: string) => Sender
  readonly send: (body: { readonly id: string }) => Promise<Sent>
}

/** What people do where others are too. */
export const teamClient = ({
  teams,
  sender,
  send,
}: Parts): Pick<Client, 'mentionInGroup' | 'sayInChannel' | 'changeTeam'> => ({
  mentionInGroup: (personId, text) => {
    const body = groupMention(sender(personId), text)
    teams.post(body.conversation.id, personId, { text: body.text }, { id: body.id })
    return send(body)
  },
  sayInChannel: (personId, words, { activityId } = {}) => {
    const body = channelMessage(sender(personId), words)
    if (activityId !== undefined) return send({ ...body, id: activityId })
    const place = words.root === undefined ? demoChannel : body.conversation.id
    teams.post(place, personId, { text: body.text }, { id: body.id })
    return send(body)
  },
  changeTeam: async (personId, action) => {
    teams.setInTeam(action === 'add')
    for (const body of teamInstallation(sender(personId), action)) await send(body)
  },
})
