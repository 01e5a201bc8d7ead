import { existsSync } from 'node:fs'
import { demoTenant } from '../backends/embedded/demo-data.ts'
import { ledgerPlace, readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { rowsOnServer } from '../store/rows-on-server.ts'
import { createStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { Stop } from './stop.ts'

/** Settings as the bot would read them; without credentials, which no command needs. */
export function operatorConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { BOT_APP_ID: _id, BOT_APP_PASSWORD: _password, HOST: _host, ...env } = process.env
  return readConfig({ ...env, MODE: 'local' })
}

/** The tenant that an operator's own act is written down for: the bot serves one. */
export const operatorTenant = (): string => process.env['BOT_TENANT_ID']?.trim() || demoTenant

/** Opens the ledger beside a running bot, for one piece of work. Makes no new one: a wrong place must not look empty. */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const place = ledgerPlace(config)
  if ('file' in place && !existsSync(place.file))
    throw new Stop(1, `There is no ${place.file}. Start the bot once, or set DATA_FOLDER (the demo uses data/demo).`)
  if ('url' in place && !('audit' in (await rowsOnServer(place.url, 'public'))))
    throw new Stop(1, 'There is no ledger in that database. Start the bot once, or set DATABASE_URL.')
  const store = await createStore(place)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
