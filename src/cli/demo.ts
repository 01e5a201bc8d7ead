import { readConfig, unguardedNotice } from '../config.ts'
import { startDemo } from '../demo.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, MODE: 'local' })
const demo = await startDemo(config)
process.stderr.write(`${unguardedNotice}\n`)
process.stdout.write(`\nToegangshulp (demo): ${demo.address}\n\n`)
stopOnSignal(demo.app.log, () => demo.stop())
