import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aPlace } from '../support/database.ts'
import { productionEnv } from './guarded-bot.ts'

interface Ended {
  /** Null when it was still running and had to be ended. */
  readonly code: number | null
  readonly said: string
  readonly printed: string
}

/** Where the real process is started, on a database of its own. */
export interface StartPlace {
  /** Given five seconds. A setting that is undefined is left out. */
  start(env: Readonly<Record<string, string | undefined>>, flags?: readonly string[]): Promise<Ended>
  remove(): Promise<void>
}

export async function aStartPlace(): Promise<StartPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-start-'))
  const { place, remove } = await aPlace()
  return {
    start: (env, flags = []) => run(folder, { ...productionEnv(folder, place), LOG_LEVEL: 'info', ...env }, flags),
    async remove() {
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const program = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

async function run(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
): Promise<Ended> {
  const bot = spawn(process.execPath, [...flags, program], { cwd: folder, env })
  const said: string[] = []
  const printed: string[] = []
  bot.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  bot.stdout.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString())
    bot.kill('SIGTERM')
  })
  const timer = setTimeout(() => bot.kill('SIGKILL'), 15_000)
  const [code] = (await once(bot, 'close')) as [number | null]
  clearTimeout(timer)
  return { code, said: said.join(''), printed: printed.join('') }
}
