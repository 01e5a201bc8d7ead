import type { Localised } from '../src/domain/locale.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph } from './elements.ts'
import type { Element } from './elements.ts'

/** Where something shows up on the portal's home page, and when. */
export interface Tile {
  readonly tile?: Localised
  readonly alternative?: Localised
  readonly visibleWithinMinutes?: number
  /** How to go on from there, for who looks for it. */
  readonly find?: Localised
}

export function tileLines({ tile, alternative, visibleWithinMinutes, find }: Tile, text: Text): readonly Element[] {
  const { guide } = text
  const lines = [
    ...(tile === undefined ? [] : [guide.tile(text.of(tile))]),
    ...(alternative === undefined ? [] : [guide.alternative(text.of(alternative))]),
    ...(find === undefined ? [] : [text.of(find)]),
    ...(visibleWithinMinutes === undefined ? [] : [guide.within(visibleWithinMinutes)]),
  ]
  return lines.map((line) => paragraph(line, { spacing: 'Small' }))
}
