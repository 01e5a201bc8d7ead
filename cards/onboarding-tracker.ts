import type { OnboardingStage } from '../src/domain/onboarding.ts'
import { stageFacts } from '../src/domain/onboarding.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, partTitle } from './elements.ts'
import type { Element, Run } from './elements.ts'

/** The ten steps with where it is; signs and words say what the weight says (TEAMS.md C3). */
export function tracker(stage: OnboardingStage, text: Text): readonly Element[] {
  const { steps, step: names } = text.onboarding.card
  const now = stage === 'done' ? names.length + 1 : stageFacts[stage].step
  return [
    partTitle(steps),
    ...names.map((name, index) =>
      paragraph(stepRuns(name, index + 1, now, text), { spacing: index === 0 ? 'Small' : 'None' }),
    ),
  ]
}

function stepRuns(name: string, step: number, now: number, { onboarding }: Text): readonly Run[] {
  const words = onboarding.card
  if (step < now) return [{ text: `✓ ${step}. ${name} (${words.done})`, subtle: true }]
  if (step === now) return [{ text: `▶ ${step}. ${name} (${words.now})`, strong: true, colour: 'Accent' }]
  return [{ text: `○ ${step}. ${name}` }]
}
