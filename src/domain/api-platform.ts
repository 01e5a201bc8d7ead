import type { Instant } from './instant.ts'
import type { Localised } from './locale.ts'
import type { CustomerNumber } from './portal.ts'

/** The test environment and the real one of the API platform (step card 5, F-29 and F-33). */
export const apiEnvironments = ['sandbox', 'production'] as const
export type ApiEnvironment = (typeof apiEnvironments)[number]

/** The products under which the APIs stand (F-30). */
export const apiProducts = ['shipping', 'delivery-options', 'track-trace'] as const
export type ApiProduct = (typeof apiProducts)[number]

export type CompanyId = string

/** An organisation as the API platform knows it, with the numbers that are its own. */
export interface Company {
  readonly id: CompanyId
  readonly name: string
  readonly numbers: readonly CustomerNumber[]
  /** Mail domains that the company itself gave as its own; an address of one is proof of the company (I-17). */
  readonly domains: readonly string[]
}

/** An address that has access to the API Manager of a company, or is about to (F-26 to F-28). */
export interface PlatformUser {
  readonly address: string
  readonly name: string
  readonly company: CompanyId
  readonly linkedAt: Instant
  readonly activationSentAt?: Instant
  readonly activatedAt?: Instant
  readonly loggedInAt?: Instant
}

/** What the API Manager tells of a key. The key itself is never in here, nor asked for (I-36). */
export interface ApiKey {
  readonly environment: ApiEnvironment
  /** Name of the API account that the key belongs to. */
  readonly account: string
  readonly name: string
  readonly lastFour: string
  readonly state: 'active' | 'expired' | 'revoked'
  readonly since: Instant
  readonly expiresAt?: Instant
}

/** An API that a company uses, or is to use (F-30, F-31). */
export interface ApiInUse {
  readonly product: ApiProduct
  /** As the API Manager writes it, e.g. "Shipping Webservice". */
  readonly name: string
  readonly environment: ApiEnvironment
  readonly version: string
  readonly newest: string
  /** Old versions that no longer work on the new platform show as the newest one. */
  readonly replacedVersion?: string
  /** What taking the newest version asks to be programmed; absent where nothing changes. */
  readonly toProgram?: Localised
  readonly documentation: string
  readonly versioning: string
  readonly endpoint: string
}

/** What an asterisk behind the version says (F-31). */
export const isBehind = ({ version, newest }: Pick<ApiInUse, 'version' | 'newest'>): boolean => version !== newest

/** An API with what is in use of it in each environment, Sandbox first. */
export interface ApiEverywhere {
  /** Its place among those of its product: no name of a backend stands in a button. */
  readonly id: string
  readonly product: ApiProduct
  readonly name: string
  readonly inUse: readonly [ApiInUse, ...(readonly ApiInUse[])]
}

/** By product in the order of the step card, and by name. */
export const apisEverywhere = (apis: readonly ApiInUse[]): readonly ApiEverywhere[] =>
  apiProducts.flatMap((product) => {
    const own = apis.filter((api) => api.product === product)
    const names = [...new Set(own.map(({ name }) => name))].toSorted()
    return names.flatMap((name, index) => {
      const same = apiEnvironments.flatMap((environment) =>
        own.filter((api) => api.name === name && api.environment === environment),
      )
      const [first, ...others] = same
      return first === undefined ? [] : [{ id: `${product}-${index + 1}`, product, name, inUse: [first, ...others] }]
    })
  })

/** Calls that the Sandbox saw of a company, of one product, since it got its key: the evidence of I-17. */
export interface SandboxCalls {
  readonly product: ApiProduct
  readonly succeeded: number
  readonly failed: number
  readonly lastAt?: Instant
}

export const platformEventKinds = [
  'activation-sent',
  'activated',
  'logged-in',
  'sandbox-key-seen',
  'production-authorised',
  'production-used',
] as const
export type PlatformEventKind = (typeof platformEventKinds)[number]

/** Something that happened outside the chat. Events may come twice and out of order. */
export interface PlatformEvent {
  readonly id: string
  readonly kind: PlatformEventKind
  readonly at: Instant
  readonly company: CompanyId
  /** Whom it is about; absent for what is the company's. */
  readonly address?: string
}

/** A page of the feed. */
export interface PlatformEvents {
  readonly events: readonly PlatformEvent[]
  /** Where to go on; the same as was given when there is nothing new. */
  readonly cursor: string
}
