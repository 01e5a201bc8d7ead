import type { DialogContext } from 'botbuilder-dialogs'
import { platformCard } from '../cards/platform-card.ts'
import type { Inputs } from '../cards/actions.ts'
import type { OnboardingFacts } from '../src/domain/onboarding-view.ts'
import type { Slots } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { sandboxPoints } from '../src/domain/onboarding-view.ts'
import { requireAgent } from '../src/usecases/handle-case.ts'
import { listOnboardings } from '../src/usecases/queries/list-onboardings.ts'
import { onboardFrom } from './onboard-draft.ts'
import { onboardingDeeds } from './onboarding-deeds.ts'
import type { OnboardingVerb } from './onboarding-deeds.ts'
import { showSubject } from './show-subject.ts'
import { begin } from './stack.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** "API-platform" in the menu: one's own moves, what can be looked at, and the way to ask. */
export async function showPlatform(turn: Turn): Promise<void> {
  sayCard(turn, platformCard({ onboardings: await listOnboardings(turn.deps, turn.person) }, turn.text))
}

export const beginOnboarding = (stack: DialogContext, slots: Slots = {}): Promise<void> =>
  begin(stack, 'onboard', onboardFrom(slots))

/** The only one at once, and of several the list. */
export async function showMyOnboardings(turn: Turn): Promise<void> {
  const own = await listOnboardings(turn.deps, turn.person)
  const [only, ...others] = own
  if (only !== undefined && others.length === 0) return show(turn, only.onboarding)
  const { none, which } = turn.text.onboard.mine
  sayCard(turn, platformCard({ onboardings: own, notice: own.length === 0 ? none : which }, turn.text))
}

const show = (turn: Turn, { id }: OnboardingFacts): Promise<void> =>
  showSubject(turn, { kind: 'onboarding', id }, false)

/** "sandbox werkt", "versies nagekeken": of the one that it can be about; of several one says which. */
export const onOwnSaid =
  (verb: 'onboarding-report' | 'onboarding-go-on') =>
  async (turn: Turn, { id, rest = '' }: Slots): Promise<void> => {
    const own = await listOnboardings(turn.deps, turn.person)
    const open = own.filter(({ onboarding: { ended } }) => ended === undefined)
    const now = open.filter(({ can }) => (verb === 'onboarding-report' ? can.report : can.goOn))
    const meant = id ?? (now.length === 1 ? now : open.length === 1 ? open : [])[0]?.onboarding.id
    if (meant === undefined) return showMyOnboardings(turn)
    await onOnboarding(verb, meant, verb === 'onboarding-report' ? { note: rest } : {}, turn)
  }

export const onOnboardingSaid =
  (verb: 'onboarding-withdraw' | 'onboarding-vouch' | 'onboarding-no-vouch') =>
  (turn: Turn, { id = '' }: Slots): Promise<void> =>
    onOnboarding(verb, id, {}, turn)

/** As it is now; the card that follows shows what it became. */
async function onOnboarding(verb: OnboardingVerb, id: string, inputs: Inputs, turn: Turn): Promise<void> {
  const found = await turn.deps.ledger.onboarding(turn.person.tenant, id)
  await onboardingDeeds[verb].do(turn, { id, seen: found?.version ?? 0 }, inputs)
  await showSubject(turn, { kind: 'onboarding', id }, false)
}

type DeskVerb = Extract<OnboardingVerb, `onboarding-${'link' | 'decline' | 'validate' | 'send-back' | 'authorise'}`>

/**
 * An agent's deed, by the id of the case or of the onboarding. Who types "valideer … alles" says that all points are
 * right; without it nothing is ticked.
 * @throws Refusal as the button would
 */
export const onDeskSaid =
  (verb: DeskVerb) =>
  async (turn: Turn, { id = '', rest = '' }: Slots): Promise<void> => {
    const { ledger } = turn.deps
    const { tenant } = turn.person
    const caseId = id.startsWith('O-') ? ((await ledger.onboarding(tenant, id))?.caseId ?? '') : id
    const found = await ledger.servicedeskCase(tenant, caseId)
    if (found !== undefined && found.onboardingId === undefined) {
      // To anybody else it is as unknown as a case that is not there (I-18).
      await requireAgent(turn.deps, turn.person)
      throw new Refusal('onboarding-not-now')
    }
    const checked = rest === '' ? '' : sandboxPoints.join(',')
    const inputs: Inputs = verb === 'onboarding-validate' ? { checked } : { reason: rest }
    await onboardingDeeds[verb].do(turn, { id: caseId, seen: found?.version ?? 0 }, inputs)
    await showSubject(turn, { kind: 'case', id: caseId }, false)
  }
