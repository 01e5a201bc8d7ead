import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { invitationState } from './invitation-state.ts'
import { row } from './row.ts'

/** Becoming a user in a list of requests. */
export function invitationRow(view: InvitationView, text: Text): Element {
  const { row: words } = text.invitation
  const { id, name, number, customerName = '', wishes } = view
  const subject = customerName === '' ? number : text.request.subject(number, customerName)
  const small = { spacing: 'None', size: 'Small' } as const
  return row({
    topic: `show:${id}`,
    name: view.audience === 'reviewer' ? words.newUser : words.become,
    title: words.open(name, number),
    lines: [
      subtle(`${subject}${whose(view, text)}`, small),
      ...(wishes.length === 0 ? [] : [subtle(`${words.after}: ${labels(wishes, text)}`, small)]),
      paragraph([invitationState(view, text), ...escalated(view, text)], { spacing: 'Small' }),
    ],
  })
}

/** Labels named in one row; the rest is on its own card. */
const shownLabels = 2

function labels(wishes: readonly string[], text: Text): string {
  const more = wishes.length - shownLabels
  return [...wishes.slice(0, shownLabels), ...(more > 0 ? [text.labels.andMore(more)] : [])].join(', ')
}

const escalated = ({ escalatedAt }: InvitationView, { pending }: Text): readonly string[] =>
  escalatedAt === undefined ? [] : [` · ${pending.undecided}`]

function whose({ audience, forSelf, name, askerName }: InvitationView, { requests, labels }: Text): string {
  if (audience === 'invitee') return ` · ${requests.by(askerName)}`
  if (audience === 'asker') return forSelf ? '' : ` · ${labels.forName(name)}`
  return forSelf ? ` · ${name}` : ` · ${name} · ${requests.by(askerName)}`
}
