import type { Intent, Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { plain } from '../src/understanding/read-command.ts'
import type { Turn } from './turn.ts'
import type { Understood } from './understood.ts'

/** What each conversation is about: words to that effect are an answer in it, or a reason. */
const about: Readonly<Record<string, readonly Intent[]>> = {
  request: ['request-access'],
  grant: ['grant-access'],
  revoke: ['revoke-access'],
  replace: ['replace-access', 'revoke-access', 'report-error'],
  join: ['become-user', 'add-user', 'become-user-steps'],
  onboard: ['api-onboarding-start'],
  'api-company': ['api-key-status', 'api-versions'],
}

export const isAbout = (dialog: string, intent: Intent): boolean => (about[dialog] ?? []).includes(intent)

/** Where anything that is typed would be taken as the answer, a sentence about something else is none. */
export function refuseElsewhere({ elsewhere }: Pick<Turn, 'elsewhere'>, dialog: string): void {
  if (elsewhere !== undefined && !isAbout(dialog, elsewhere.intent)) throw new Refusal('choice-unknown')
}

/** Fewer words are a name, or an answer that is short. */
const fewest = 3

/** What a sentence is about in the middle of a conversation, where it leaves no doubt of it. */
export function elsewhereIn({ kind, recognised }: Understood, text: string): Recognised | undefined {
  const { intent } = recognised
  if (kind !== 'sentence' || intent === 'thanks' || intent === 'greeting') return undefined
  if (intent !== 'show-request' && plain(text).split(' ').length < fewest) return undefined
  return intent === 'help' && asksBack(text) ? undefined : recognised
}
