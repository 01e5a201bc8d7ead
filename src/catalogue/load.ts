import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isNeverGranted } from '../domain/never-granted.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import type { Authorisation, Service } from '../domain/service.ts'
import { authorisations as listed } from './authorisations.ts'

export interface Catalogue {
  /** Sorted by Dutch name. */
  readonly services: readonly Service[]
  /** Every authorisation there is a name for, whether or not a service brings it. */
  readonly authorisations: readonly Authorisation[]
  service(id: string): Service | undefined
  authorisation(id: AuthorisationId): Authorisation | undefined
}

export const servicesFolder = new URL('./services/', import.meta.url)

type Folder = string | URL

/** Every file of the folder is a service; a new one needs no line of code anywhere else. @throws an Error that names the file */
export async function loadCatalogue(folders: Folder | readonly Folder[] = servicesFolder): Promise<Catalogue> {
  const files = (await Promise.all([folders].flat().map(filesIn))).flat()
  const services = await Promise.all(files.map(serviceIn))
  refuseTwice(services.map(({ id }) => id))
  const authorisations = withOwn(services)
  return {
    services: services.toSorted((one, other) => one.name.nl.localeCompare(other.name.nl, 'nl')),
    authorisations,
    service: (id) => services.find((service) => service.id === id),
    authorisation: (id) => authorisations.find((authorisation) => authorisation.id === id),
  }
}

async function filesIn(folder: Folder): Promise<readonly string[]> {
  const path = folder instanceof URL || folder.startsWith('file:') ? fileURLToPath(folder) : folder
  const names = await readdir(path)
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(path, name))
}

async function serviceIn(file: string): Promise<Service> {
  const { default: service } = (await import(pathToFileURL(file).href)) as { default?: Service }
  const name = basename(file, '.ts')
  if (service?.kind !== 'authorisation')
    throw new Error(`${file}: make the file's default export a service: export default defineService({ … })`)
  const never = service.grants.find((grant) => grant.never === true || isNeverGranted(grant.id))
  if (never !== undefined) throw new Error(`${file}: "${never.label}" must never be granted (F-17); take it out.`)
  if (service.id !== name) throw new Error(`${file}: its id is "${service.id}"; make it "${name}" or rename the file.`)
  return service
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`Two folders have a service "${twice}"; rename one of the files.`)
}

/** The list, and what services brought along themselves; one id is one tick box. */
function withOwn(services: readonly Service[]): readonly Authorisation[] {
  const known = new Map(listed.map((authorisation) => [authorisation.id, authorisation]))
  for (const service of services)
    for (const grant of service.grants) {
      const other = known.get(grant.id)
      if (other !== undefined && other.label !== grant.label)
        throw new Error(`Service "${service.id}": the id "${grant.id}" already stands for "${other.label}".`)
      known.set(grant.id, other ?? grant)
    }
  return [...known.values()]
}
