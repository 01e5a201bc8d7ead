import type { OnboardingView } from '../src/domain/onboarding-view.ts'

/** Where the customer can do nothing more, or may need them: whom to call is shown (F-25). */
export const needsServicedesk = ({ onboarding: { waitingFor, trouble, stage } }: OnboardingView): boolean =>
  waitingFor === 'servicedesk' || waitingFor === undefined || trouble !== undefined || stage === 'activate'
