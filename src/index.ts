import { existsSync } from 'node:fs'
import { createApp } from './app.ts'
import { ConfigMistakes, readConfig, unguardedNotice } from './config.ts'
import type { Config } from './config.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { installLastResort } from './web/last-resort.ts'

if (existsSync('.env')) process.loadEnvFile('.env')

const config = settings()
if (config.mode === 'local') process.stderr.write(`${unguardedNotice}\n`)
const app = await createApp(config).catch(refused)
installLastResort(app.log, () => app.stop())
stopOnSignal(app.log, () => app.stop())
const address = await app.start()
app.log.started(address, config.mode)

/** Said in words where it is a matter of settings or of the machine; the operator has no use for a stack then. */
function refused(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : 'It could not be started.'}\n`)
  process.exit(1)
}

function settings(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
