import type { ClaimedEffect } from '../domain/effect.ts'
import { seconds } from '../domain/instant.ts'
import type { Outbox } from '../ports/outbox.ts'
import { backOff } from './back-off.ts'
import type { EffectDeps } from './deps.ts'
import { handle } from './handle.ts'

export interface Worker {
  /** Something may be due: called after every commit and when the clock was moved. */
  wake(): void
  /** Resolves when nothing is due any more and nothing is in hand. */
  settle(): Promise<void>
  /** Claims nothing new and resolves when what is in hand is finished. */
  stop(): Promise<void>
}

const atOnce = 16
const lease = seconds(30)
/** The longest it sleeps: an effect that another process owed is found by then. */
const longestSleep = seconds(5)

/** Carries out what the ledger owes, each at least once; lanes keep order per person and per right. */
export function startWorker(deps: EffectDeps, outbox: Outbox, onFault: (error: unknown, kind: string) => void): Worker {
  const inHand = new Set<Promise<void>>()
  let stopped = false
  let signal = Promise.withResolvers<void>()
  const wake = () => signal.resolve()

  const carryOut = async (claimed: ClaimedEffect): Promise<void> => {
    try {
      const handled = await handle(deps, claimed.effect, claimed.attempts)
      await (handled === 'finished' ? outbox.finish(claimed) : outbox.postpone(claimed, handled.again))
    } catch (error) {
      onFault(error, claimed.effect.kind)
      await outbox
        .postpone(claimed, (await deps.ledger.now()) + backOff(claimed.attempts))
        .catch((again: unknown) => onFault(again, claimed.effect.kind))
    }
  }

  const claim = async (): Promise<number> => {
    const claimed = stopped || inHand.size >= atOnce ? [] : await outbox.claim(atOnce - inHand.size, lease)
    for (const each of claimed) {
      const running = carryOut(each).finally(() => {
        inHand.delete(running)
        wake()
      })
      inHand.add(running)
    }
    return claimed.length
  }

  const sleep = async (): Promise<void> => {
    const next = await outbox.nextDue()
    const wait = next === undefined ? longestSleep : Math.max(20, next - (await deps.ledger.now()))
    let timer: NodeJS.Timeout | undefined
    const elapsed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.min(wait, longestSleep))
    })
    await Promise.race([elapsed, signal.promise])
    clearTimeout(timer)
    signal = Promise.withResolvers<void>()
  }

  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        while ((await claim()) > 0);
      } catch (error) {
        onFault(error, 'claim')
      }
      await sleep().catch((error: unknown) => onFault(error, 'sleep'))
    }
  }
  const running = loop()

  const settle = async (): Promise<void> => {
    for (;;) {
      wake()
      await Promise.all(inHand)
      const next = await outbox.nextDue()
      const idle = next === undefined || next > (await deps.ledger.now())
      if (idle && inHand.size === 0) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  const stop = async (): Promise<void> => {
    stopped = true
    wake()
    await running
    await Promise.all(inHand)
  }
  return { wake, settle, stop }
}
