import type { Message } from './message.ts'
import type { SimulatedPerson } from './person.ts'

export interface Notice {
  /** The bot's words where it answered some; `failed` is for when it gave none (timeout, 5xx, unknown answer). */
  readonly kind: 'message' | 'error' | 'failed'
  readonly text: string
  readonly messageId?: string
}

/** Something that one person sees happen. */
export type TeamsEvent =
  | { readonly kind: 'message'; readonly personId: string; readonly message: Message }
  | { readonly kind: 'typing'; readonly personId: string; readonly typing: boolean }
  | { readonly kind: 'notice'; readonly personId: string; readonly notice: Notice }
  | { readonly kind: 'people'; readonly people: readonly SimulatedPerson[] }

export type Listener = (event: TeamsEvent) => void

export interface Stream {
  readonly subscribe: (listener: Listener) => () => void
  readonly emit: (event: TeamsEvent) => void
}

export function createStream(): Stream {
  const listeners = new Set<Listener>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
  }
}
