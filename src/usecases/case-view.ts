import { labelOf } from '../catalogue/label.ts'
import type { CaseView } from '../domain/case-view.ts'
import { isMine, whyNotAsk, whyNotClaim, whyNotClose, whyNotHandle } from '../domain/handling-case.ts'
import type { WhyNot } from '../domain/handling-case.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import { openQuestion } from '../domain/servicedesk-case.ts'
import type { Finding, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps, Rules } from './deps.ts'
import { onboardingDesk } from './onboarding-desk.ts'
import type { Standing } from './standing.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & {
  readonly ledger: LedgerReads
  readonly rules: Pick<Rules, 'twoAgents'>
}

/** Only made for agents: who asks for it checks that first. */
export async function caseView(
  deps: ViewDeps,
  found: ServicedeskCase,
  agent: Person,
  standing: Standing,
): Promise<CaseView> {
  const mine = isMine(found, agent.id)
  const may = (whyNot: WhyNot): boolean => whyNot(found, agent.id) === undefined
  const can = {
    claim: !mine && may(whyNotClaim),
    release: may(whyNotHandle),
    handOver: may(whyNotHandle),
    ask: may(whyNotAsk),
    close: may(whyNotClose),
  }
  const shown = { ...found, findings: found.findings.map((finding) => readable(deps, finding)) }
  const onboarding = await onboardingDesk(deps, found, agent, standing)
  return {
    ...{ kind: 'case', case: shown, mine, can },
    ...((await isAskedInVain(deps, found)) ? { unreachable: true } : {}),
    ...(onboarding === undefined ? {} : { onboarding }),
  }
}

/** The question stays owed; until it arrives the agent should know. */
async function isAskedInVain({ ledger }: Pick<ViewDeps, 'ledger'>, found: ServicedeskCase): Promise<boolean> {
  if (openQuestion(found) === undefined || found.requester === undefined || found.state === 'closed') return false
  const customer = await ledger.person({ tenant: found.tenant, id: found.requester.id })
  return customer === undefined || !isReachable(customer)
}

/** Agents read labels of tick boxes, not ids. */
export const readable = (deps: Pick<Deps, 'catalogue'>, finding: Finding): Finding => {
  const { code, value } = finding
  if (code === 'authorisation') return { code, value: labelOf(deps, value) }
  // As the portal calls it, whatever the agent's language.
  return code === 'service' ? { code, value: deps.catalogue.service(value)?.name.nl ?? value } : finding
}
