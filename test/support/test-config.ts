import { readConfig } from '../../src/config.ts'
import type { Config } from '../../src/config.ts'
import type { Place } from '../../src/store/database.ts'

/** The setting that names a database on a server; none for a file. */
export const databaseIn = (place: Place | undefined): { readonly DATABASE_URL?: string } =>
  place !== undefined && 'url' in place ? { DATABASE_URL: place.url } : {}

/** @param place a database on a server; a file stands in the folder under the bot's own name */
export const testConfig = (folder: string, place?: Place): Config => ({
  ...readConfig({
    MODE: 'local',
    PORT: '0',
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    ...databaseIn(place),
  }),
  // Tests do not wait for Teams' throttle; the limiter has its own test.
  limits: { overall: 10_000, perConversation: 10_000 },
  // Nor do they type like people; what comes in too fast has its own test.
  inflow: { actionsPerMinute: 100_000, turnsPerSecond: 100_000 },
})
