import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { list, quoted } from './notice-parts.ts'

/** How it went with becoming a user, for who asked. Of an unknown number it says the same as of a known one. */
export function invitationNotice(view: NoticeView): string {
  const number = plain(view.customer.number)
  const by = plain(view.byName ?? 'An administrator')
  const you = view.forSelf
  const name = plain(view.beneficiaryName)
  switch (view.invitation) {
    case 'due':
      return you
        ? `${by} approved that you become a user of ${number}. I have you added; you hear from me once the account is there.`
        : `${by} approved that ${name} becomes a user of ${number}. You hear from me once the account is there.`
    case 'done':
      return you
        ? `You are a user of ${number} now. Log in at mijn.postnl.nl with your e-mail address; the first time you set a new password.${notAsked(view)}`
        : `${name} is a user of ${number} now. The card says how it goes on.${notAsked(view)}`
    case 'declined': {
      const why = view.text ? `Reason: ${quoted(view.text)}` : 'No reason was given; feel free to ask.'
      return you
        ? `${by} declined that you become a user of ${number}. ${why}`
        : `${by} declined that ${name} becomes a user of ${number}. ${why}`
    }
    case 'expired':
      return you
        ? `Expired: your question to become a user of ${number}, because nobody decided in time. Is the number right, and do you still need it? Ask again.`
        : `Expired: the question to add ${name} to ${number}, because nobody decided in time. Still needed? Ask again.`
    case 'failed':
      return you
        ? `Adding you to ${number} failed. The card says why and what happens now.`
        : `Adding ${name} to ${number} failed. The card says why and what happens now.`
    default:
      return you
        ? `Your question to become a user of ${number} is still open. The card says how far it is.`
        : `The question to add ${name} to ${number} is still open. The card says how far it is.`
  }
}

const notAsked = ({ notAsked: labels = [] }: NoticeView): string =>
  labels.length === 0 ? '' : ` I could not ask for ${list(labels)}. Please ask for it yourself.`
