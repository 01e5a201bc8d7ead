import type { Deps } from './deps.ts'

/** An operator's own name and reason, as given on the command line; there is no Teams person behind it. */
export interface OperatorOrder {
  readonly tenant: string
  readonly by: string
  readonly reason: string
}

/** The incident stop: decisions go on, but nothing is carried out in the backend. @returns false when it was so already */
export const pauseGrants = (deps: Pick<Deps, 'ledger'>, { tenant, by, reason }: OperatorOrder): Promise<boolean> =>
  deps.ledger.write(async (tx) => {
    if (!(await tx.pauseGrants({ by, reason }))) return false
    await tx.audit({ tenant, verb: 'grants.paused', details: { by, reason } })
    return true
  })

/** What was approved meanwhile is carried out at once, by whoever works on it (I-23). @returns false when nothing was paused */
export const resumeGrants = (deps: Pick<Deps, 'ledger'>, { tenant, by, reason }: OperatorOrder): Promise<boolean> =>
  deps.ledger.write(async (tx) => {
    if (!(await tx.resumeGrants())) return false
    await tx.audit({ tenant, verb: 'grants.resumed', details: { by, reason } })
    return true
  })
