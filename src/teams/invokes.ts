import { ActivityTypes } from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import { searchUsers } from '../../dialogs/search-users.ts'
import type { PersonKey } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { textFor } from '../text/text.ts'
import type { Text } from '../text/text.ts'
import { executedData, searchSchema } from './activity-schema.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { identify, isPersonal } from './identity.ts'
import { clientLocale, clientZone } from './locale.ts'
import { owePressed, replacement } from './replies.ts'
import { pressedInTeam } from './team-talk.ts'
import { takeTurn } from './turns.ts'
import type { TurnParts } from './turns.ts'

/** An invoke's answer is the HTTP answer; every one gets a valid body, known or not (TEAMS.md 2a). */
export async function answerInvoke(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey | undefined,
): Promise<void> {
  const text = textFor(clientLocale(activity), clientZone(activity))
  const body = await bodyOf(parts, context, activity, key, text)
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}

const message = (value: string) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value })
const badRequest = (value: string) => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: value },
})

async function bodyOf(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey | undefined,
  text: Text,
): Promise<object> {
  const { notHere } = text.conversation
  switch (activity.name) {
    case 'adaptiveCard/action':
      if (key === undefined) return isPersonal(activity) ? badRequest(notHere) : message(text.conversation.onlyPersonal)
      return (isPersonal(activity) ? cardAction : cardActionInTeam)(parts, context, activity, key)
    case 'suggestedAction/submit':
    case 'suggestedActions/submit':
      if (key === undefined || !isPersonal(activity)) return badRequest(notHere)
      await takeTurn(parts, { context, activity, key }, activity['value'] ?? {})
      return {}
    case 'application/search':
      if (key !== undefined && !isPersonal(activity)) return searchResult([])
      return key === undefined ? badRequest(notHere) : search(parts, context, activity, key)
    case 'message/submitAction':
      return {}
    default:
      if (activity.name?.startsWith('composeExtension/'))
        return { composeExtension: { type: 'message', text: notHere } }
      if (activity.name?.startsWith('task/')) return { task: { type: 'message', value: notHere } }
      return badRequest(notHere)
  }
}

async function cardAction(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
): Promise<object> {
  const data = executedData(activity['value'])
  const { turn, arrived } = await takeTurn(parts, { context, activity, key }, data ?? {})
  const card = replacement(turn)
  const no = turn.replies.flatMap((reply) => (reply.kind === 'card' && reply.refusal ? [reply.refusal] : []))[0]
  if (no !== undefined && (card === undefined || !arrived)) {
    // Nobody may be left without a no: it goes before the card, which the worker brings.
    if (card !== undefined) await owePressed(turn, card)
    return message(no)
  }
  if (card === undefined) return message(turn.text.conversation[arrived ? 'below' : 'late'])
  return cardAnswer(card.card)
}

const cardAnswer = (card: object) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})

/** Everybody has the same card in front of them: only who pressed gets an answer. */
async function cardActionInTeam(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
): Promise<object> {
  const pressed = await pressedInTeam(parts, { context, activity, key }, executedData(activity['value']) ?? {})
  return pressed.kind === 'card' ? cardAnswer(pressed.card) : message(pressed.sentence)
}

/** Typeahead: users of a number that is the caller's own. A question that may not be asked finds nobody. */
async function search(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
): Promise<object> {
  const asked = searchSchema.safeParse(activity['value'])
  const results = asked.success ? await found(parts, context, activity, key, asked.data) : []
  return searchResult(results)
}

const searchResult = (results: readonly object[]) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results },
})

async function found(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
  asked: { readonly dataset: string; readonly queryText: string; readonly queryOptions?: { readonly top?: number } },
): Promise<readonly { readonly title: string; readonly value: string }[]> {
  const deps = parts.depsForTurn()
  const person = await identify(deps, context, activity, key)
  try {
    return await searchUsers(deps, person, asked.dataset, asked.queryText, asked.queryOptions?.top ?? 15)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
