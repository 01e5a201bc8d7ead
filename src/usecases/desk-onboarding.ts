import type { SandboxCalls } from '../domain/api-platform.ts'
import type { Evidence } from '../domain/audit-event.ts'
import {
  isSecondAgent,
  whyNotAuthorise,
  whyNotDecide,
  whyNotDecline,
  whyNotLink,
  whyNotSendBack,
  whyNotValidate,
} from '../domain/handling-onboarding.ts'
import type { WhyNot } from '../domain/handling-case.ts'
import type { CompanyProof, Onboarding } from '../domain/onboarding.ts'
import { validationOf } from '../domain/onboarding-deeds.ts'
import { sandboxPoints } from '../domain/onboarding-view.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { readProof, whyNoProof } from './company-proof.ts'
import { involvedOf } from './decide-invitation.ts'
import type { Deps } from './deps.ts'
import { actorOf, reading } from './fresh-rights.ts'
import { onCase, usable } from './handle-case.ts'
import type { CaseClick } from './handle-case.ts'
import { digest } from './ids.ts'
import { lockedOnboarding, moveOnboarding } from './move-onboarding.ts'
import { hasCalls } from './sandbox-calls.ts'

/** F-26: the platform is to link the address, with proof of the company that is looked up now (I-17). */
export async function linkOnboarding(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  let proof: CompanyProof | undefined
  await onOnboarding(deps, agent, click, {
    name: 'link',
    whyNot: whyNotLink,
    read: async (onboarding) => {
      proof = await reading(() => readProof(deps.backend, onboarding))
    },
    move: async (tx, onboarding, evidence) => {
      if (proof === undefined) throw new Refusal(whyNoProof(onboarding))
      const { kind, value } = proof
      await moveOnboarding(tx, onboarding, {
        to: 'linking',
        verb: 'onboarding.linked',
        by: actorOf(agent),
        deed: { kind: 'linked', text: '' },
        patch: { write: 'due', proof: { ...proof, at: proof.at ?? tx.now } },
        evidence: { ...evidence, rule: `${evidence.rule}; proof of the company: ${kind}` },
        details: kind === 'domain' ? { proof: kind, domain: value } : { proof: kind, userId: value },
      })
    },
  })
}

/** Who asked is told why. */
export async function declineOnboarding(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly reason: string },
): Promise<void> {
  const reason = usable(click.reason)
  await onOnboarding(deps, agent, click, {
    name: digest('decline', reason),
    whyNot: whyNotDecline,
    move: (tx, onboarding, evidence) =>
      moveOnboarding(tx, onboarding, {
        to: 'declined',
        verb: 'onboarding.declined',
        by: actorOf(agent),
        deed: { kind: 'declined', text: reason },
        evidence,
      }),
  })
}

/** F-32: an agent looked at the Sandbox. What the platform counts at this moment is kept as evidence (I-17). */
export async function validateSandbox(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly checked: readonly string[] },
): Promise<void> {
  let calls: readonly SandboxCalls[] = []
  await onOnboarding(deps, agent, click, {
    name: digest('validate', click.checked.toSorted()),
    whyNot: whyNotValidate,
    read: async ({ company }) => {
      calls = await reading(() => deps.backend.sandboxCalls(company.id))
    },
    move: (tx, onboarding, evidence) => {
      if (!sandboxPoints.every((point) => click.checked.includes(point))) throw new Refusal('points-missing')
      if (!hasCalls(calls)) throw new Refusal('sandbox-unused')
      const checked = [...sandboxPoints]
      return moveOnboarding(tx, onboarding, {
        to: 'authorise',
        verb: 'onboarding.validated',
        by: actorOf(agent),
        deed: { kind: 'validated', text: '', calls, checked },
        evidence: { ...evidence, read: { agent: actorOf(agent).userId ?? null, calls } },
        details: { checked },
      })
    },
  })
}

/** Back to the customer, with what is not right yet; what was seen before does not count any more. */
export async function sendBackSandbox(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly reason: string },
): Promise<void> {
  const reason = usable(click.reason)
  await onOnboarding(deps, agent, click, {
    name: digest('send-back', reason),
    whyNot: whyNotSendBack,
    move: (tx, onboarding, evidence) =>
      moveOnboarding(tx, onboarding, {
        to: 'sandbox-test',
        verb: 'onboarding.sent-back',
        by: actorOf(agent),
        deed: { kind: 'sent-back', text: reason },
        evidence,
      }),
  })
}

/** F-32: the company may use production, after the Sandbox and, by the setting, by another agent (I-17). */
export async function authoriseProduction(deps: Deps, agent: Person, click: CaseClick): Promise<void> {
  const { twoAgents } = deps.rules
  await onOnboarding(deps, agent, click, {
    name: 'authorise',
    whyNot: whyNotAuthorise(twoAgents),
    move: (tx, onboarding, evidence) => {
      const validated = validationOf(onboarding)
      if (validated === undefined) throw new Refusal('sandbox-first')
      const isSecond = isSecondAgent(onboarding, actorOf(agent))
      if (twoAgents && !isSecond) throw new Refusal('second-agent', { name: validated.by.name })
      return moveOnboarding(tx, onboarding, {
        to: 'authorising',
        verb: 'onboarding.authorised',
        by: actorOf(agent),
        deed: { kind: 'authorised', text: '' },
        patch: { write: 'due' },
        evidence: { ...evidence, read: { by: evidence.read, validated: { person: validated.by.id } } },
        details: { oneAgentDidBoth: !isSecond },
      })
    },
  })
}

interface DeskDeed {
  readonly name: string
  readonly whyNot: WhyNot
  readonly read?: (onboarding: Onboarding) => Promise<void>
  readonly move: (tx: LedgerTransaction, onboarding: Onboarding, evidence: Evidence) => Promise<void>
}

/** By the case that an agent sees; what is read outside belongs to the onboarding as it was read along. */
async function onOnboarding(deps: Deps, agent: Person, click: CaseClick, deed: DeskDeed): Promise<void> {
  const there = await deps.ledger.servicedeskCase(agent.tenant, click.id)
  const id = there?.onboardingId
  let before: Onboarding | undefined
  await onCase(deps, agent, click, {
    key: digest('onboarding', deed.name, click.id, click.seen, agent.id),
    whyNot: deed.whyNot,
    read: async () => {
      before = id === undefined ? undefined : await deps.ledger.onboarding(agent.tenant, id)
      if (before !== undefined) await deed.read?.(before)
    },
    move: async (tx, found, evidence) => {
      if (before === undefined) throw new Refusal('onboarding-not-now')
      const { onboarding } = await lockedOnboarding(tx, { tenant: found.tenant, id: before.id, caseId: found.id })
      if (onboarding.version !== before.version) throw new Refusal('seen-outdated')
      const why = whyNotDecide(onboarding, involvedOf(agent))
      if (why !== undefined) throw new Refusal(why)
      await deed.move(tx, onboarding, evidence)
    },
  })
}
