import type { Instant } from '../domain/instant.ts'
import type { Locale } from '../domain/locale.ts'
import type { ConversationAddress, Person, PersonKey } from '../domain/person.ts'

/** What is known of people in Teams. Links to portal accounts are made in the ledger's transaction, with audit. */
export interface People {
  find(key: PersonKey): Promise<Person | undefined>
  /** Name, address and role as the Teams roster gave them; a person not seen before is added. */
  rememberRoster(
    key: PersonKey,
    roster: { readonly name: string; readonly address?: string; readonly role: string; readonly readAt: Instant },
  ): Promise<void>
  /** Language and time zone of the client, used where the person chose none; and where to answer (TEAMS.md B8). Makes the person reachable again. */
  rememberConversation(
    key: PersonKey,
    seen: { readonly conversation: ConversationAddress; readonly locale: Locale; readonly zone: string },
  ): Promise<void>
  chooseLocale(key: PersonKey, locale: Locale): Promise<void>
  markUnreachable(key: PersonKey, since: Instant): Promise<void>
  /** True for exactly one caller, ever: the one who may send the welcome (TEAMS.md B4). */
  claimWelcome(key: PersonKey, at: Instant): Promise<boolean>
}
