import type { Kysely, Transaction } from 'kysely'
import type { ApiProduct, CompanyId, PlatformEvent } from '../../domain/api-platform.ts'
import type { Instant } from '../../domain/instant.ts'
import { oneAtATime } from './once.ts'
import type { WriteDeps } from './once.ts'
import { addEvent } from './platform-events.ts'
import { companyRow, platformUserRow } from './platform-reads.ts'
import type { Tables } from './tables.ts'
import { addressKey } from './users.ts'

/**
 * What people do on the platform itself, which only a demo and tests have to make happen. What happened already
 * happens once; what cannot happen yet is an error.
 */
export interface PlatformHappenings {
  /** F-27: the link of the mail, and a password of one's own. */
  activate(address: string): Promise<void>
  /** F-28. */
  logIn(address: string): Promise<void>
  /** F-29. */
  seeSandboxKey(address: string): Promise<void>
  callSandbox(
    company: CompanyId,
    product: ApiProduct,
    calls: { readonly succeeded?: number; readonly failed?: number },
  ): Promise<void>
  /** F-34. */
  useProduction(company: CompanyId): Promise<void>
}

export const createHappenings = (deps: WriteDeps): PlatformHappenings => ({
  activate: (address) => userDoes(deps, address, 'activation_sent_at', 'activated_at', 'activated'),
  logIn: (address) => userDoes(deps, address, 'activated_at', 'logged_in_at', 'logged-in'),
  seeSandboxKey: (address) => userDoes(deps, address, 'logged_in_at', 'sandbox_key_seen_at', 'sandbox-key-seen'),
  callSandbox: (company, product, calls) =>
    oneAtATime(deps, (transaction, at) => addCalls(transaction, { company, product, ...calls }, at)),
  useProduction: (company) => oneAtATime(deps, (transaction, at) => useProduction(transaction, company, at)),
})

type Step = 'activation_sent_at' | 'activated_at' | 'logged_in_at' | 'sandbox_key_seen_at'

const userDoes = (
  deps: WriteDeps,
  address: string,
  after: Step,
  step: Step,
  kind: PlatformEvent['kind'],
): Promise<void> =>
  oneAtATime(deps, async (transaction, at) => {
    const user = await platformUserRow(transaction, address)
    if (user === undefined || user[after] === null) throw new Error(`that cannot happen yet: ${kind}`)
    if (user[step] !== null) return
    await transaction
      .updateTable('platform_user')
      .set({ [step]: at })
      .where('address_key', '=', addressKey(address))
      .execute()
    await addEvent(transaction, { kind, at, company: user.company, address: user.address })
  })

interface Calls {
  readonly company: CompanyId
  readonly product: ApiProduct
  readonly succeeded?: number
  readonly failed?: number
}

async function addCalls(
  transaction: Transaction<Tables>,
  { company, product, succeeded = 0, failed = 0 }: Calls,
  at: Instant,
): Promise<void> {
  if (!(await hasSandboxKey(transaction, company))) throw new Error('there is no key to call with')
  const row = { company, product, succeeded, failed, last_at: at }
  const before = await transaction
    .selectFrom('sandbox_calls')
    .selectAll()
    .where('company', '=', company)
    .where('product', '=', product)
    .executeTakeFirst()
  if (before === undefined) await transaction.insertInto('sandbox_calls').values(row).execute()
  else
    await transaction
      .updateTable('sandbox_calls')
      .set({ succeeded: before.succeeded + succeeded, failed: before.failed + failed, last_at: at })
      .where('company', '=', company)
      .where('product', '=', product)
      .execute()
}

const hasSandboxKey = async (db: Kysely<Tables>, company: CompanyId): Promise<boolean> =>
  (await db
    .selectFrom('api_key')
    .select('name')
    .where('company', '=', company)
    .where('environment', '=', 'sandbox')
    .executeTakeFirst()) !== undefined

async function useProduction(transaction: Transaction<Tables>, id: CompanyId, at: Instant): Promise<void> {
  const company = await companyRow(transaction, id)
  if ((company?.production_authorised_at ?? null) === null) throw new Error('that company may not use production')
  if (company?.production_used_at !== null) return
  await transaction.updateTable('company').set({ production_used_at: at }).where('id', '=', id).execute()
  await addEvent(transaction, { kind: 'production-used', at, company: id })
}
