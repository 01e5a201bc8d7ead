import { readConfig } from '../config.ts'
import { startDemo } from '../demo.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

// A short time before the address is printed nothing else is: it is what one looks for.
const config = readConfig({ DATA_FOLDER: 'data/demo', LOG_LEVEL: 'warn', ...process.env, MODE: 'local' })
const demo = await startDemo(config)
process.stdout.write(`\nToegangshulp (demo) → ${demo.address}\n\n`)
stopOnSignal(demo.app.log, () => demo.stop())
