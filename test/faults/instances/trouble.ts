import { setTimeout as pause } from 'node:timers/promises'
import type { Ended, Fleet } from './fleet.ts'

/** What happens to the instances while people work. */
export interface Trouble {
  readonly kills: () => number
  readonly rolled: readonly Ended[]
  /** Nothing more happens. */
  stop(): Promise<void>
}

export type Kind = 'kill' | 'roll'

/** One instance after another, the kinds in turn, and never two at once. */
export function makeTrouble(fleet: Fleet, kinds: readonly Kind[], every: number, onProgress: (line: string) => void) {
  const rolled: Ended[] = []
  let kills = 0
  const over = new AbortController()
  const one = async (kind: Kind): Promise<void> => {
    const began = performance.now()
    if (kind === 'roll') rolled.push(await fleet.roll())
    else {
      kills += 1
      await fleet.kill()
    }
    onProgress(
      `${kind === 'kill' ? 'killed' : 'rolled'} one, another is up after ${seconds(performance.now() - began)}`,
    )
  }
  const running = (async () => {
    const began = performance.now()
    for (let turn = 0; ; turn += 1) {
      const wait = began + (turn + 1) * every * 1000 - performance.now()
      await pause(Math.max(wait, 0), undefined, { signal: over.signal })
      await one(kinds[turn % kinds.length]!)
    }
  })().catch((error: unknown) => {
    if (!over.signal.aborted) throw error
  })
  const trouble: Trouble = {
    kills: () => kills,
    rolled,
    async stop() {
      over.abort()
      await running
    },
  }
  return trouble
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
