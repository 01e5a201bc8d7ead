import type { Kysely } from 'kysely'
import { apiProducts } from '../../domain/api-platform.ts'
import type { PlatformHappenings } from './platform-happenings.ts'
import { platformReads } from './platform-reads.ts'
import type { Tables } from './tables.ts'

/** Something that can happen on the platform now; as the page of the simulator offers it. */
interface Possible {
  readonly id: string
  readonly kind: 'activate' | 'log-in' | 'see-key' | 'call-sandbox' | 'fail-sandbox' | 'use-production'
  readonly who: string
  readonly happen: () => Promise<void>
}

/** The next step of everybody who has access, the newest first, then what each company can do. */
export async function possibleHappenings(
  db: Kysely<Tables>,
  happenings: PlatformHappenings,
): Promise<readonly Possible[]> {
  const users = await db
    .selectFrom('platform_user')
    .selectAll()
    .where('sandbox_key_seen_at', 'is', null)
    .orderBy('linked_at', 'desc')
    .orderBy('name')
    .execute()
  const companies = await db.selectFrom('company').selectAll().orderBy('name').execute()
  const ofCompanies = await Promise.all(companies.map((company) => ofCompany(db, happenings, company)))
  return [...users.map((user) => nextStep(happenings, user)), ...ofCompanies.flat()]
}

function nextStep(happenings: PlatformHappenings, user: Tables['platform_user']): Possible {
  const { address, name, activated_at: activated, logged_in_at: loggedIn } = user
  const step = (kind: Possible['kind'], happen: () => Promise<void>): Possible => ({
    id: `${kind}:${user.address_key}`,
    kind,
    who: name,
    happen,
  })
  if (activated === null) return step('activate', () => happenings.activate(address))
  if (loggedIn === null) return step('log-in', () => happenings.logIn(address))
  return step('see-key', () => happenings.seeSandboxKey(address))
}

async function ofCompany(
  db: Kysely<Tables>,
  happenings: PlatformHappenings,
  { id, name, production_authorised_at: authorised, production_used_at: used }: Tables['company'],
): Promise<readonly Possible[]> {
  const reads = platformReads(db)
  const products = (await reads.sandboxCalls(id)).map(({ product }) => product)
  const call = async (calls: { readonly succeeded?: number; readonly failed?: number }): Promise<void> => {
    for (const product of apiProducts.filter((each) => products.includes(each)))
      await happenings.callSandbox(id, product, calls)
  }
  const possible = (kind: Possible['kind'], happen: () => Promise<void>): Possible => ({
    id: `${kind}:${id}`,
    kind,
    who: name,
    happen,
  })
  const hasKey = (await reads.keysOf(id)).some(({ environment }) => environment === 'sandbox')
  return [
    ...(hasKey && products.length > 0
      ? [possible('call-sandbox', () => call({ succeeded: 10 })), possible('fail-sandbox', () => call({ failed: 3 }))]
      : []),
    ...(authorised !== null && used === null ? [possible('use-production', () => happenings.useProduction(id))] : []),
  ]
}
