import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { InstanceSettings, Tally } from './instance.ts'

const program = fileURLToPath(new URL('./instance.ts', import.meta.url))

interface Instance {
  readonly address: string
  readonly running: ChildProcess
  readonly exited: Promise<number | null>
  readonly tally: () => Tally | undefined
}

/** How an instance ended that was asked to. */
export interface Ended {
  readonly code: number | null
  readonly milliseconds: number
  /** Turns that it had taken and went away without answering. */
  readonly unanswered: number
}

/** Several bots on one database, behind a balancer that knows nothing of who spoke to which. */
export interface Fleet {
  /** Where the next turn goes: each in turn, until the balancer sees that one is gone. */
  next(): string
  add(): Promise<void>
  /** Ends the one that is longest up, without a word, and starts another. */
  kill(): Promise<void>
  /** Starts another, and asks the one that is longest up to end. */
  roll(): Promise<Ended>
  /** Asks all of them to end. */
  stop(): Promise<readonly Ended[]>
  /** Faults that they logged. */
  readonly faults: readonly string[]
}

export async function startFleet(size: number, settings: InstanceSettings): Promise<Fleet> {
  const faults: string[] = []
  const up: Instance[] = []
  let turn = 0
  const add = async (): Promise<void> => {
    const instance = await start(settings, (line) => faults.push(line))
    up.push(instance)
    void instance.exited.then(() => up.splice(up.indexOf(instance), 1))
  }
  // The first makes the key that all of them sign the audit with.
  for (let count = 0; count < size; count += 1) await add()
  const oldest = (): Instance => up[0]!
  return {
    faults,
    add,
    next: () => up[(turn += 1) % up.length]!.address,
    async kill() {
      const { running, exited } = oldest()
      running.kill('SIGKILL')
      await exited
      await add()
    },
    async roll() {
      const leaving = oldest()
      await add()
      return end(leaving)
    },
    stop: () => Promise.all(up.map(end)),
  }
}

async function start(settings: InstanceSettings, onFault: (line: string) => void): Promise<Instance> {
  const running = fork(program, [JSON.stringify(settings)], { silent: true })
  let tally: Tally | undefined
  const said: string[] = []
  createInterface(running.stdout!).on('line', (line) => {
    if (line.startsWith('{"tally"')) ({ tally } = JSON.parse(line) as { readonly tally: Tally })
    else onFault(line)
  })
  running.stderr!.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const exited = once(running, 'close').then(([code]) => code as number | null)
  const ready = await Promise.race([once(running, 'message'), exited])
  if (!Array.isArray(ready)) throw new Error(`an instance did not start: ${said.join('')}`)
  return { address: String(ready[0]), running, exited, tally: () => tally }
}

async function end({ running, exited, tally }: Instance): Promise<Ended> {
  const started = performance.now()
  running.kill('SIGTERM')
  const code = await exited
  const { accepted, answered } = tally() ?? { accepted: Number.NaN, answered: 0 }
  return { code, milliseconds: Math.round(performance.now() - started), unanswered: accepted - answered }
}
