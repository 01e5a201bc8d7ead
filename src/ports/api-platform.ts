import type {
  ApiInUse,
  ApiKey,
  Company,
  CompanyId,
  PlatformEvents,
  PlatformUser,
  SandboxCalls,
} from '../domain/api-platform.ts'
import type { CustomerNumber } from '../domain/portal.ts'

/**
 * The API platform, read now and never from a cache (I-8). An unknown id gives undefined or an empty list; a platform
 * that cannot tell throws BackendUnavailable, never an empty list (I-10). Source: step card 5, F-25 to F-34.
 * What looks like a secret in a word is left out, and in the place of an id or a cursor makes it no answer (I-36).
 */
export interface ApiPlatformReads {
  company(id: CompanyId): Promise<Company | undefined>
  companyOf(number: CustomerNumber): Promise<Company | undefined>
  /** All of them, sorted by name: who is still on an old version. */
  companies(): Promise<readonly Company[]>
  /** By e-mail address, compared without regard to case. */
  platformUser(address: string): Promise<PlatformUser | undefined>
  /** Sorted by environment, Sandbox first, and name. Metadata only, never a key (I-36). */
  keysOf(company: CompanyId): Promise<readonly ApiKey[]>
  /** Sorted likewise; those of Production only once the company may use it (F-33). */
  apisOf(company: CompanyId): Promise<readonly ApiInUse[]>
  /** One entry per product that the company uses, also where there were no calls. */
  sandboxCalls(company: CompanyId): Promise<readonly SandboxCalls[]>
  isAuthorisedForProduction(company: CompanyId): Promise<boolean>
  /**
   * What happened after this cursor, oldest first; '' is the beginning, and so is one that was never given out: an
   * event may come twice, but none may be missed.
   */
  platformEvents(cursor: string, limit: number): Promise<PlatformEvents>
}

/** Idempotent by key. @throws BackendRefused a definite no; BackendUnavailable the outcome is unknown */
export interface ApiPlatformWrites {
  /**
   * Links the address to the company; the platform then sends the activation mail by itself (F-26). Of an address that
   * is linked to that company nothing changes; of another company's the platform refuses.
   */
  linkAddress(
    link: { readonly address: string; readonly name: string; readonly company: CompanyId },
    key: string,
  ): Promise<void>
  /** F-32: the company may use its production keys. */
  authoriseProduction(company: CompanyId, key: string): Promise<void>
}
