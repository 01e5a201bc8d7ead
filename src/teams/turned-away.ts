import { ActivityTypes } from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import { inputNames } from '../../cards/actions.ts'
import { looksLikeKey } from '../domain/key-like.ts'
import type { Text } from '../text/text.ts'
import { textActivity } from './activities.ts'
import { executedData } from './activity-schema.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { callerOf, isPersonal } from './identity.ts'
import type { Inflow } from './inflow.ts'
import { mentionsBot } from './plain-text.ts'

/** The longest text that is read; what is longer is not cut, because half a sentence may say the opposite. */
const longestText = 4000

type Why = 'tooFast' | 'tooLong' | 'pastedKey'

/**
 * Why an activity that may come in does not become a turn. It is asked before anything of it is stored or logged, so
 * that a key that was pasted by mistake stays nowhere (I-36, I-45).
 */
export async function whyTurnedAway(inflow: Inflow, activity: IncomingActivity): Promise<Why | undefined> {
  const person = callerOf(activity)
  if (person === undefined || !isForBot(activity)) return undefined
  const isSearch = activity.name === 'application/search'
  const counts = isSearch || activity.type.startsWith('message') || activity.type === 'invoke'
  if (counts && !(await (isSearch ? inflow.maySearch(person) : inflow.mayAct(person)))) return 'tooFast'
  const words = wordsOf(activity)
  if (words.some((word) => word.length > longestText)) return 'tooLong'
  return holdsKey(activity) ? 'pastedKey' : undefined
}

const holdsKey = (activity: IncomingActivity): boolean => wordsOf(activity).some(looksLikeKey)

/** Where others write too, only what mentions the bot or presses its card is for it; of the rest nothing is counted. */
const isForBot = (activity: IncomingActivity): boolean =>
  isPersonal(activity) ||
  activity.type === 'invoke' ||
  mentionsBot(activity) ||
  (activity['value'] ?? undefined) !== undefined

/** Everything that somebody may have typed: the text, and the inputs of a card. */
function wordsOf(activity: IncomingActivity): readonly string[] {
  const value = activity['value']
  const data = executedData(value) ?? value
  const given = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  const typed = ['queryText', ...inputNames].map((name) => given[name])
  return [activity.text, ...typed].filter((word) => typeof word === 'string')
}

/** Says in plain words why nothing happened, in the way that this kind of activity is answered. */
export async function turnAway(
  inflow: Inflow,
  context: TurnContext,
  activity: IncomingActivity,
  why: Why,
  text: Text,
): Promise<void> {
  const person = callerOf(activity)
  if (activity.name === 'application/search') return answerInvoke(context, nothingFound)
  // In the answer itself it costs nothing to say it every time.
  if (activity.name === 'adaptiveCard/action') return sayPlainly(context, activity, text.conversation[why])
  if (why === 'tooFast' && person !== undefined && !(await inflow.mayBeTold(person))) {
    if (activity.type === 'invoke') await answerInvoke(context, {})
    return
  }
  await sayPlainly(context, activity, text.conversation[why])
}

const nothingFound = {
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results: [] },
}

/** One sentence: in the answer where the client shows it, else as a message. */
export async function sayPlainly(context: TurnContext, activity: IncomingActivity, sentence: string): Promise<void> {
  if (activity.type === 'invoke')
    return answerInvoke(context, {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: sentence,
    })
  if (activity.type.startsWith('message')) await context.sendActivity(textActivity(sentence)).catch(() => undefined)
}

const answerInvoke = async (context: TurnContext, body: object): Promise<void> => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}
