import { withoutPassword } from './database-names.ts'

/** How to back up or restore a ledger on PostgreSQL, by its own tools. The password stays where it is. */
export function pgCommands(url: string, file: string): { readonly backup: string; readonly restore: string } {
  const at = quoted(withoutPassword(url))
  return {
    backup: `pg_dump --format=custom --file=${quoted(file)} ${at}`,
    restore: `pg_restore --clean --if-exists --exit-on-error --single-transaction --dbname=${at} ${quoted(file)}`,
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
