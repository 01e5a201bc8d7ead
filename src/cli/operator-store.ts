import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { demoTenant } from '../backends/embedded/demo-data.ts'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { Stop } from './stop.ts'

/** Settings as the bot would read them; without credentials, which no command needs. */
export function operatorConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { BOT_APP_ID: _id, BOT_APP_PASSWORD: _password, HOST: _host, ...env } = process.env
  return readConfig({ ...env, MODE: 'local' })
}

export const ledgerFile = (config: Config): string => join(config.dataFolder, 'toegangshulp.sqlite')
export const backendFile = (config: Config): string => join(config.dataFolder, 'permissions.sqlite')

/** The tenant that an operator's own act is written down for: the bot serves one. */
export const operatorTenant = (): string => process.env['BOT_TENANT_ID']?.trim() || demoTenant

/** Opens the ledger beside a running bot, for one piece of work. Makes no new one: a wrong folder must not look empty. */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const file = ledgerFile(config)
  if (!existsSync(file))
    throw new Stop(1, `There is no ${file}. Start the bot once, or set DATA_FOLDER (the demo uses data/demo).`)
  const store = await createStore({ file })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
