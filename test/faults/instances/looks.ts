import { actionsOf } from '../../../src/simulator/card-actions.ts'
import { cardType, isObject } from '../../../src/simulator/message.ts'
import type { JsonObject } from '../../../src/simulator/message.ts'
import { headingOf } from '../../../src/cli/stories/card-line.ts'
import { nl } from '../../../src/text/nl.ts'
import type { Told } from './notes.ts'

/** What a button of a card carries. */
interface Carried {
  readonly verb: string
  readonly id: string
  readonly seen: number
}

export const buttonsOn = (card: JsonObject | undefined): readonly Carried[] =>
  card === undefined
    ? []
    : actionsOf(card).flatMap(({ action }) =>
        action['type'] === 'Action.Execute' && isObject(action['data']) ? [action['data'] as unknown as Carried] : [],
      )

export const buttonIn = (
  card: JsonObject | undefined,
  { verb, id }: { readonly verb: string; readonly id?: string },
): Carried | undefined => buttonsOn(card).find((each) => each.verb === verb && (id === undefined || each.id === id))

/** The card that an answer puts in place of the pressed one. */
export const answeredCard = (body: unknown): JsonObject | undefined =>
  isObject(body) && body['type'] === cardType && isObject(body['value']) ? body['value'] : undefined

const { word } = nl({} as Parameters<typeof nl>[0]).progress

/** The words by which a card says where a request stands; an open review asks instead. */
const words: Readonly<Record<Told, readonly string[]>> = {
  submitted: [word.submitted, 'Beslis jij?'],
  approved: [word.approved, word['being-granted'], word.uncertain, word.granted],
  declined: [word.declined],
  cancelled: [word.cancelled],
}

/** What a card says of its request; undefined when it is about something else. */
export function toldBy(card: JsonObject | undefined): Told | undefined {
  const heading = card === undefined ? '' : headingOf(card)
  return (Object.keys(words) as Told[]).find((told) => words[told].some((said) => heading.includes(said)))
}

/** Whether a card says what is true in the end: of what was approved, that it is granted. */
export const isTrueInTheEnd = (card: JsonObject | undefined, end: Told): boolean =>
  toldBy(card) === end && (end !== 'approved' || (card !== undefined && headingOf(card).includes(word.granted)))
