import { apisEverywhere, isBehind } from '../../domain/api-platform.ts'
import type { ApiEverywhere, ApiInUse, ApiKey, Company, CompanyId } from '../../domain/api-platform.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BackendReads } from '../../ports/permissions-backend.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'
import { freshStanding } from '../standing.ts'
import { findCompany } from './find-company.ts'
import type { CompanySought } from './find-company.ts'

/** How far somebody is with access of their own to the API Manager (F-26 to F-28). */
export type OwnAccess =
  | { readonly step: 'none' }
  | { readonly step: 'activate'; readonly sentAt?: Instant }
  | { readonly step: 'log-in' | 'done' }

/** What the API Manager tells of the keys of a company, never a key (F-29, F-33, I-36). */
export async function keysOf(
  deps: Deps,
  person: Person,
  company: Company,
): Promise<{ readonly keys: readonly ApiKey[]; readonly access: OwnAccess }> {
  const { address } = linkedUser(person)
  return reading(async () => {
    const [keys, access] = await Promise.all([
      deps.backend.keysOf(company.id),
      ownAccess(deps.backend, address, company.id),
    ])
    return { keys, access }
  })
}

async function ownAccess(backend: BackendReads, address: string, company: CompanyId): Promise<OwnAccess> {
  const user = await backend.platformUser(address)
  if (user?.company !== company) return { step: 'none' }
  const { activationSentAt: sentAt } = user
  if (user.activatedAt === undefined) return { step: 'activate', ...(sentAt === undefined ? {} : { sentAt }) }
  return { step: user.loggedInAt === undefined ? 'log-in' : 'done' }
}

/** The APIs of a company, with the versions in use and the newest (F-30, F-31). */
export const apisOf = (deps: Deps, company: Company): Promise<readonly ApiInUse[]> =>
  reading(() => deps.backend.apisOf(company.id))

/** One of them, by its place among those of its product. @throws Refusal for who may not see the company, and where there is no such API */
export async function apiOf(
  deps: Deps,
  person: Person,
  sought: CompanySought & { readonly api: string },
): Promise<{ readonly company: Company; readonly api: ApiEverywhere }> {
  const found = await findCompany(deps, person, sought)
  if (found.kind !== 'one') throw new Refusal('choice-gone')
  const api = apisEverywhere(await apisOf(deps, found.company)).find(({ id }) => id === sought.api)
  if (api === undefined) throw new Refusal('choice-gone')
  return { company: found.company, api }
}

export interface CompanyBehind {
  readonly company: Company
  /** Those of which a newer version is there. */
  readonly apis: readonly ApiInUse[]
}

/** Who is still on an old version, sorted by name; for agents of this moment. */
export async function companiesBehind(
  deps: Deps,
  person: Person,
): Promise<{ readonly total: number; readonly behind: readonly CompanyBehind[] }> {
  linkedUser(person)
  return reading(async () => {
    if (!(await freshStanding(deps.backend, person, deps.rules).isAgent())) throw new Refusal('not-servicedesk')
    const companies = await deps.backend.companies()
    const apis = await Promise.all(companies.map(({ id }) => deps.backend.apisOf(id)))
    const all = companies.map((company, index) => ({ company, apis: (apis[index] ?? []).filter(isBehind) }))
    return { total: companies.length, behind: all.filter((each) => each.apis.length > 0) }
  })
}
