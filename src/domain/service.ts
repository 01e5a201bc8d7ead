import type { Localised } from './locale.ts'
import type { AuthorisationId } from './portal.ts'

/** One tick box of the portal's authorisations page. */
export interface Authorisation {
  readonly id: AuthorisationId
  /** As the newest step card writes it; literally Dutch, it is what one must tick. */
  readonly label: string
  readonly group: string
  /** Older or other labels of the same tick box. */
  readonly aliases: readonly string[]
  /** Different reviewers that must approve (I-14). */
  readonly needs: 1 | 2
  /** Never asked, granted or suggested, on any route (I-15). */
  readonly never?: boolean
}

/** The fixed set of questions a conversation can ask; a step names the one it takes over. */
export const questions = ['service', 'authorisations', 'number', 'beneficiary', 'reason'] as const
export type Question = (typeof questions)[number]

/** One step of a guide. Portal labels stay literally Dutch in both languages. */
export interface Step {
  readonly say: Localised
  /** Opens the portal; the button says that it leaves Teams. */
  readonly link?: { readonly label: Localised; readonly url: string }
  /** The question of the conversation that does this step for you. */
  readonly takesOver?: Question
}

export interface Guide {
  /** For who wants access. */
  readonly request: readonly Step[]
  /** For the administrator who gives it. */
  readonly grant: readonly Step[]
}

/** An entry of the catalogue: what can be asked for as one thing. */
export interface Service {
  readonly kind: 'authorisation'
  /** Lower case, digits and hyphens; the file has the same name. */
  readonly id: string
  readonly name: Localised
  readonly aliases: readonly string[]
  /** The authorisations it can bring; it may bundle those of other services. */
  readonly grants: readonly Authorisation[]
  /** `all`: asked for together; `some`: the person chooses one or more. */
  readonly choose: 'all' | 'some'
  readonly guide: Guide
  readonly warnings: readonly Localised[]
  /** How one gets to it in the portal once it is on, for who sees the tile or has none to look for (F-13, F-24). */
  readonly find?: Localised
  /** Where it shows afterwards, and within how many minutes (F-20, F-24). */
  readonly afterwards?: {
    readonly tile: Localised
    /** Other names and places the tile may have. */
    readonly alternative?: Localised
    readonly visibleWithinMinutes?: number
  }
}
