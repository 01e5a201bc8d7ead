import type { Activity, InvokeResponse } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import { textFor } from '../text/text.ts'
import { activitySchema } from './activity-schema.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { onActivity } from './bot.ts'
import type { BotAdapter } from './bot-adapter.ts'
import type { Inflow } from './inflow.ts'
import { clientLocale, clientZone } from './locale.ts'
import { sayPlainly, turnAway, whyTurnedAway } from './turned-away.ts'
import type { TurnParts } from './turns.ts'

export interface MessagesParts extends TurnParts {
  readonly adapter: BotAdapter
  readonly inflow: Inflow
  readonly onFault: (error: unknown, reference: string) => void
}

export interface Answer {
  readonly status: number
  readonly body?: object
  /** Why it was refused, for the log alone. */
  readonly reason?: string
}

/** What is known of a request before its body. */
export interface Entry {
  readonly authorization: string
  readonly reference: string
  /** Why this activity may not come in on what the request proved. */
  readonly whyNotEnter: (activity: IncomingActivity) => string | undefined
}

/** What `/api/messages` answers to a parsed body. Bodies of errors are constant: a code and the reference (L-8). */
export async function answerMessage(
  parts: MessagesParts,
  body: unknown,
  { authorization, reference, whyNotEnter }: Entry,
): Promise<Answer> {
  const parsed = activitySchema.safeParse(body)
  if (!parsed.success) return { status: 400, body: { error: 'bad-activity', reference }, reason: 'activity' }
  const activity = parsed.data
  const reason = whyNotEnter(activity)
  if (reason !== undefined) return { status: 403, body: { error: 'forbidden', reference }, reason }
  if (!(await parts.inflow.hasRoomFor(activity.conversation.tenantId ?? '')))
    return { status: 429, body: { error: 'too-many', reference }, reason: 'turns' }
  try {
    const response = await process(parts, activity, authorization, reference)
    return {
      status: response?.status ?? 200,
      ...(response?.body === undefined ? {} : { body: response.body as object }),
    }
  } catch (error) {
    if (error instanceof AuthenticationError)
      return { status: 401, body: { error: 'unauthorized', reference }, reason: 'sdk' }
    parts.onFault(error, reference)
    return { status: 500, body: { error: 'fault', reference } }
  }
}

async function process(
  parts: MessagesParts,
  activity: IncomingActivity,
  authorization: string,
  reference: string,
): Promise<InvokeResponse | undefined> {
  // A copy: the SDK completes the activity it is given, and what was checked must stay as it was.
  const copy = structuredClone(activity) as unknown as Partial<Activity>
  const text = textFor(clientLocale(activity), clientZone(activity))
  return parts.adapter.answer(authorization, copy, async (context) => {
    try {
      const why = await whyTurnedAway(parts.inflow, activity)
      if (why === undefined) await onActivity(parts, context, activity)
      else await turnAway(parts.inflow, context, activity, why, text)
    } catch (error) {
      parts.onFault(error, reference)
      await sayPlainly(context, activity, text.conversation.fault(reference))
    }
  })
}
