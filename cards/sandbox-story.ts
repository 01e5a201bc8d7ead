import type { OnboardingFacts } from '../src/domain/onboarding-view.ts'
import type { OnboardingStage } from '../src/domain/onboarding.ts'

const tested: readonly OnboardingStage[] = ['sandbox-key', 'apis', 'versions', 'sandbox-test']
const looked: readonly OnboardingStage[] = [...tested, 'validate', 'authorise']
const seen: readonly OnboardingStage[] = ['authorise', 'authorising', 'production-use', 'done']

/** What was said and seen of the Sandbox, while it matters: further on it would only be long. */
export function sandboxStory({ stage, report, sentBack, sandbox }: OnboardingFacts) {
  return {
    ...(looked.includes(stage) ? { report } : {}),
    ...(tested.includes(stage) ? { sentBack } : {}),
    ...(seen.includes(stage) ? { sandbox } : {}),
    /** Calls as they are counted now have nothing to say once an agent recorded them. */
    counts: looked.includes(stage) && stage !== 'authorise',
  }
}
