import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { list, quoted } from './notice-parts.ts'

/** How it went with becoming a user, for whom it is about. Of an unknown number it says the same as of a known one. */
export function invitationNotice(view: NoticeView): string {
  const number = plain(view.customer.number)
  const by = plain(view.byName ?? 'An administrator')
  // Somebody else may have asked it for who reads this.
  const you = view.forSelf || view.audience === 'beneficiary'
  const name = plain(view.beneficiaryName)
  const added = you ? `you become a user of ${number}` : `${name} becomes a user of ${number}`
  switch (view.invitation) {
    case 'due': {
      const said = view.text ? ` ${by} writes: ${quoted(view.text)}` : ''
      return you
        ? `${by} approved that ${added}. I have you added; you hear from me once the account is there.${said}`
        : `${by} approved that ${added}. You hear from me once the account is there.${said}`
    }
    case 'done':
      return you
        ? `You are a user of ${number} now. Log in at mijn.postnl.nl with your e-mail address; the first time you set a new password.${notAsked(view)}`
        : `${name} is a user of ${number} now. The card says how it goes on.${notAsked(view)}`
    case 'declined': {
      const why = view.text ? `Reason: ${quoted(view.text)}` : 'No reason was given; feel free to ask.'
      return `${by} declined that ${added}. ${why}`
    }
    case 'expired': {
      const again = view.forSelf ? 'Is the number right, and do you still need it?' : 'Still needed?'
      return `Expired: ${question(view)}, because nobody decided in time. ${again} Ask again.`
    }
    case 'cancelled':
      return view.byName === undefined
        ? `Stopped: ${question(view)}, because who asked has no account in Mijn PostNL any more. Nothing changed.`
        : `${by} cancelled that ${added}. Nothing changed.`
    case 'failed':
      return `Adding ${you ? 'you' : name} to ${number} failed. The card says why and what happens now.`
    default: {
      const asked = question(view)
      return `${asked.charAt(0).toUpperCase()}${asked.slice(1)} is still open. The card says how far it is.`
    }
  }
}

/** What was asked, as its reader would call it. */
export function question(view: NoticeView): string {
  const number = plain(view.customer.number)
  if (view.audience === 'beneficiary') return `the question to add you to ${number}`
  const mine = view.forSelf && view.audience === 'requester'
  return mine
    ? `your question to become a user of ${number}`
    : `the question to add ${plain(view.beneficiaryName)} to ${number}`
}

const notAsked = ({ notAsked: labels = [] }: NoticeView): string =>
  labels.length === 0 ? '' : ` I could not ask for ${list(labels)}. Please ask for it yourself.`
