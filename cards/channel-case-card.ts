import type { ChannelCaseView } from '../src/domain/channel.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { caseStateRun } from './case-state.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

/** A case in the servicedesk's channel, the same for everybody who looks; who may do what is asked when they press. */
export function channelCaseCard(view: ChannelCaseView, text: Text): AdaptiveCard {
  const { cases, channel } = text
  const [what, state] = [cases.kind[view.caseKind], cases.state[view.state]]
  const over = view.state === 'closed'
  return card(
    {
      title: cases.title(what),
      summary: channel.summary(what, view.id, state),
      body: [
        paragraph(
          [caseStateRun(view.state, text), { text: ` · ${whoAndWhen(view, text)} · ${view.id}`, subtle: true }],
          {
            spacing: 'None',
          },
        ),
        ...(over ? [] : [turn(view, text), ...buttons(...presses(view, text))]),
      ],
    },
    text,
  )
}

function whoAndWhen({ claimedByName, closedAt, openedAt }: ChannelCaseView, { cases, moment }: Text): string {
  if (closedAt !== undefined) return cases.closedAt(moment(closedAt))
  return claimedByName === undefined ? cases.opened(moment(openedAt)) : cases.claimedBy(claimedByName)
}

const turn = ({ stage, waitingFor, waitingSince }: ChannelCaseView, text: Text): Element =>
  panel(waitingFor === 'servicedesk' ? 'accent' : 'emphasis', [
    ...(stage === undefined ? [] : [subtle(text.stages[stage], { size: 'Small' })]),
    paragraph([{ text: text.party.since(text.party.agent[waitingFor], text.moment(waitingSince)), strong: true }], {
      spacing: 'None',
    }),
  ])

const presses = ({ id, version, state }: ChannelCaseView, { cases, channel }: Text) => [
  ...(state === 'open'
    ? [button(cases.claim, { verb: 'case-claim', id, seen: version }, { style: 'positive', inputs: false })]
    : []),
  openButton(channel.open, `case:${id}`),
]
