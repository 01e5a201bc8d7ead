import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'

/** The request, as its reader would call it. */
export function about(view: NoticeView): string {
  if (view.givenBy !== undefined) return aboutGiven(view)
  const labels = labelled(view)
  const number = plain(view.customer.number)
  if (view.audience === 'beneficiary') return `de voor jou gedane aanvraag voor ${labels} op ${number}`
  const beneficiary = view.forSelf && view.audience === 'requester' ? '' : ` voor ${plain(view.beneficiaryName)}`
  return `${view.audience === 'requester' ? 'je' : 'de'} aanvraag voor ${labels} op ${number}${beneficiary}`
}

/** What an administrator gave is no request to its reader. */
export function aboutGiven(view: NoticeView): string {
  const whose = view.audience === 'beneficiary' ? 'jou' : plain(view.beneficiaryName)
  return `${labelled(view)} voor ${whose} op ${plain(view.customer.number)}`
}

export const list = (parts: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(parts.map(plain))

/** A label can be half a sentence ("Je pakketten naar …"), so each stands between quotes. */
export const labelled = ({ labels }: NoticeView): string => list(labels.map((label) => `‘${label}’`))

export const names = (view: NoticeView): readonly string[] => (view.reviewers ?? []).map(({ name }) => name)

export const quoted = (text: string): string => `“${plain(text)}”`
