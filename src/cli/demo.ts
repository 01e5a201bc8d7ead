import { readConfig, unguardedNotice } from '../config.ts'
import { startDemo } from '../demo.ts'
import { demoChannel } from '../simulator/channel.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

// In a folder of its own: invented people must never stand among those of a bot that is run from here too.
const own = { LOG_LEVEL: 'warn', DATA_FOLDER: 'data/demo', SERVICEDESK_CHANNEL: demoChannel }
const config = readConfig({ ...own, ...process.env, MODE: 'local' })
const demo = await startDemo(config)
process.stderr.write(`${unguardedNotice}\n`)
process.stdout.write(`\nToegangshulp (demo): ${demo.address}\n\n`)
stopOnSignal(demo.app.log, () => demo.stop())
