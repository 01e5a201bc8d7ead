import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Wish } from '../../src/domain/change.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { changeDirectly } from '../../src/usecases/change-directly.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { fingerprintOfAll, newId } from '../../src/usecases/ids.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { undoRevoke } from '../../src/usecases/undo-revoke.ts'
import type { Bot } from './bot.ts'
import { testRules, workingTime } from './rules.ts'

/** What an administrator does, without the cards: to run many orders of it. */
export interface Direct {
  /** @returns the batch; undefined when it was refused */
  change(personId: string, wish: Wish, user: string, number: string, authorisation: string): Promise<string | undefined>
  undo(personId: string, batch: string): Promise<boolean>
}

export async function directOn(bot: Bot): Promise<Direct> {
  const { store, backend } = bot.app
  const { ledger, people } = store
  const deps: Deps = { ledger, backend, people, catalogue: await loadCatalogue(), rules: testRules, workingTime }
  const person = async (id: string) => (await people.find({ tenant: bot.teams.tenant, id }))!
  return {
    change: (personId, wish, user, number, authorisation) =>
      unlessRefused(async () => {
        const administrator = await person(personId)
        const draft = { wish, authorisations: [authorisation], numbers: [number], user }
        const { digest } = await planChanges(deps, administrator, draft)
        return changeDirectly(deps, administrator, { draft, confirmation: newId(), shown: digest })
      }),
    undo: async (personId, batch) => {
      const done = await unlessRefused(async () => {
        const revokes = await ledger.changesOfBatch(bot.teams.tenant, batch)
        const seen = fingerprintOfAll(revokes.map(({ id }) => id))
        await undoRevoke(deps, await person(personId), { batch, seen })
        return true
      })
      return done === true
    },
  }
}

/** What changed while they looked is looked at again, as a person would. */
async function unlessRefused<T>(attempt: () => Promise<T>, again = 5): Promise<T | undefined> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code === 'seen-outdated' && again > 0 ? unlessRefused(attempt, again - 1) : undefined
  }
}
