import { readFileSync } from 'node:fs'
import { createEmbeddedBackend } from '../backends/embedded/embedded-backend.ts'
import { portalAuthorisations } from '../backends/embedded/portal-authorisations.ts'
import { readPortalFile } from '../backends/embedded/portal-file.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import type { Place } from '../store/database.ts'

/** All of the file or nothing. Made where it does not exist yet: this is how it is filled. @returns what to say */
export async function importFile(place: Place, file: string): Promise<string> {
  const { authorisations } = await loadCatalogue()
  const known = [...portalAuthorisations, ...authorisations].map(({ id }) => id)
  const data = readPortalFile(readFileSync(file), known)
  const backend = await createEmbeddedBackend({ ...place, now: () => Promise.resolve(Date.now()), authorisations })
  try {
    await backend.importPortal(data)
  } finally {
    await backend.close()
  }
  const { numbers, users, access, agents } = data
  return `All of it is there: ${numbers.length} numbers, ${users.length} users, ${access.length} times access, ${agents.length} agents.`
}
