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

/** Many, because most of them only wait: slow writes must not keep cards from being shown. */
const atOnce = 64
/** Longer than one write may take with the reads around it, so that nobody else begins while it is in hand. */
const lease = seconds(60)
/** The longest it sleeps: an effect that another process owed is found by then. */
const longestSleep = seconds(5)

type OnFault = (error: unknown, kind: string) => void

/** Carries out what the ledger owes, each at least once; lanes keep order per person and per right. */
export function startWorker(deps: EffectDeps, outbox: Outbox, onFault: OnFault): Worker {
  const inHand = new Set<Promise<void>>()
  const alarm = createAlarm()
  let stopped = false
  let claiming: Promise<unknown> = Promise.resolve()
  let taken = 0
  const claim = async (): Promise<boolean> => {
    const asked = stopped || inHand.size >= atOnce ? Promise.resolve([]) : outbox.claim(atOnce - inHand.size, lease)
    claiming = asked.catch(() => undefined)
    const claimed = await asked
    taken += claimed.length
    for (const each of claimed) hold(inHand, carryOut(deps, outbox, onFault, each), alarm.ring)
    return claimed.length > 0
  }
  const round = async (): Promise<number> => {
    while (await claim());
    return untilNext(deps, outbox)
  }
  const running = repeat(round, alarm, () => stopped, onFault)
  const isQuiet = async (): Promise<boolean> => {
    const before = taken
    if (inHand.size > 0 || (await isDue(deps, outbox))) return false
    // What was claimed is not due any more, but on its way from the database it is not in hand yet either.
    await claiming
    return inHand.size === 0 && taken === before
  }
  const settle = async (): Promise<void> => {
    do {
      alarm.ring()
      await Promise.all(inHand)
      await new Promise((resolve) => setTimeout(resolve, 5))
    } while (!(await isQuiet()))
  }
  const stop = async (): Promise<void> => {
    stopped = true
    alarm.ring()
    await running
    await Promise.all(inHand)
  }
  return { wake: alarm.ring, settle, stop }
}

function hold(inHand: Set<Promise<void>>, work: Promise<void>, whenDone: () => void): void {
  const running = work.finally(() => {
    inHand.delete(running)
    whenDone()
  })
  inHand.add(running)
}

/** Round after round; a database that does not answer is asked again. */
async function repeat(
  round: () => Promise<number>,
  alarm: ReturnType<typeof createAlarm>,
  isStopped: () => boolean,
  onFault: OnFault,
): Promise<void> {
  while (!isStopped()) {
    const wait = await round().catch((error: unknown) => {
      onFault(error, 'claim')
      return seconds(1)
    })
    await alarm.sleep(wait)
  }
}

/** A fault of ours keeps the effect: it is tried again later, and the log tells. */
async function carryOut(deps: EffectDeps, outbox: Outbox, onFault: OnFault, claimed: ClaimedEffect): Promise<void> {
  try {
    const handled = await handle(deps, claimed.effect, claimed.attempts)
    if (handled === 'finished') return await outbox.finish(claimed)
    const trouble = 'lost' in handled ? handled.lost : handled.fault
    if (trouble !== undefined) onFault(trouble, claimed.effect.kind)
    await ('lost' in handled ? outbox.finish(claimed) : outbox.postpone(claimed, handled.again, handled.hold))
  } catch (error) {
    onFault(error, claimed.effect.kind)
    await deps.ledger
      .now()
      .then((now) => outbox.postpone(claimed, now + backOff(claimed.attempts)))
      .catch((again: unknown) => onFault(again, claimed.effect.kind))
  }
}

async function untilNext(deps: EffectDeps, outbox: Outbox): Promise<number> {
  const next = await outbox.nextDue()
  const wait = next === undefined ? longestSleep : next - (await deps.ledger.now())
  return Math.min(Math.max(wait, 20), longestSleep)
}

async function isDue(deps: EffectDeps, outbox: Outbox): Promise<boolean> {
  const next = await outbox.nextDue()
  return next !== undefined && next <= (await deps.ledger.now())
}

/** A sleep that can be cut short; rung while nobody sleeps, the next sleep is short. */
function createAlarm(): { readonly ring: () => void; readonly sleep: (milliseconds: number) => Promise<void> } {
  let signal = Promise.withResolvers<void>()
  return {
    ring: () => signal.resolve(),
    sleep: async (milliseconds) => {
      const timer = setTimeout(() => signal.resolve(), milliseconds)
      await signal.promise
      clearTimeout(timer)
      signal = Promise.withResolvers<void>()
    },
  }
}
