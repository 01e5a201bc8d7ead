import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { cases } from './cases.ts'
import { labelled, quoted } from './notice-parts.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

type Sentence = (view: NoticeView) => string

const agent = ({ byName }: NoticeView): string =>
  byName === undefined ? 'De servicedesk' : `${plain(byName)} van de servicedesk`

const topic = (view: NoticeView): string => {
  const { labels, customer } = view
  if (customer.number === '') return 'je melding'
  const what = labels.length === 0 ? '' : `${labelled(view)} op `
  return `de melding over ${what}${plain(customer.number)}`
}

const named = ({ caseId, caseKind }: NoticeView): string => {
  const id = caseId === undefined ? 'een melding' : plain(caseId)
  return caseKind === undefined ? id : `${id} (${cases.kind[caseKind]})`
}

const closed: Sentence = (view) => {
  const note = view.text ? `: ${quoted(view.text)}` : '.'
  return `${agent(view)} heeft ${topic(view)} afgesloten${note} Is het niet opgelost? ${reachServicedesk(view.caseId)}`
}

/** What happens to a case, told to who reported it or to an agent. */
export const caseNotices: Readonly<
  Record<'case-closed' | 'case-question' | 'case-answer' | 'case-handed-over', Sentence>
> = {
  'case-closed': closed,
  'case-question': (view) =>
    `${agent(view)} heeft een vraag over ${topic(view)}: ${quoted(view.text ?? '')} Jij bent aan zet: antwoord op de kaart.`,
  'case-answer': (view) =>
    `${plain(view.byName ?? 'De klant')} heeft geantwoord op de vraag in ${named(view)}: ${quoted(view.text ?? '')}`,
  'case-handed-over': (view) =>
    `${plain(view.byName ?? 'Een collega')} draagt ${named(view)} aan je over. De melding staat nu op jouw naam.`,
}
