import type { Transaction } from 'kysely'
import type { ApiInUse, ApiKey, Company, PlatformUser, SandboxCalls } from '../../domain/api-platform.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Tables } from './tables.ts'
import { addressKey } from './users.ts'

/** A company on the API platform, with all that is its own. */
export interface PlatformCompany extends Company {
  readonly productionAuthorisedAt?: Instant
  readonly productionUsedAt?: Instant
  readonly users: readonly (Omit<PlatformUser, 'company'> & { readonly sandboxKeySeenAt?: Instant })[]
  readonly keys: readonly ApiKey[]
  readonly apis: readonly ApiInUse[]
  readonly sandbox: readonly SandboxCalls[]
}

/** Everything comes only with a company that is new: what happened to one since stays so. */
export async function seedCompany(transaction: Transaction<Tables>, company: PlatformCompany): Promise<void> {
  const { id, name, productionAuthorisedAt = null, productionUsedAt = null } = company
  const added = await transaction
    .insertInto('company')
    .values({ id, name, production_authorised_at: productionAuthorisedAt, production_used_at: productionUsedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return
  for (const number of company.numbers)
    await transaction.insertInto('company_number').values({ number, company: id }).execute()
  for (const domain of company.domains)
    await transaction.insertInto('company_domain').values({ company: id, domain }).execute()
  for (const user of company.users) await seedUser(transaction, id, user)
  for (const key of company.keys) await seedKey(transaction, id, key)
  for (const api of company.apis) await seedApi(transaction, id, api)
  for (const { product, succeeded, failed, lastAt = null } of company.sandbox)
    await transaction
      .insertInto('sandbox_calls')
      .values({ company: id, product, succeeded, failed, last_at: lastAt })
      .execute()
}

async function seedUser(
  transaction: Transaction<Tables>,
  company: string,
  user: PlatformCompany['users'][number],
): Promise<void> {
  await transaction
    .insertInto('platform_user')
    .values({
      address_key: addressKey(user.address),
      address: user.address,
      name: user.name,
      company,
      linked_at: user.linkedAt,
      activation_sent_at: user.activationSentAt ?? null,
      activated_at: user.activatedAt ?? null,
      logged_in_at: user.loggedInAt ?? null,
      sandbox_key_seen_at: user.sandboxKeySeenAt ?? null,
    })
    .execute()
}

async function seedKey(transaction: Transaction<Tables>, company: string, key: ApiKey): Promise<void> {
  const { lastFour, expiresAt = null, ...rest } = key
  await transaction
    .insertInto('api_key')
    .values({ ...rest, company, last_four: lastFour, expires_at: expiresAt })
    .execute()
}

async function seedApi(transaction: Transaction<Tables>, company: string, api: ApiInUse): Promise<void> {
  const { replacedVersion = null, toProgram, ...rest } = api
  await transaction
    .insertInto('api_in_use')
    .values({
      ...rest,
      company,
      replaced_version: replacedVersion,
      to_program_nl: toProgram?.nl ?? null,
      to_program_en: toProgram?.en ?? null,
    })
    .execute()
}
