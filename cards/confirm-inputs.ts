import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import type { ConfirmData } from './confirm-card.ts'
import type { Element } from './elements.ts'

export const reasonInput = (reason: string, text: Text): Element => ({
  type: 'Input.Text',
  id: 'reason',
  label: text.confirm.reason,
  placeholder: text.confirm.reasonPlaceholder,
  isMultiline: true,
  maxLength: 500,
  value: reason,
  spacing: 'Medium',
})

/** No "confirm" where nothing is left to confirm. */
export function confirmButtons({ id, seen, mode, labels }: ConfirmData, text: Text): readonly Element[] {
  const { confirm } = text
  const label = mode === 'give' ? text.given.confirm.button : confirm.confirm[mode]
  const style = mode === 'revoke' ? ('destructive' as const) : ('positive' as const)
  return buttons(
    ...(labels.length === 0 ? [] : [button(label, { verb: 'confirm', id, seen }, { style })]),
    button(confirm.revise, { verb: 'revise', id, seen }),
    button(confirm.cancel, { verb: 'cancel', id, seen }, { inputs: false }),
  )
}
