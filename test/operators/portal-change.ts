import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Bot } from '../support/bot.ts'

/** Somebody changes the permissions system beside the bot, in its own file: what no administrator can do through it. */
export function inPortal(bot: Bot, ...statements: readonly string[]): void {
  const portal = new DatabaseSync(join(bot.folder, 'permissions.sqlite'), { timeout: 2000 })
  try {
    for (const statement of statements) portal.exec(statement)
  } finally {
    portal.close()
  }
}

export const removeFromNumber = (user: string, number: string): readonly string[] => [
  `delete from held where user = '${user}' and number = '${number}'`,
  `delete from membership where user = '${user}' and number = '${number}'`,
]

export const removeUser = (user: string): readonly string[] => [
  `delete from held where user = '${user}'`,
  `delete from membership where user = '${user}'`,
  `delete from portal_user where id = '${user}'`,
]

export const removeNumber = (number: string): readonly string[] => [
  `delete from held where number = '${number}'`,
  `delete from membership where number = '${number}'`,
  `update customer_number set parent = null where parent = '${number}'`,
  `delete from customer_number where number = '${number}'`,
]
