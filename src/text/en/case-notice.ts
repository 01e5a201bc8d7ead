import type { NoticeView } from '../../domain/view.ts'
import type { caseNotices as nl } from '../nl/case-notice.ts'
import { plain } from '../plain.ts'
import { cases } from './cases.ts'
import { labelled, quoted } from './notice-parts.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

const agent = ({ byName }: NoticeView): string =>
  byName === undefined ? 'The service desk' : `${plain(byName)} of the service desk`

const topic = (view: NoticeView): string => {
  const { labels, customer } = view
  if (customer.number === '') return 'your case'
  const what = labels.length === 0 ? '' : `${labelled(view)} on `
  return `the case about ${what}${plain(customer.number)}`
}

const named = ({ caseId, caseKind }: NoticeView): string => {
  const id = caseId === undefined ? 'a case' : plain(caseId)
  return caseKind === undefined ? id : `${id} (${cases.kind[caseKind]})`
}

const closed = (view: NoticeView): string => {
  const note = view.text ? `: ${quoted(view.text)}` : '.'
  return `${agent(view)} closed ${topic(view)}${note} Is it not solved? ${reachServicedesk(view.caseId)}`
}

export const caseNotices: typeof nl = {
  'case-closed': closed,
  'case-question': (view) =>
    `${agent(view)} has a question about ${topic(view)}: ${quoted(view.text ?? '')} It is your turn: answer on the card.`,
  'case-answer': (view) =>
    `${plain(view.byName ?? 'The customer')} answered the question in ${named(view)}: ${quoted(view.text ?? '')}`,
  'case-handed-over': (view) =>
    `${plain(view.byName ?? 'A colleague')} hands ${named(view)} over to you. The case is in your name now.`,
}
