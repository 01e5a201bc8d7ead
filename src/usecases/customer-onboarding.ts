import type { Evidence } from '../domain/audit-event.ts'
import type { SandboxCalls } from '../domain/api-platform.ts'
import { whyNotGoOn, whyNotReport, whyNotWithdrawOnboarding } from '../domain/handling-onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { Person } from '../domain/person.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, reading, requireFresh } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { lockedOnboarding, moveOnboarding } from './move-onboarding.ts'
import { hasCalls, missingIn } from './sandbox-calls.ts'
import { customerPart } from './standing.ts'
import { reasonLimit } from './submit-request.ts'

export interface OnboardingClick {
  /** O-… */
  readonly id: string
  /** Version that the card showed (I-26). */
  readonly seen: number
}

/** Who asked, or who gets access, takes it back; an agent who has it is told. */
export const withdrawOnboarding = (deps: Deps, person: Person, click: OnboardingClick): Promise<void> =>
  asCustomer(deps, person, click, {
    name: 'withdraw',
    whyNot: whyNotWithdrawOnboarding,
    move: (tx, onboarding, evidence) =>
      moveOnboarding(tx, onboarding, {
        to: 'withdrawn',
        verb: 'onboarding.withdrawn',
        by: actorOf(person),
        deed: { kind: 'withdrawn', text: '' },
        evidence,
      }),
  })

/** "I have seen them": the APIs, and then their versions (F-30, F-31). */
export const goOnOnboarding = (deps: Deps, person: Person, click: OnboardingClick): Promise<void> =>
  asCustomer(deps, person, click, {
    name: 'go-on',
    whyNot: whyNotGoOn,
    move: (tx, onboarding, evidence) =>
      moveOnboarding(tx, onboarding, {
        to: onboarding.stage === 'apis' ? 'versions' : 'sandbox-test',
        verb: 'onboarding.went-on',
        by: actorOf(person),
        evidence,
        quiet: true,
      }),
  })

/** "The Sandbox works" (F-32): what the platform saw is looked at, and goes to the servicedesk with it. */
export async function reportSandbox(
  deps: Deps,
  person: Person,
  click: OnboardingClick & { readonly note: string },
): Promise<void> {
  const note = click.note.trim()
  if (note.length > reasonLimit) throw new Refusal('text-too-long')
  let calls: readonly SandboxCalls[] = []
  let readAt = 0
  await asCustomer(deps, person, click, {
    name: digest('report', note),
    whyNot: whyNotReport,
    read: async ({ company }) => {
      readAt = await deps.ledger.now()
      calls = await reading(() => deps.backend.sandboxCalls(company.id))
      if (!hasCalls(calls)) throw new Refusal('sandbox-unused')
      const missing = missingIn(calls)
      if (missing.length > 0 && note === '') throw new Refusal('sandbox-incomplete', { count: missing.length })
    },
    move: async (tx, onboarding) => {
      requireFresh({ authority: undefined, readAt }, tx.now)
      await moveOnboarding(tx, onboarding, {
        to: 'validate',
        verb: 'onboarding.reported',
        by: actorOf(person),
        deed: { kind: 'reported', text: note, calls },
        evidence: { rule: 'calls that the platform saw', read: { calls }, readAt },
        details: { missing: missingIn(calls) },
      })
    },
  })
}

interface CustomerDeed {
  readonly name: string
  readonly whyNot: (found: Onboarding) => RefusalCode | undefined
  /** What must be read outside before; only of one that can still be. */
  readonly read?: (onboarding: Onboarding) => Promise<void>
  readonly move: (tx: LedgerTransaction, onboarding: Onboarding, evidence: Evidence) => Promise<void>
}

async function asCustomer(deps: Deps, person: Person, click: OnboardingClick, deed: CustomerDeed): Promise<void> {
  const there = await deps.ledger.onboarding(person.tenant, click.id)
  const about = {
    tenant: person.tenant,
    actor: person.id,
    ...(there === undefined ? {} : { caseId: there.caseId, details: { onboarding: there.id } }),
  }
  await auditRefusals(deps, about, undefined, async () => {
    const part = there && customerPart(there, person, deps.rules)
    if (there === undefined || part === undefined) throw new Refusal('not-visible')
    // What is read of one that cannot be any more would only hide why.
    if (deed.whyNot(there) === undefined && there.version === click.seen) await deed.read?.(there)
    await deps.ledger.write(async (tx) => {
      const { onboarding } = await lockedOnboarding(tx, there)
      if (!(await tx.firstTime(person.tenant, digest('onboarding', deed.name, click.id, click.seen, person.id)))) return
      const why = deed.whyNot(onboarding)
      if (why !== undefined) throw new Refusal(why, { id: onboarding.caseId })
      if (onboarding.version !== click.seen) throw new Refusal('seen-outdated')
      const evidence = { rule: `whom it is about: ${part}`, read: { stage: onboarding.stage }, readAt: tx.now }
      await deed.move(tx, onboarding, evidence)
    })
  })
}
