import { sql } from 'kysely'
import type { KnownAs } from './erase-cases.ts'
import type { AboutPerson } from './erasure-look.ts'
import { erasedName } from './personal-columns.ts'
import type { Db } from './tables.ts'

/** Who gets access may have no id here: then they are known by the address alone. */
export async function eraseFromOnboardings(tx: Db, about: AboutPerson, { addresses }: KnownAs): Promise<void> {
  const { tenant, among, onboardings } = about
  const known = addresses.map((each) => each.toLowerCase())
  const theirs = sql`select id from onboarding where ${onboardings}
    ${known.length === 0 ? sql`` : sql`or (tenant = ${tenant} and address in (${sql.join(known)}))`}`
  await sql`update onboarding_deed set text = ''
    where tenant = ${tenant} and text <> '' and (${about.notes} or onboarding_id in (${theirs}))`.execute(tx)
  const access = sql`(${known.length === 0 ? sql`1 = 0` : sql`address in (${sql.join(known)})`}
    or (for_self = 1 and ${among('requester_id', 'requester_user_id')}))`
  await sql`update onboarding set name = ${erasedName}, address = ${erasedName}
    where tenant = ${tenant} and ${access}`.execute(tx)
}
