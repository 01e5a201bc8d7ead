/** The one channel of the fake tenant: that of the servicedesk's team, of which everybody is a member. */
export const demoChannel = '19:servicedesk0b1f3c6de6f14e6f8f7e6f6a@thread.tacv2'
/** The team has a first channel of its own, which names it. */
export const demoTeam = '19:team5b1f3c6de6f14e6f8f7e6f6a1d6c@thread.tacv2'

/** A thread is named by its first message, behind the channel. */
export function threadOf(conversationId: string): { readonly channelId: string; readonly root?: string } {
  const [channelId = '', root] = conversationId.split(';messageid=')
  return root === undefined ? { channelId } : { channelId, root }
}

export const isOfTeam = (conversationId: string): boolean =>
  [demoChannel, demoTeam].includes(threadOf(conversationId).channelId)
