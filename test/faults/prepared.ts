import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Place } from '../../src/store/database.ts'
import { aCopyOf, aPlace } from '../support/database.ts'

export type Engine = 'sqlite' | 'postgres'

/** Where one bot keeps everything: a folder, and on PostgreSQL a database. */
export interface Home {
  readonly folder: string
  readonly place: Place | undefined
  /** What a bot that was killed had in hand is free: on a server that takes a minute, which nobody waits for here. */
  endLeases(): Promise<void>
  copy(): Promise<Home>
  remove(): Promise<void>
}

export const aHome = async (engine: Engine): Promise<Home> =>
  engine === 'sqlite' ? homeIn(await aFolder()) : homeOn(await aFolder(), await aPlace())

const aFolder = () => mkdtemp(join(tmpdir(), 'toegangshulp-killed-'))
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

const homeIn = (folder: string): Home => ({
  folder,
  place: undefined,
  endLeases: () => Promise.resolve(),
  remove: () => removeFolder(folder),
  copy: async () => {
    const copied = await aFolder()
    await cp(folder, copied, { recursive: true })
    return homeIn(copied)
  },
})

function homeOn(folder: string, { place, remove }: Awaited<ReturnType<typeof aPlace>>): Home {
  return {
    folder,
    place,
    endLeases: () => run(place, 'update outbox set lease_until = null'),
    remove: async () => {
      await remove()
      await removeFolder(folder)
    },
    copy: async () => homeOn(await aFolder(), await aCopyOf(place)),
  }
}

async function run(place: Place, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: 'url' in place ? place.url : '' })
  await client.connect()
  await client.query(statement)
  await client.end()
}
