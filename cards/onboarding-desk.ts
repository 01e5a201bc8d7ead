import { sandboxPoints } from '../src/domain/onboarding-view.ts'
import type { OnboardingDesk } from '../src/domain/onboarding-view.ts'
import { stageFacts } from '../src/domain/onboarding.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { field, panel, paragraph, quote, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { formInput } from './form-input.ts'
import { sandboxCalls } from './sandbox-calls.ts'
import { sandboxStory } from './sandbox-story.ts'

/** Who is to get access to what, the proof for it, and how the Sandbox stands (I-17, F-32). */
export const deskParts = (desk: OnboardingDesk, text: Text): readonly Element[] => [
  ...troubleBox(desk, text),
  ...whoAndWhat(desk, text),
  field(text.onboardingDesk.proof, proofWords(desk, text)),
  ...sandbox(desk, text),
  ...ended(desk, text),
]

const troubleBox = ({ onboarding: { trouble }, needsSecond }: OnboardingDesk, text: Text): readonly Element[] => [
  ...(trouble === undefined ? [] : [panel('warning', [paragraph(text.onboardingDesk.trouble[trouble])])]),
  ...(needsSecond ? [panel('emphasis', [paragraph(text.onboardingDesk.second)])] : []),
]

function whoAndWhat({ onboarding: facts }: OnboardingDesk, text: Text): readonly Element[] {
  const { onboardingDesk: words } = text
  const { id, stage, name, address, forSelf, requesterName, companyName, customer } = facts
  return [
    subtle(words.progress(id, stageFacts[stage].step), { size: 'Small' }),
    field(words.user, `${name} (${address})`),
    ...(forSelf ? [] : [field(words.requester, requesterName)]),
    field(words.company, companyName, text.request.subject(customer.number, customer.name)),
  ]
}

/** Where the platform was not asked, or does not answer, nothing is said of what it would prove. */
function proofWords({ proof, vouching, calls }: OnboardingDesk, text: Text): string {
  const { onboardingDesk: words } = text
  if (proof?.kind === 'domain') return words.domain(proof.value)
  if (proof !== undefined) return words.administrator(proof.name ?? proof.value)
  if (calls === undefined) return words.proofUnknown
  if (vouching === undefined) return words.noProof
  const names = text.labels.and([...vouching.names])
  return `${words.noProof} ${vouching.state === 'nobody' ? words.vouching.nobody : words.vouching[vouching.state](names)}`
}

/** What the customer says of it, beside what the platform counts. */
function sandbox({ onboarding: facts, calls, can }: OnboardingDesk, text: Text): readonly Element[] {
  const { onboardingDesk: words, onboarding } = text
  const { report, sandbox: seen, sentBack, counts } = sandboxStory(facts)
  const missing = (report?.missing ?? []).map((product) => text.api.product[product])
  return [
    ...(calls === undefined || !counts ? [] : [sandboxCalls(words.calls, calls, text)]),
    ...(calls === undefined && can.validate ? [panel('warning', [paragraph(words.noCalls)])] : []),
    ...(report === undefined
      ? []
      : [quote(words.report(report.byName, text.moment(report.at)), report.note ?? words.noNote)]),
    ...(missing.length === 0 ? [] : [subtle(onboarding.card.missing(text.labels.and(missing)), { spacing: 'None' })]),
    ...(sentBack === undefined
      ? []
      : [quote(words.sentBack(sentBack.byName, text.moment(sentBack.at)), sentBack.reason)]),
    ...(seen === undefined
      ? []
      : [
          sandboxCalls(words.evidence(seen.by.name, text.moment(seen.at)), seen.calls, text),
          ...ticked(seen.checked, text),
        ]),
  ]
}

const ticked = (checked: readonly string[], { onboardingDesk: { point } }: Text): readonly Element[] =>
  sandboxPoints
    .filter((each) => checked.includes(each))
    .map((each) => subtle(`✓ ${point[each]}`, { spacing: 'None', size: 'Small' }))

function ended({ onboarding: { ended: end } }: OnboardingDesk, text: Text): readonly Element[] {
  const { onboardingDesk: words, onboarding } = text
  if (end === undefined) return []
  const moment = text.moment(end.at)
  return [
    subtle(end.byName === undefined ? words.endedPlain(moment) : words.ended(end.byName, moment)),
    ...(end.reason === undefined || end.reason === '' ? [] : [quote(onboarding.card.reason, end.reason)]),
  ]
}

/** What goes along with the buttons; nothing of it is required by the client, which would hold back the others. */
export function deskInputs({ can }: OnboardingDesk, text: Text): readonly Element[] {
  const { onboardingDesk: words } = text
  const label = can.sendBack ? words.reason.sendBack : words.reason.decline
  return [
    ...(can.validate ? [checklist(text)] : []),
    ...(can.decline || can.sendBack
      ? [formInput({ kind: 'text', name: 'reason', label, required: false, multiline: true }, text)]
      : []),
  ]
}

const checklist = (text: Text): Element =>
  formInput(
    {
      kind: 'choice',
      name: 'checked',
      label: text.onboardingDesk.checked,
      choices: sandboxPoints.map((point) => ({ title: text.onboardingDesk.point[point], value: point })),
      style: 'expanded',
      multi: true,
      required: false,
    },
    text,
  )

/** Of the CASE, with its version: that rises with every move. */
export function deskActions(
  { can }: OnboardingDesk,
  about: { readonly id: string; readonly seen: number },
  text: Text,
): readonly Press[] {
  const { onboardingDesk: words } = text
  return [
    ...(can.link ? [button(words.link, { verb: 'onboarding-link', ...about }, { style: 'positive' })] : []),
    ...(can.validate ? [button(words.validate, { verb: 'onboarding-validate', ...about }, { style: 'positive' })] : []),
    ...(can.authorise
      ? [button(words.authorise, { verb: 'onboarding-authorise', ...about }, { style: 'positive', inputs: false })]
      : []),
    ...(can.sendBack ? [button(words.sendBack, { verb: 'onboarding-send-back', ...about })] : []),
    ...(can.decline ? [button(words.decline, { verb: 'onboarding-decline', ...about }, { style: 'destructive' })] : []),
  ]
}
