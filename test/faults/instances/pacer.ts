/** Hands out turns at a steady rate, whether or not the earlier ones were answered. */
export interface Pacer {
  /** Resolves when this person may take a turn, and nobody else was there first. @throws LoadOver */
  slot(personId: string): Promise<void>
  isFree(personId: string): boolean
  /** Hands out nothing more. */
  stop(): void
  /** Turns handed out. */
  given(): number
}

/** The load ended while somebody waited for their turn. */
export class LoadOver extends Error {
  constructor() {
    super('the load is over')
    this.name = 'LoadOver'
  }
}

/** Twenty actions a minute are allowed. */
const restOfPerson = 3500

/** @param idle takes a turn where no story has one to take */
export function startPacer(rate: number, idle: () => void): Pacer {
  const started = performance.now()
  const waiting: { readonly personId: string; readonly go: () => void; readonly end: (why: Error) => void }[] = []
  const lastTurn = new Map<string, number>()
  let given = 0
  const isFree = (personId: string): boolean =>
    performance.now() - (lastTurn.get(personId) ?? Number.NEGATIVE_INFINITY) > restOfPerson
  const give = (): void => {
    if (!waiting.some(({ personId }) => isFree(personId))) idle()
    const at = waiting.findIndex(({ personId }) => isFree(personId))
    if (at < 0) return
    const [next] = waiting.splice(at, 1)
    given += 1
    lastTurn.set(next!.personId, performance.now())
    next!.go()
  }
  let ticks = 0
  const timer = setInterval(() => {
    for (const due = ((performance.now() - started) * rate) / 1000; ticks < due; ticks += 1) give()
  }, 5)
  return {
    isFree,
    given: () => given,
    slot: (personId) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      waiting.push({ personId, go: resolve, end: reject })
      return promise
    },
    stop: () => {
      clearInterval(timer)
      for (const { end } of waiting.splice(0)) end(new LoadOver())
    },
  }
}
