import { join } from 'node:path'
import type { Place } from '../../src/store/database.ts'
import { attackerOn } from '../store/attacker.ts'
import type { Bot } from '../support/bot.ts'

/** Somebody changes the permissions system beside the bot: what no administrator can do through it. */
export function inPortal(bot: Bot, ...statements: readonly string[]): void {
  const portal = attackerOn(portalOf(bot))
  try {
    for (const statement of statements) portal.exec(statement)
  } finally {
    portal.close()
  }
}

/** The part of the server, or the file, that the permissions system has to itself. */
const portalOf = ({ place, folder }: Bot): Place =>
  'url' in place
    ? { url: `${place.url}?options=${encodeURIComponent('-c search_path=embedded_backend')}` }
    : { file: join(folder, 'permissions.sqlite') }

export const removeFromNumber = (user: string, number: string): readonly string[] => [
  `delete from held where "user" = '${user}' and number = '${number}'`,
  `delete from membership where "user" = '${user}' and number = '${number}'`,
]

export const removeUser = (user: string): readonly string[] => [
  `delete from held where "user" = '${user}'`,
  `delete from membership where "user" = '${user}'`,
  `delete from portal_user where id = '${user}'`,
]

export const removeNumber = (number: string): readonly string[] => [
  `delete from held where number = '${number}'`,
  `delete from membership where number = '${number}'`,
  `delete from company_number where number = '${number}'`,
  `update customer_number set parent = null where parent = '${number}'`,
  `delete from customer_number where number = '${number}'`,
]
