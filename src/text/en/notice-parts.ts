import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'

/** The request, as its reader would call it. */
export function about(view: NoticeView): string {
  if (view.givenBy !== undefined) return aboutGiven(view)
  const labels = labelled(view)
  const number = plain(view.customer.number)
  if (view.audience === 'beneficiary') return `the request made for you, for ${labels} on ${number}`
  const beneficiary = view.forSelf && view.audience === 'requester' ? '' : ` for ${plain(view.beneficiaryName)}`
  return `${view.audience === 'requester' ? 'your' : 'the'} request for ${labels} on ${number}${beneficiary}`
}

/** What an administrator gave is no request to its reader. */
export function aboutGiven(view: NoticeView): string {
  const whose = view.audience === 'beneficiary' ? 'you' : plain(view.beneficiaryName)
  return `${labelled(view)} for ${whose} on ${plain(view.customer.number)}`
}

export const list = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts.map(plain))

/** A label can be half a sentence ("Je pakketten naar …"), so each stands between quotes. */
export const labelled = ({ labels }: NoticeView): string => list(labels.map((label) => `‘${label}’`))

export const names = (view: NoticeView): readonly string[] => (view.reviewers ?? []).map(({ name }) => name)

export const quoted = (text: string): string => `“${plain(text)}”`
