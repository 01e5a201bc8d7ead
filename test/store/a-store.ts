import type { Line, LineState } from '../../src/domain/access-request.ts'
import type { Change, ChangeState } from '../../src/domain/change.ts'
import type { CaseState, ServicedeskCase } from '../../src/domain/servicedesk-case.ts'
import type { Place } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { aChange } from '../support/a-change.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { aPlace, engine } from '../support/database.ts'
import { attackerOn, refuseInserts } from './attacker.ts'
import type { Attacker } from './attacker.ts'

export const tenant = 'tenant-1'

export interface TestStore extends Store {
  readonly place: Place
  readonly attacker: Attacker
  /** From now on the table takes no rows. @returns what ends that */
  fill(table: string): () => void
  /** Closes, and opens the same database again. */
  reopen(): Promise<Store>
  remove(): Promise<void>
}

interface Options {
  readonly clock?: { readonly offset: () => number }
  readonly onCommit?: () => void
}

/** A store in a real database of its own. */
export async function aStore(options: Options = {}): Promise<TestStore> {
  const { place, remove } = await aPlace()
  const store = await createStore({ ...place, ...options })
  const attacker = attackerOn(place)
  const opened = [store]
  return {
    ...store,
    place,
    attacker,
    fill: (table) => refuseInserts(attacker, engine(), table),
    async reopen() {
      await store.close()
      const again = await createStore({ ...place, ...options })
      opened.push(again)
      return again
    },
    async remove() {
      attacker.close()
      for (const each of opened) await each.close()
      await remove()
    },
  }
}

/** The file of a store that has one. */
export function fileOf({ place }: TestStore): string {
  if ('url' in place) throw new Error('this store has no file')
  return place.file
}

let count = 0
/** Unique within the run, so that tests can share one file. */
export const anId = (): string => `id-${(count += 1)}`

/** A request with one line, brought to this state by the moves that people make. */
export async function lineIn(store: Store, state: LineState, patch: Partial<Line> = {}): Promise<Line> {
  const line = aLine({ id: anId(), ...patch, state: state === 'waiting' ? 'waiting' : 'pending' })
  await store.ledger.write(async (tx) => {
    await tx.insertRequest(aRequest({ id: requestOf(line), lines: [line] }))
    const walk: Readonly<Record<LineState, () => Promise<void>>> = {
      waiting: () => Promise.resolve(),
      pending: () => tx.insertDecision(tenant, line.id, anApproval()),
      approved: async () => {
        await tx.insertDecision(tenant, line.id, anApproval())
        await tx.moveLine(tenant, line.id, 'pending', 'approved')
      },
      declined: () => tx.moveLine(tenant, line.id, 'pending', 'declined'),
      cancelled: () => tx.moveLine(tenant, line.id, 'pending', 'cancelled'),
      expired: () => tx.moveLine(tenant, line.id, 'pending', 'expired'),
    }
    await walk[state]()
  })
  return line
}

export const requestOf = (line: Pick<Line, 'id'>): string => `request-of-${line.id}`

const changePaths: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  due: [],
  sent: ['sent'],
  done: ['done'],
  uncertain: ['sent', 'uncertain'],
  failed: ['failed'],
  withdrawn: ['withdrawn'],
}

/** A change without a request, brought to this state by legal moves. */
export async function changeIn(store: Store, state: ChangeState, patch: Partial<Change> = {}): Promise<Change> {
  const id = anId()
  const direct = { requestId: undefined, lineId: undefined, cause: 'direct' } as const
  const change = aChange({ id, batch: `batch-of-${id}`, key: `key-of-${id}`, ...direct, ...patch })
  await store.ledger.write(async (tx) => {
    await tx.insertChange(change)
    let from: ChangeState = 'due'
    for (const to of changePaths[state]) {
      await tx.moveChange(change.tenant, id, from, to)
      from = to
    }
  })
  return change
}

const casePaths: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: [],
  claimed: ['claimed'],
  closed: ['closed'],
}

export const aCase = (patch: Partial<ServicedeskCase> = {}): ServicedeskCase => ({
  id: anId(),
  tenant,
  kind: 'no-reviewer',
  state: 'open',
  version: 1,
  findings: [{ code: 'number', value: '9401138' }],
  openedAt: 1000,
  waitingFor: 'servicedesk',
  waitingSince: 1000,
  notes: [],
  ...patch,
})

export async function caseIn(store: Store, state: CaseState): Promise<ServicedeskCase> {
  const found = aCase()
  await store.ledger.write(async (tx) => {
    await tx.insertCase(found)
    for (const to of casePaths[state]) await tx.moveCase(tenant, found.id, 1, to)
  })
  return { ...found, state, version: 1 + casePaths[state].length }
}

/** Every state with every state: those the table allows, and all others. */
export function pairs<S extends string>(
  moves: Readonly<Record<S, readonly S[]>>,
): { readonly legal: readonly (readonly [S, S])[]; readonly illegal: readonly (readonly [S, S])[] } {
  const states = Object.keys(moves) as S[]
  const all = states.flatMap((from) => states.map((to) => [from, to] as const))
  return {
    legal: all.filter(([from, to]) => moves[from].includes(to)),
    illegal: all.filter(([from, to]) => !moves[from].includes(to)),
  }
}
