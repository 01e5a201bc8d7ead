import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { ApiEnvironment, CompanyId } from '../../domain/api-platform.ts'
import { BackendRefused } from '../../domain/backend-error.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ApiPlatformWrites } from '../../ports/api-platform.ts'
import { once } from './once.ts'
import type { Outcome, WriteDeps } from './once.ts'
import { addEvent } from './platform-events.ts'
import { companyRow, platformUserRow } from './platform-reads.ts'
import type { Tables } from './tables.ts'
import { addressKey } from './users.ts'

type Link = Parameters<ApiPlatformWrites['linkAddress']>[0]

export const createPlatformWrites = (deps: WriteDeps): ApiPlatformWrites => ({
  linkAddress: (link, key) => once(deps, 'link', key, (transaction, at) => linkAddress(transaction, link, at)),
  authoriseProduction: (company, key) =>
    once(deps, 'authorise-production', key, (transaction, at) => authoriseProduction(transaction, company, at)),
})

async function linkAddress(transaction: Transaction<Tables>, link: Link, at: Instant): Promise<Outcome> {
  const { name, company } = link
  const found = await requireCompany(transaction, company)
  const address = link.address.trim()
  const outcome = { user: addressKey(address), number: company, authorisation: null }
  const before = await platformUserRow(transaction, address)
  if (before !== undefined && before.company !== company)
    throw new BackendRefused('linked-elsewhere', 'the address belongs to another company')
  if (before !== undefined) return { ...outcome, changed: false }
  await transaction
    .insertInto('platform_user')
    .values({ address_key: addressKey(address), address, name, company, linked_at: at, activation_sent_at: at })
    .execute()
  await addKey(transaction, found, 'sandbox', at)
  await addEvent(transaction, { kind: 'activation-sent', at, company, address })
  return { ...outcome, changed: true }
}

async function authoriseProduction(
  transaction: Transaction<Tables>,
  company: CompanyId,
  at: Instant,
): Promise<Outcome> {
  const found = await requireCompany(transaction, company)
  const outcome = { user: '', number: company, authorisation: null }
  if (found.production_authorised_at !== null) return { ...outcome, changed: false }
  await transaction.updateTable('company').set({ production_authorised_at: at }).where('id', '=', company).execute()
  await addKey(transaction, found, 'production', at)
  await addEvent(transaction, { kind: 'production-authorised', at, company })
  return { ...outcome, changed: true }
}

/** F-29, F-33: one key per environment serves all parcel APIs. There is no key behind these four characters (I-36). */
async function addKey(
  transaction: Transaction<Tables>,
  { id, name }: Tables['company'],
  environment: ApiEnvironment,
  since: Instant,
): Promise<void> {
  const there = await transaction
    .selectFrom('api_key')
    .select('name')
    .where('company', '=', id)
    .where('environment', '=', environment)
    .executeTakeFirst()
  if (there !== undefined) return
  const lastFour = createHash('sha256').update(`${id} ${environment}`).digest('hex').slice(-4)
  await transaction
    .insertInto('api_key')
    .values({
      company: id,
      environment,
      account: name,
      name: 'PostNL Parcels',
      last_four: lastFour,
      state: 'active',
      since,
    })
    .execute()
}

async function requireCompany(transaction: Transaction<Tables>, id: CompanyId): Promise<Tables['company']> {
  const found = await companyRow(transaction, id)
  if (found === undefined) throw new BackendRefused('unknown-company', `there is no company ${id}`)
  return found
}
