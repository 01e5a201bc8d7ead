/** The newest event of a tenant's chain. */
export interface AuditHead {
  readonly tenant: string
  /** Its place in the chain, from 1, without gaps. */
  readonly seq: number
  readonly hash: string
}

/** One event as the chain sees it. */
export interface AuditLink extends AuditHead {
  /** Hash of the event before it; of the first, 64 zeros. */
  readonly prev: string
  /** Canonical JSON of the event; undefined where what is stored cannot have been written by us. */
  readonly text: string | undefined
}

/** The audit as rows to be checked, whatever they hold now. */
export interface AuditChain {
  /** Every tenant that has an event or a head. */
  tenants(): Promise<readonly string[]>
  head(tenant: string): Promise<AuditHead | undefined>
  /** In the order of the chain, after this place or all, some at a time: a trail of years does not fit in memory. */
  links(tenant: string, after: number | undefined): AsyncIterable<readonly AuditLink[]>
}
