import type { TestProject } from 'vitest/node'
import { makeTemplate } from '../database.ts'
import { startPostgres } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: string
  }
}

/** One server for all tests of the run; each store gets a database of its own, copied from one that is migrated. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await makeTemplate(server.url).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  project.provide('postgres', server.url)
  return () => server.stop()
}
