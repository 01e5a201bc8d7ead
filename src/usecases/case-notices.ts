import type { Notice } from '../domain/effect.ts'
import type { Person } from '../domain/person.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { NoticeView } from '../domain/view.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { caseTopic } from './case-topic.ts'
import type { Deps } from './deps.ts'
import type { Standing } from './standing.ts'

type ViewDeps = Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads }
export type CaseNotice = Extract<Notice, { readonly caseId: string }>

/** What happened to a case, for who reported it or for the agent it concerns; undefined for everybody else (I-18). */
export async function caseNotice(
  deps: ViewDeps,
  person: Person,
  standing: Standing,
  notice: CaseNotice,
): Promise<NoticeView | undefined> {
  const found = await deps.ledger.servicedeskCase(person.tenant, notice.caseId)
  if (found === undefined) return undefined
  const forCustomer = notice.kind === 'case-closed' || notice.kind === 'case-question'
  const mayRead = forCustomer ? found.requester?.id === person.id : await standing.isAgent()
  if (!mayRead) return undefined
  const { labels, customer = { number: '', name: '' } } = await caseTopic(deps, found)
  const about = { labels, customer, beneficiaryName: '', forSelf: true, caseId: found.id, caseKind: found.kind }
  const audience = forCustomer ? 'requester' : 'servicedesk'
  return { kind: 'notice', notice: notice.kind, audience, ...about, ...(await extras(deps, found, notice)) }
}

async function extras(
  { ledger }: ViewDeps,
  found: ServicedeskCase,
  notice: CaseNotice,
): Promise<Pick<NoticeView, 'byName' | 'text' | 'at'>> {
  switch (notice.kind) {
    case 'case-closed':
      return {
        ...(found.claimedBy === undefined ? {} : { byName: found.claimedBy.name }),
        ...(found.closingNote === undefined ? {} : { text: found.closingNote }),
        ...(found.closedAt === undefined ? {} : { at: found.closedAt }),
      }
    case 'case-question':
    case 'case-answer': {
      const kind = notice.kind === 'case-question' ? 'question' : 'answer'
      const note = found.notes.findLast((each) => each.kind === kind)
      return note === undefined ? {} : { byName: note.by.name, text: note.text, at: note.at }
    }
    case 'case-handed-over': {
      const by = await ledger.person({ tenant: found.tenant, id: notice.by })
      return by === undefined ? {} : { byName: by.portalUser?.name ?? by.name }
    }
    default:
      return notice satisfies never
  }
}
