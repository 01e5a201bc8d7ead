import type { HelpTopic } from './help.ts'
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
  /** What helps who is stuck here, the likeliest first. */
  readonly helps?: readonly HelpTopic[]
  /** Who does it, where that is not always the reader. */
  readonly by?: 'requester' | 'servicedesk' | 'portal'
}

export interface Guide {
  /** For who wants access. */
  readonly request: readonly Step[]
  /** For the administrator who gives it. */
  readonly grant: readonly Step[]
}

/** What every entry of the catalogue has: names to know it by, and steps to follow. */
interface Entry {
  /** Lower case, digits and hyphens; the file has the same name. */
  readonly id: string
  readonly name: Localised
  readonly aliases: readonly string[]
  readonly warnings: readonly Localised[]
  /** Its number among the customer's step cards, which come first; other authorisations have none. */
  readonly stepCard?: number
}

/** An entry of the catalogue: what can be asked for as one thing. */
export interface Service extends Entry {
  readonly kind: 'authorisation'
  /** The authorisations it can bring; it may bundle those of other services. */
  readonly grants: readonly Authorisation[]
  /** `all`: asked for together; `some`: the person chooses one or more. */
  readonly choose: 'all' | 'some'
  readonly guide: Guide
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

/** A move that several do together, step by step; it grants nothing by itself. */
export interface Onboarding extends Entry {
  readonly kind: 'onboarding'
  readonly guide: { readonly request: readonly (Step & Required<Pick<Step, 'by'>>)[] }
}

/** Something everybody does in the portal before there is anything to ask for. */
export interface HowTo extends Entry {
  readonly kind: 'how-to'
  readonly guide: Guide
}

/** Everything that has steps to read. */
export type Guided = Service | Onboarding | HowTo

export const audiences = ['request', 'grant'] as const
/** Whose steps: who wants access, or who gives it. */
export type Audience = (typeof audiences)[number]

/** The steps for this reader; a move has one list, for everybody. */
export const stepsOf = (guided: Guided, audience: Audience): readonly Step[] =>
  guided.kind === 'onboarding' ? guided.guide.request : guided.guide[audience]
