import type { InvitationView } from '../src/domain/invitation-view.ts'
import type { Text } from '../src/text/text.ts'
import type { Colour, Run } from './elements.ts'

/** Sign and colour beside the word, never instead of it (TEAMS.md C3). */
const signs: Readonly<Record<InvitationView['state'], { readonly sign: string; readonly colour: Colour }>> = {
  asked: { sign: '●', colour: 'Accent' },
  due: { sign: '◐', colour: 'Accent' },
  sent: { sign: '◐', colour: 'Accent' },
  uncertain: { sign: '?', colour: 'Warning' },
  done: { sign: '✓', colour: 'Good' },
  failed: { sign: '!', colour: 'Attention' },
  declined: { sign: '✕', colour: 'Attention' },
  cancelled: { sign: '–', colour: 'Warning' },
  expired: { sign: '–', colour: 'Warning' },
}

export const invitationState = ({ state }: InvitationView, text: Text): Run => ({
  text: `${signs[state].sign} ${text.invitation.state[state]}`,
  strong: true,
  colour: signs[state].colour,
})
