import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isNeverGranted } from '../domain/never-granted.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import type { Authorisation, Guided, Service } from '../domain/service.ts'
import { authorisations as listed } from './authorisations.ts'
import { becomeUser } from './become-user.ts'

export interface Catalogue {
  /** What can be asked for, sorted by Dutch name. */
  readonly services: readonly Service[]
  /** What has steps to read: the step cards first, in their order, then the other services, then what all need. */
  readonly guides: readonly Guided[]
  /** Every authorisation there is a name for, whether or not a service brings it. */
  readonly authorisations: readonly Authorisation[]
  service(id: string): Service | undefined
  guide(id: string): Guided | undefined
  authorisation(id: AuthorisationId): Authorisation | undefined
}

export const servicesFolder = new URL('./services/', import.meta.url)

type Folder = string | URL

/** Every file of the folder is a service; a new one needs no line of code anywhere else. @throws an Error that names the file */
export async function loadCatalogue(folders: Folder | readonly Folder[] = servicesFolder): Promise<Catalogue> {
  const files = (await Promise.all([folders].flat().map(filesIn))).flat()
  const defined = (await Promise.all(files.map(definedIn))).toSorted(byDutchName)
  refuseTwice([...defined, becomeUser].map(({ id }) => id))
  const services = defined.filter((each) => each.kind === 'authorisation')
  const guides = [...defined.toSorted(byStepCard), becomeUser]
  const authorisations = withOwn(services)
  return {
    services,
    guides,
    authorisations,
    service: (id) => services.find((service) => service.id === id),
    guide: (id) => guides.find((guide) => guide.id === id),
    authorisation: (id) => authorisations.find((authorisation) => authorisation.id === id),
  }
}

const byDutchName = (one: Guided, other: Guided): number => one.name.nl.localeCompare(other.name.nl, 'nl')
const byStepCard = (one: Guided, other: Guided): number => (one.stepCard ?? 99) - (other.stepCard ?? 99)

async function filesIn(folder: Folder): Promise<readonly string[]> {
  const path = folder instanceof URL || folder.startsWith('file:') ? fileURLToPath(folder) : folder
  const names = await readdir(path)
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(path, name))
}

async function definedIn(file: string): Promise<Exclude<Guided, { kind: 'how-to' }>> {
  const { default: service } = (await import(pathToFileURL(file).href)) as { default?: Guided }
  const name = basename(file, '.ts')
  if (service?.kind !== 'authorisation' && service?.kind !== 'onboarding')
    throw new Error(`${file}: make the file's default export a service: export default defineService({ … })`)
  const grants = service.kind === 'authorisation' ? service.grants : []
  const never = grants.find((grant) => grant.never === true || isNeverGranted(grant.id))
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
