import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Order } from './child.ts'
import type { ScenarioName } from './scenarios.ts'
import type { Home } from './prepared.ts'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))
/** Most of a run is processes that start, and half of starting is compiling the same files. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'toegangshulp-compiled') }

/** A bot in its own process. */
export interface BotProcess {
  readonly address: string
  /** @returns undefined when the process died before it answered */
  order(order: Order): Promise<Answer | undefined>
  readonly died: Promise<void>
  isAlive(): boolean
}

export async function startBotProcess(
  { folder, place }: Home,
  crashAt: number,
  requester: { readonly tenant: string; readonly id: string },
  scenario: ScenarioName = 'granted',
): Promise<BotProcess> {
  const url = place !== undefined && 'url' in place ? [place.url] : []
  const given = [folder, String(crashAt), requester.id, requester.tenant, scenario, ...url]
  const running = fork(child, given, { silent: true, env })
  const errors: string[] = []
  running.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  let alive = true
  const died = once(running, 'exit').then(() => {
    alive = false
  })
  const answerTo = async (order: Answer['order']): Promise<Answer | undefined> => {
    const answered = new Promise<Answer>((resolve) => {
      const listen = (answer: Answer): void => {
        if (answer.order !== order) return
        running.off('message', listen)
        resolve(answer)
      }
      running.on('message', listen)
    })
    return Promise.race([answered, died.then(() => undefined)])
  }
  const ready = await answerTo('ready')
  if (ready?.address === undefined) throw new Error(`the bot did not start: ${errors.join('')}`)
  return {
    address: ready.address,
    died,
    isAlive: () => alive,
    order: async (order) => {
      if (!alive) return undefined
      const answer = answerTo(order)
      // A process that is just dying cannot be told anything; that it died is the answer.
      running.send(order, () => undefined)
      return answer
    },
  }
}
