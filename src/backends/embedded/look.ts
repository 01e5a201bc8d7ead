import { openDatabase } from '../../store/database.ts'
import type { Place } from '../../store/database.ts'
import { permissionsSchema } from './tables.ts'
import type { Tables } from './tables.ts'
import { servicedeskAgents } from './users.ts'

/** What is read below; the others are made when the bot starts. */
const needed = ['portal_user', 'agent'] as const satisfies readonly (keyof Tables)[]

/** What an operator looks at without changing anything: where there is nothing, nothing is made but an open file. */
export function lookAtEmbeddedBackend(place: Place) {
  const { db, close } = openDatabase<Tables>(place, permissionsSchema)
  const isThere = async (): Promise<boolean> => {
    const found = await db.introspection.getTables()
    const own = found.filter(({ schema = permissionsSchema }) => schema === permissionsSchema).map(({ name }) => name)
    return needed.every((name) => own.includes(name))
  }
  return { isThere, servicedeskAgents: () => servicedeskAgents(db), close }
}
