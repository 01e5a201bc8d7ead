import type { Kysely } from 'kysely'
import { apiEnvironments, apiProducts } from '../../domain/api-platform.ts'
import type { ApiInUse, ApiKey, Company, CompanyId, PlatformUser, SandboxCalls } from '../../domain/api-platform.ts'
import type { ApiPlatformReads } from '../../ports/api-platform.ts'
import { platformEvents } from './platform-events.ts'
import type { Tables } from './tables.ts'
import { addressKey } from './users.ts'

export const platformReads = (db: Kysely<Tables>): ApiPlatformReads => ({
  company: async (id) => (await companiesWhere(db, id))[0],
  companyOf: async (number) => {
    const found = await db
      .selectFrom('company_number')
      .select('company')
      .where('number', '=', number)
      .executeTakeFirst()
    return found && (await companiesWhere(db, found.company))[0]
  },
  companies: () => companiesWhere(db),
  platformUser: (address) => platformUser(db, address),
  keysOf: (company) => keysOf(db, company),
  apisOf: (company) => apisOf(db, company),
  sandboxCalls: (company) => sandboxCalls(db, company),
  isAuthorisedForProduction: async (company) => {
    const found = await companyRow(db, company)
    return (found?.production_authorised_at ?? null) !== null
  },
  platformEvents: (cursor, limit) => platformEvents(db, cursor, limit),
})

/** All of them, or the one with this id. */
async function companiesWhere(db: Kysely<Tables>, id?: CompanyId): Promise<readonly Company[]> {
  const all = db.selectFrom('company').select(['id', 'name'])
  const rows = await (id === undefined ? all : all.where('id', '=', id)).execute()
  const numbers = await db.selectFrom('company_number').selectAll().orderBy('number').execute()
  const domains = await db.selectFrom('company_domain').selectAll().orderBy('domain').execute()
  return rows
    .map((row) => ({
      ...row,
      numbers: numbers.filter(({ company }) => company === row.id).map(({ number }) => number),
      domains: domains.filter(({ company }) => company === row.id).map(({ domain }) => domain),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}

export const companyRow = (db: Kysely<Tables>, id: CompanyId): Promise<Tables['company'] | undefined> =>
  db.selectFrom('company').selectAll().where('id', '=', id).executeTakeFirst()

export const platformUserRow = (db: Kysely<Tables>, address: string): Promise<Tables['platform_user'] | undefined> =>
  db.selectFrom('platform_user').selectAll().where('address_key', '=', addressKey(address)).executeTakeFirst()

async function platformUser(db: Kysely<Tables>, address: string): Promise<PlatformUser | undefined> {
  const row = await platformUserRow(db, address)
  if (row === undefined) return undefined
  const { activation_sent_at: sent, activated_at: activated, logged_in_at: loggedIn } = row
  return {
    address: row.address,
    name: row.name,
    company: row.company,
    linkedAt: row.linked_at,
    ...(sent === null ? {} : { activationSentAt: sent }),
    ...(activated === null ? {} : { activatedAt: activated }),
    ...(loggedIn === null ? {} : { loggedInAt: loggedIn }),
  }
}

type Placed = Pick<ApiKey, 'environment' | 'name'>

const byPlace = (one: Placed, other: Placed): number =>
  apiEnvironments.indexOf(one.environment) - apiEnvironments.indexOf(other.environment) ||
  one.name.localeCompare(other.name, 'nl')

async function keysOf(db: Kysely<Tables>, company: CompanyId): Promise<readonly ApiKey[]> {
  const rows = await db.selectFrom('api_key').selectAll().where('company', '=', company).execute()
  return rows
    .map(({ company: _company, last_four: lastFour, expires_at: expiresAt, ...key }) => ({
      ...key,
      lastFour,
      ...(expiresAt === null ? {} : { expiresAt }),
    }))
    .toSorted(byPlace)
}

async function apisOf(db: Kysely<Tables>, company: CompanyId): Promise<readonly ApiInUse[]> {
  const rows = await db.selectFrom('api_in_use').selectAll().where('company', '=', company).execute()
  const isOpen = ((await companyRow(db, company))?.production_authorised_at ?? null) !== null
  return rows
    .filter(({ environment }) => isOpen || environment === 'sandbox')
    .map(apiOf)
    .toSorted(byPlace)
}

function apiOf({
  company: _company,
  replaced_version: replacedVersion,
  to_program_nl: nl,
  to_program_en: en,
  ...api
}: Tables['api_in_use']): ApiInUse {
  return {
    ...api,
    ...(replacedVersion === null ? {} : { replacedVersion }),
    ...(nl === null || en === null ? {} : { toProgram: { nl, en } }),
  }
}

async function sandboxCalls(db: Kysely<Tables>, company: CompanyId): Promise<readonly SandboxCalls[]> {
  const used = await db.selectFrom('api_in_use').select('product').distinct().where('company', '=', company).execute()
  const rows = await db.selectFrom('sandbox_calls').selectAll().where('company', '=', company).execute()
  return apiProducts
    .filter((product) => used.some((row) => row.product === product))
    .map((product) => {
      const row = rows.find((each) => each.product === product)
      const lastAt = row?.last_at ?? null
      return {
        product,
        succeeded: row?.succeeded ?? 0,
        failed: row?.failed ?? 0,
        ...(lastAt === null ? {} : { lastAt }),
      }
    })
}
