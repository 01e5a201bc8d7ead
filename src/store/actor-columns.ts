import type { Actor } from '../domain/access-request.ts'
import { present } from './present.ts'

export const actorFrom = (id: string, userId: string | null, name: string): Actor => present({ id, userId, name })

export const byColumns = (actor: Actor) => ({
  by_id: actor.id,
  by_user_id: actor.userId ?? null,
  by_name: actor.name,
})
