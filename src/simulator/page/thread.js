export const isOfTeam = ({ conversationId }) => conversationId.endsWith('@thread.tacv2')

/** Each first message with what was answered below it. */
export function byThread(messages) {
  const ids = new Set(messages.map(({ id }) => id))
  const roots = messages.filter(({ replyToId }) => !ids.has(replyToId))
  return roots.flatMap((root) => [
    root,
    ...messages.filter(({ replyToId }) => replyToId === root.id).map((message) => ({ ...message, isReply: true })),
  ])
}

/** Who begins with the name of the bot, mentions it. */
export function mentioned(words, name) {
  const at = `@${name}`
  const mention = words.toLowerCase().startsWith(at.toLowerCase())
  return { text: mention ? words.slice(at.length).trim() : words, mention }
}
