import { existsSync } from 'node:fs'
import { lookAtEmbeddedBackend } from '../../backends/embedded/look.ts'
import { permissionsSchema } from '../../backends/embedded/tables.ts'
import { backendPlace } from '../../config.ts'
import type { Directory } from '../../ports/permissions-backend.ts'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { ok, warning, failed, notTried } = findingsOf('backend')

type OpenBackend = ReturnType<typeof lookAtEmbeddedBackend>

/** Reads as a turn does, with the patience of a turn. */
export async function checkBackend({ kept, readTimeoutMs }: Patient): Promise<readonly Finding[]> {
  if (kept === undefined) return [notTried('DATABASE_URL cannot be used', 'Mend the settings first.')]
  const place = backendPlace(kept)
  const name = 'url' in place ? `schema ${permissionsSchema} in the database` : place.file
  const none = warning(`there is no ${name} yet`, 'Start the bot once, and load who may do what into it.')
  if ('file' in place && !existsSync(place.file)) return [none]
  try {
    return await judged(lookAtEmbeddedBackend(place), none, readTimeoutMs)
  } catch (error) {
    return [failed(`${name} cannot be opened (${codeOf(error)})`, 'url' in place ? onServer : inFile)]
  }
}

async function judged(backend: OpenBackend, none: Finding, patience: number): Promise<readonly Finding[]> {
  try {
    return (await backend.isThere()) ? await readOf(backend, patience) : [none]
  } finally {
    await backend.close()
  }
}

const inFile = 'Let the user that runs the bot own that file, and restore it from a backup when it is damaged.'
const onServer = 'Mend what is said of the database: the permissions backend is in a schema of its own there.'

/** @param patience milliseconds */
export async function readOf(
  backend: Pick<Directory, 'servicedeskAgents'>,
  patience: number,
): Promise<readonly Finding[]> {
  const started = performance.now()
  try {
    const agents = await Promise.race([backend.servicedeskAgents(), nothingIn(patience)])
    const took = Math.round(performance.now() - started)
    if (agents === undefined || took > patience)
      return [failed(`a read took longer than ${patience} ms`, 'Look what slows it down, or raise READ_TIMEOUT_MS.')]
    const none = warning('there are no servicedesk agents', 'Name them: cases that nobody else can handle go to them.')
    return [ok(`a read took ${took} ms of ${patience}`), ...(agents.length === 0 ? [none] : [])]
  } catch (error) {
    return [failed(`a read failed (${codeOf(error)})`, 'See that the permissions backend is up and can be reached.')]
  }
}

const nothingIn = (patience: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), patience).unref())
