import type { TogetherLineView } from '../src/domain/together-line-view.ts'
import type { Text } from '../src/text/text.ts'
import { panel, paragraph, subtle } from './elements.ts'
import type { Element, Tint } from './elements.ts'

/** Everything that deciding this line is about: what, for whom, on which number, and who asked. */
export const togetherLine = (view: TogetherLineView, text: Text, tint: Tint = 'emphasis'): Element =>
  panel(tint, [
    paragraph([{ text: view.label, strong: true }], { spacing: 'None' }),
    paragraph(`${view.beneficiary.name} (${view.beneficiary.address})`, { spacing: 'None' }),
    subtle(
      [
        `${view.customer.number} ${view.customer.name}`,
        view.forSelf ? text.together.forSelf : text.together.askedBy(view.requesterName),
        view.requestId,
      ].join(' · '),
      { spacing: 'None', size: 'Small' },
    ),
  ])
