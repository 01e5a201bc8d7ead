import type { CardAction } from './card-actions.ts'
import { textOf, type JsonObject } from './message.ts'

export type Typed = Readonly<Record<string, string>>

const idOf = (input: JsonObject) => textOf(input['id'])

function startValue(input: JsonObject): string {
  if (input['type'] === 'Input.Toggle') return textOf(input['value'] ?? input['valueOff'] ?? 'false')
  return textOf(input['value'])
}

/**
 * What a client sends along: every input that holds something, empty ones left out.
 * @throws for an input the card does not have, or a required one left empty: a client would not let that through
 */
export function valuesOf({ action, inputs }: CardAction, typed: Typed): Typed {
  if (action['associatedInputs'] === 'none') return {}
  const ids = inputs.map(idOf)
  const stray = Object.keys(typed).filter((id) => !ids.includes(id))
  if (stray.length > 0) throw new Error(`No input ${stray.join(', ')} on this card; it has: ${ids.join(', ')}`)
  const values = inputs.map((input) => [idOf(input), typed[idOf(input)] ?? startValue(input)] as const)
  const missing = inputs.filter((input, at) => input['isRequired'] === true && values[at]?.[1] === '')
  if (missing.length > 0) throw new Error(`Required and left empty: ${missing.map(idOf).join(', ')}`)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}
