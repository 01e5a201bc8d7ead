import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { PostgresFacts } from './postgres-facts.ts'
import { skewFinding } from './skew-finding.ts'
import { transportFinding } from './transport-finding.ts'

const database = findingsOf('database')
const { ok, warning, failed } = database

/** The oldest version whose makers still mended it when this was written. */
const oldestVersion = 15

/** What the server says of itself, as what is right and what is not. */
export const postgresFindings = (
  facts: PostgresFacts,
  { name, url }: { readonly name: string; readonly url: string },
): readonly Finding[] => [
  opens(facts, name),
  transportFinding(url, facts.isEncrypted),
  ...durable(facts),
  ...writable(facts),
  ...rights(facts),
  skewFinding(database, facts.secondsAhead, 'the database, whose clock counts'),
]

const opens = ({ version }: PostgresFacts, name: string): Finding =>
  Number.parseInt(version) >= oldestVersion
    ? ok(`${name} opens (PostgreSQL ${version})`)
    : warning(`${name} opens, but PostgreSQL ${version} is old`, 'Use a version that its makers still mend.')

/** Whether a commit lasts (I-30). */
function durable({ settings }: PostgresFacts): readonly Finding[] {
  const off = Object.entries(settings).filter(([, value]) => value === 'off')
  if (off.length === 0) return [ok('a commit is on disk when it returns')]
  return off.map(([name]) => failed(`${name} is off`, `Set ${name} = on at the server: a commit could be lost here.`))
}

const writable = ({ isStandby, isReadOnly, encoding }: PostgresFacts): readonly Finding[] => [
  ...(isStandby ? [failed('it is a standby, which takes no writes', 'Name the primary in DATABASE_URL.')] : []),
  ...(isReadOnly && !isStandby
    ? [failed('it is read-only for this role', 'Take default_transaction_read_only from the role and the database.')]
    : []),
  ...(encoding === 'UTF8'
    ? []
    : [failed(`its encoding is ${encoding}`, "Make a database with: encoding 'UTF8' template template0")]),
]

function rights({ role, isSuperuser, mayMakeSchemas, mayMakeTables, ofOthers }: PostgresFacts): readonly Finding[] {
  const name = JSON.stringify(role)
  const missing = [
    ...(mayMakeSchemas ? [] : [failed('the role may not make a schema', `Run: alter database … owner to ${name}`)]),
    ...(mayMakeTables
      ? []
      : [failed('the role may not make tables', `Run: grant usage, create on schema public to ${name}`)]),
    ...(ofOthers === 0
      ? []
      : [failed(`${ofOthers} tables belong to another role`, `Run, as that role: reassign owned by … to ${name}`)]),
  ]
  const power = isSuperuser
    ? [warning('the role is a superuser', 'Give the bot a role of its own that is none: a superuser may do anything.')]
    : []
  return [...missing, ...power, ...(missing.length + power.length === 0 ? [ok('the role may do what it must')] : [])]
}
