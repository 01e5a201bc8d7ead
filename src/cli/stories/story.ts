import type { Localised } from '../../domain/locale.ts'
import type { Stage } from './stage.ts'

/** A named play of the bot with demo people, with an end that must be so. */
export interface Story {
  readonly title: Localised
  play(stage: Stage): Promise<void>
  /** Compares what backend and audit hold with what the story says. */
  check(stage: Stage): Promise<void>
}
