export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of a card or an answer should be text; anything else is as good as empty. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

export const cardType = 'application/vnd.microsoft.card.adaptive'

export interface Attachment {
  readonly contentType: string
  readonly content?: JsonObject
}

export interface SuggestedAction {
  readonly type: string
  readonly title: string
  readonly value: unknown
}

/** What a message shows: the part of an activity that Teams keeps. */
export interface MessageContent {
  readonly text?: string
  readonly textFormat?: string
  readonly attachments?: readonly Attachment[]
  readonly summary?: string
  readonly suggestedActions?: readonly SuggestedAction[]
}

/** A message as one viewer sees it. */
export interface Message extends MessageContent {
  readonly id: string
  readonly conversationId: string
  /** `bot`, or the `aadObjectId` of who wrote it. */
  readonly from: string
  readonly replyToId?: string
  readonly deleted: boolean
  readonly updatedCount: number
  readonly at: number
  /** What the answer to an Action.Execute put in place of the card, for this viewer only, until the next update. */
  readonly perViewerCard?: JsonObject
}

/** The activity of the bot as the connector received it; only what a message shows is kept. */
export function contentOf(activity: JsonObject): MessageContent {
  const { text, textFormat, attachments, summary, suggestedActions } = activity
  const suggested = isObject(suggestedActions) ? suggestedActions['actions'] : undefined
  return {
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof textFormat === 'string' ? { textFormat } : {}),
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(Array.isArray(attachments) ? { attachments: attachments as Attachment[] } : {}),
    ...(Array.isArray(suggested) ? { suggestedActions: suggested as SuggestedAction[] } : {}),
  }
}

/** The card that this viewer has in front of them, if the message shows one. */
export function shownCard(message: Message): JsonObject | undefined {
  if (message.deleted) return undefined
  return message.perViewerCard ?? message.attachments?.find(({ contentType }) => contentType === cardType)?.content
}
