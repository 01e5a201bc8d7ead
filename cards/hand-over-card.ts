import type { PortalUser } from '../src/domain/portal.ts'
import type { CaseKind } from '../src/domain/servicedesk-case.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { subtle } from './elements.ts'
import { formInput } from './form-input.ts'
import { noticeBox } from './form-card.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

export interface HandOverData {
  readonly id: string
  readonly seen: number
  readonly kind: CaseKind
  readonly agents: readonly PortalUser[]
  /** What was wrong with the name that was typed. */
  readonly notice?: string
}

/** Which colleague goes on with a case; who is an agent is looked at again when it is pressed. */
export function handOverCard({ id, seen, kind, agents, notice }: HandOverData, text: Text): AdaptiveCard {
  const { cases } = text
  const title = cases.handOverTitle(cases.kind[kind])
  return card(
    {
      title,
      summary: notice ?? title,
      body: [
        subtle(id, { spacing: 'None' }),
        ...noticeBox(notice),
        formInput(
          {
            kind: 'choice',
            name: 'agent',
            label: cases.toWhom,
            choices: agents.map((agent) => ({ title: agent.name, value: agent.id })),
            style: 'compact',
            required: true,
            errorMessage: cases.toWhomRequired,
          },
          text,
        ),
        ...buttons(
          button(cases.handOver, { verb: 'case-hand-over', id, seen }, { style: 'positive' }),
          button(cases.release, { verb: 'case-release', id, seen }, { inputs: false }),
          openButton(cases.backToCase, `case:${id}`),
        ),
      ],
    },
    text,
  )
}
