import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createEmbeddedBackend } from '../../backends/embedded/embedded-backend.ts'
import type { Directory } from '../../ports/permissions-backend.ts'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { ok, warning, failed } = findingsOf('backend')

interface OpenBackend extends Pick<Directory, 'servicedeskAgents'> {
  close(): Promise<void>
}

/** Reads as a turn does, with the patience of a turn. */
export async function checkBackend({ dataFolder, readTimeoutMs }: Patient): Promise<readonly Finding[]> {
  const file = join(dataFolder, 'permissions.sqlite')
  if (!existsSync(file))
    return [warning(`there is no ${file} yet`, 'Start the bot once, and load who may do what into it.')]
  try {
    const backend = await createEmbeddedBackend({ file, now: async () => Date.now() })
    return await readOf(backend, readTimeoutMs)
  } catch (error) {
    const todo = 'Let the user that runs the bot own that file, and restore it from a backup when it is damaged.'
    return [failed(`${file} cannot be opened (${codeOf(error)})`, todo)]
  }
}

/** @param patience milliseconds */
export async function readOf(backend: OpenBackend, patience: number): Promise<readonly Finding[]> {
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
  } finally {
    await backend.close()
  }
}

const nothingIn = (patience: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), patience).unref())
