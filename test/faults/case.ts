import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { EmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Person } from '../../src/domain/person.ts'
import { days } from '../../src/domain/instant.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import type { Place } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { named, userOf } from '../support/cast.ts'
import { testRules, workingTime } from '../support/rules.ts'

/** Use cases on their database, without Teams around them. */
export interface Workplace {
  readonly store: Store
  readonly deps: Deps
  readonly close: () => Promise<void>
}

/** @param wrap stands between the use cases and the ledger */
export async function openWorkplace(
  places: { readonly ledger: Place; readonly backend: Place },
  wrap: (ledger: Ledger) => Ledger = (ledger) => ledger,
): Promise<Workplace> {
  const store = await createStore(places.ledger)
  const backend: EmbeddedBackend = await createEmbeddedBackend({ ...places.backend, now: () => store.ledger.now() })
  await backend.seedDemo()
  const catalogue = await loadCatalogue()
  return {
    store,
    deps: { ledger: wrap(store.ledger), people: store.people, backend, catalogue, rules: testRules, workingTime },
    close: async () => {
      await backend.close()
      await store.close()
    },
  }
}

export const personCalled = (firstName: string): Person => {
  const { tenant, aadObjectId: id, name, address } = named(firstName)
  const portalUser = { id: userOf(firstName), name, address }
  return { tenant, id, name, address, rosterRole: 'user', locale: 'nl', zone: 'Europe/Amsterdam', portalUser }
}

/** Tom asks for the haalservice on 9401138, straight into the ledger. @returns the id of the line */
export async function tomAsks(ledger: Ledger, id: string): Promise<string> {
  const { id: by, name, portalUser } = personCalled('Tom')
  const line = aLine({ id: `line-of-${id}` })
  const now = await ledger.now()
  const request = aRequest({
    id,
    batch: id,
    tenant: demoTenant,
    requester: { id: by, userId: portalUser!.id, name },
    beneficiary: portalUser!,
    submittedAt: now,
    expiresAt: now + days(14),
    lines: [line],
  })
  await ledger.write((tx) => tx.insertRequest(request))
  return line.id
}
