import type { Activity, InvokeResponse } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import { textFor } from '../text/text.ts'
import { textActivity } from './activities.ts'
import { activitySchema } from './activity-schema.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { onActivity } from './bot.ts'
import type { BotAdapter } from './bot-adapter.ts'
import { clientLocale, clientZone } from './locale.ts'
import type { TurnParts } from './turns.ts'

export interface MessagesParts extends TurnParts {
  readonly adapter: BotAdapter
  /** Unsigned activities are taken, but only from a client on this machine. */
  readonly local: boolean
  /** Tenants that may speak to the bot; undefined in local mode. */
  readonly tenants: readonly string[] | undefined
  readonly onFault: (error: unknown, reference: string) => void
}

export interface Answer {
  readonly status: number
  readonly body?: object
}

/** What `/api/messages` answers to a parsed body. Bodies of errors are constant: a code and the reference (L-8). */
export async function answerMessage(
  parts: MessagesParts,
  body: unknown,
  authorization: string,
  reference: string,
): Promise<Answer> {
  const parsed = activitySchema.safeParse(body)
  if (!parsed.success) return { status: 400, body: { error: 'bad-activity', reference } }
  const activity = parsed.data
  if (!mayEnter(parts, activity)) return { status: 403, body: { error: 'forbidden', reference } }
  try {
    const response = await process(parts, activity, authorization, reference)
    return {
      status: response?.status ?? 200,
      ...(response?.body === undefined ? {} : { body: response.body as object }),
    }
  } catch (error) {
    if (error instanceof AuthenticationError) return { status: 401, body: { error: 'unauthorized', reference } }
    parts.onFault(error, reference)
    return { status: 500, body: { error: 'fault', reference } }
  }
}

/** Locally only a client on this machine; else only the tenants on the list, by both places that name one (I-4). */
function mayEnter(parts: MessagesParts, activity: IncomingActivity): boolean {
  const tenant = activity.conversation.tenantId
  const named = activity.channelData?.tenant?.id
  if (named !== undefined && named !== tenant) return false
  if (parts.local) return isLoopback(activity.serviceUrl)
  return tenant !== undefined && (parts.tenants ?? []).includes(tenant)
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
}

async function process(
  parts: MessagesParts,
  activity: IncomingActivity,
  authorization: string,
  reference: string,
): Promise<InvokeResponse | undefined> {
  // A copy: the SDK completes the activity it is given, and what was checked must stay as it was.
  const copy = structuredClone(activity) as unknown as Partial<Activity>
  return parts.adapter.answer(authorization, copy, async (context) => {
    try {
      await onActivity(parts, context, activity)
    } catch (error) {
      parts.onFault(error, reference)
      const text = textFor(clientLocale(activity), clientZone(activity)).conversation.fault(reference)
      if (activity.type === 'invoke') {
        const value = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } })
      } else if (['message', 'messageUpdate'].includes(activity.type)) {
        await context.sendActivity(textActivity(text)).catch(() => undefined)
      }
    }
  })
}
