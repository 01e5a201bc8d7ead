import type { OnboardingFacts } from '../src/domain/onboarding-view.ts'
import type { Text } from '../src/text/text.ts'
import type { Run } from './elements.ts'

/** How far it is, with a sign beside the word (TEAMS.md C3). */
export function onboardingState({ stage, trouble }: OnboardingFacts, text: Text): Run {
  const word = text.stages[stage]
  if (stage === 'done') return { text: `✓ ${word}`, strong: true, colour: 'Good' }
  if (stage === 'declined') return { text: `✕ ${word}`, strong: true, colour: 'Attention' }
  if (stage === 'withdrawn') return { text: `– ${word}`, strong: true, colour: 'Warning' }
  if (trouble !== undefined) return { text: `? ${word}`, strong: true, colour: 'Warning' }
  return { text: `◐ ${word}`, strong: true, colour: 'Accent' }
}
