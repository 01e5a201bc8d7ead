import { writeSync } from 'node:fs'
import { createApp } from '../../../src/app.ts'
import type { AppParts } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { stopOnSignal } from '../../../src/stop-on-signal.ts'
import { installLastResort } from '../../../src/web/last-resort.ts'
import { remotePortal } from './remote-portal.ts'

/** One of several bots on one database, as `src/index.ts` starts it, with the product's own limits. */
export interface InstanceSettings {
  readonly folder: string
  readonly databaseUrl: string
  readonly portal: string
}

/** What came in, and what of it came to its end. */
export interface Tally {
  readonly accepted: number
  readonly answered: number
}

const [, , given = ''] = process.argv
const { folder, databaseUrl, portal } = JSON.parse(given) as InstanceSettings
const config = readConfig({
  MODE: 'local',
  PORT: '0',
  DATA_FOLDER: folder,
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: 'error',
  MESSAGES_PER_SECOND: '50',
})
const backend = remotePortal(portal)
const wrap: NonNullable<AppParts['wrap']> = (name, port) => (name === 'backend' ? (backend as typeof port) : port)
const app = await createApp(config, { wrap })
installLastResort(app.log, () => app.stop())
stopOnSignal(app.log, () => app.stop())
const tally = { accepted: 0, answered: 0 }
app.server.server.on('request', (_, response) => {
  tally.accepted += 1
  // Also where whoever asked gave up waiting.
  response.on('close', () => (tally.answered += 1))
})
process.on('exit', () => void writeSync(1, `${JSON.stringify({ tally } satisfies { readonly tally: Tally })}\n`))
process.on('disconnect', () => process.exit(1))
process.send?.(await app.start())
