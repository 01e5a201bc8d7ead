import type { AuditHead, AuditLink } from '../ports/audit-chain.ts'
import { chainHash, genesis } from './chain.ts'

export type AuditProblemKind =
  | 'changed'
  | 'missing-before'
  | 'does-not-follow'
  | 'rewritten'
  | 'truncated'
  | 'head-differs'
  | 'checkpoint-invalid'
  | 'no-checkpoint'

/** What is wrong, and where. */
export interface AuditProblem {
  readonly kind: AuditProblemKind
  readonly tenant: string
  /** Place in the chain of the tenant; of an invalid checkpoint, its line. */
  readonly seq: number
}

/** Where checking begins: at the first event, or at one that a signed checkpoint vouches for. */
export interface ChainCheck {
  take(link: AuditLink): void
  /** The last place that was taken. */
  readonly last: number
  /** @returns everything that is wrong; empty when nothing is */
  finish(head: AuditHead | undefined): readonly AuditProblem[]
}

/** More would only say the same of the rows that follow. */
const enough = 100

/** Checks one tenant's events, handed over in order, against each other and against the checkpoints of that tenant. */
export function checkChain(tenant: string, checkpoints: readonly AuditHead[], from = 1): ChainCheck {
  const problems: AuditProblem[] = []
  const say = (kind: AuditProblemKind, seq: number): void => {
    if (problems.length < enough) problems.push({ kind, tenant, seq })
  }
  // Two checkpoints of one place that differ are both compared: at least one of them then is not the chain's.
  const vouched = Map.groupBy(checkpoints, ({ seq }) => seq)
  let last = from - 1
  let hash = from === 1 ? genesis : undefined
  return {
    get last() {
      return last
    },
    take(link) {
      if (link.tenant !== tenant || link.seq !== last + 1) say('missing-before', link.seq)
      else if (hash !== undefined && link.prev !== hash) say('does-not-follow', link.seq)
      if (link.text === undefined || chainHash(link.prev, link.text) !== link.hash) say('changed', link.seq)
      if (vouched.get(link.seq)?.some((checkpoint) => checkpoint.hash !== link.hash)) say('rewritten', link.seq)
      last = link.seq
      hash = link.hash
    },
    finish(head) {
      for (const { seq } of checkpoints) if (seq > last) say('truncated', seq)
      if ((head?.seq ?? 0) !== last || (head?.hash ?? genesis) !== (hash ?? genesis)) say('head-differs', last)
      return problems
    },
  }
}
