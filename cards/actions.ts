import { z } from 'zod'
import { plain } from '../src/text/plain.ts'

/** Ids are ours and opaque; whatever a client sends as one is only ever looked up (I-3, I-18). */
const id = z.string().min(1).max(128)
const seen = z.int().min(0)

/**
 * Every button. `id` and `seen` (the version the card showed) are all that a button carries (TEAMS.md C5);
 * what the person typed on the card comes beside them, under the names of `inputs`.
 */
export const actionSchema = z.discriminatedUnion('verb', [
  /** Starts a conversation; `id` is a topic, as in the menu, with what it is about after a colon. */
  z.object({ verb: z.literal('open'), id, seen }),
  /** Answers the questions of a form; `id` is the conversation's draft, `seen` the step that was shown. */
  z.object({ verb: z.literal('answer'), id, seen }),
  /** Confirms exactly what the card showed. */
  z.object({ verb: z.literal('confirm'), id, seen }),
  z.object({ verb: z.literal('revise'), id, seen }),
  /** Chooses all there is to choose, to be confirmed on a card of its own. */
  z.object({ verb: z.literal('choose-all'), id, seen }),
  z.object({ verb: z.literal('cancel'), id, seen }),
  z.object({ verb: z.literal('approve'), id, seen }),
  z.object({ verb: z.literal('decline'), id, seen }),
  /** A question changes nothing that is decided on: `seen` is how many questions and answers the card showed. */
  z.object({ verb: z.literal('ask'), id, seen }),
  /** As with a question. */
  z.object({ verb: z.literal('reply'), id, seen }),
  z.object({ verb: z.literal('withdraw'), id, seen }),
  /** `seen` is when the last reminder was, or 0. */
  z.object({ verb: z.literal('nudge'), id, seen }),
  z.object({ verb: z.literal('change-request'), id, seen }),
  /** Gives back what a revoke took away; `seen` is how many authorisations the card named. */
  z.object({ verb: z.literal('undo-revoke'), id, seen }),
  z.object({ verb: z.literal('visible-yes'), id, seen }),
  /** Some of what was given together; which ones stands in `lines`, the rest is not there. */
  z.object({ verb: z.literal('visible-some'), id, seen }),
  z.object({ verb: z.literal('visible-no'), id, seen }),
  /** Still not to be seen; `id` is the grant, or service and number as in `about.ts`, `seen` the second the card was made in. */
  z.object({ verb: z.literal('report-invisible'), id, seen }),
  z.object({ verb: z.literal('retry-change'), id, seen }),
  z.object({ verb: z.literal('case-claim'), id, seen }),
  z.object({ verb: z.literal('case-release'), id, seen }),
  z.object({ verb: z.literal('case-close'), id, seen }),
  /** Claims what waits longest: `id` is the oldest that the list showed, and behind a colon the filter. */
  z.object({ verb: z.literal('case-take'), id, seen }),
  z.object({ verb: z.literal('case-ask'), id, seen }),
  /** `agent` among the inputs says to whom. */
  z.object({ verb: z.literal('case-hand-over'), id, seen }),
  /** Of who reported it; `seen` is how many questions and answers the card showed. */
  z.object({ verb: z.literal('case-answer'), id, seen }),
  /** Whether somebody becomes a user; `lines` are the authorisations given along. */
  z.object({ verb: z.literal('invitation-approve'), id, seen }),
  z.object({ verb: z.literal('invitation-decline'), id, seen }),
  z.object({ verb: z.literal('invitation-withdraw'), id, seen }),
  z.object({ verb: z.literal('onboarding-withdraw'), id, seen }),
  /** "I have seen them": of the APIs, and then of their versions. */
  z.object({ verb: z.literal('onboarding-go-on'), id, seen }),
  /** The Sandbox works; `note` says why calls are missing. */
  z.object({ verb: z.literal('onboarding-report'), id, seen }),
  z.object({ verb: z.literal('onboarding-vouch'), id, seen }),
  z.object({ verb: z.literal('onboarding-no-vouch'), id, seen }),
  z.object({ verb: z.literal('onboarding-link'), id, seen }),
  /** `reason` says why. */
  z.object({ verb: z.literal('onboarding-decline'), id, seen }),
  /** `checked` are the points of the checklist. */
  z.object({ verb: z.literal('onboarding-validate'), id, seen }),
  /** `reason` says what is not right yet. */
  z.object({ verb: z.literal('onboarding-send-back'), id, seen }),
  z.object({ verb: z.literal('onboarding-authorise'), id, seen }),
  z.object({ verb: z.literal('language'), id: z.enum(['nl', 'en']), seen }),
])
export type Action = z.infer<typeof actionSchema>

/** The groups of the portal's authorisations page, in its order: a list of tick boxes each. */
export const pageInputs = ['page1', 'page2', 'page3', 'page4', 'page5', 'page6', 'page7', 'page8', 'page9'] as const
export type PageInput = (typeof pageInputs)[number]

/** Names of inputs on cards; never `verb`, `id` or `seen`, which Teams would overwrite (INVARIANTS.md 4.2). */
export const inputNames = [
  'service',
  'authorisations',
  'number',
  'forWhom',
  'colleague',
  'typedColleague',
  'colleagueName',
  'reason',
  'lines',
  'question',
  'reply',
  'closingNote',
  'agent',
  ...pageInputs,
  'show',
  'order',
  'verdict',
  'company',
  'typedCompany',
  'kind',
  'stage',
  'waitingFor',
  'olderThan',
  'share',
  'name',
  'address',
  'note',
  'checked',
] as const
export type InputName = (typeof inputNames)[number]
export type Inputs = Partial<Record<InputName, string>>

const inputsSchema = z.partialRecord(z.enum(inputNames), z.string())

/** A pressed button with what was typed; undefined when it is none of ours. */
export function parsePressed(data: unknown): { readonly action: Action; readonly inputs: Inputs } | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const action = actionSchema.safeParse(data)
  if (!action.success) return undefined
  const typed = Object.fromEntries(
    inputNames
      .filter((name) => Object.hasOwn(data, name))
      .map((name) => [name, (data as Record<string, unknown>)[name]]),
  )
  const inputs = inputsSchema.safeParse(typed)
  return inputs.success ? { action: action.data, inputs: inputs.data } : undefined
}

type ExecuteStyle = 'default' | 'positive' | 'destructive'

/** The button and its fallback for clients without Action.Execute: the same data (TEAMS.md C4). */
export function button(
  title: string,
  action: Action,
  options: { readonly style?: ExecuteStyle; readonly inputs?: boolean } = {},
) {
  const shared = {
    title: plain(title),
    ...(options.style === undefined ? {} : { style: options.style }),
    associatedInputs: options.inputs === false ? ('none' as const) : ('auto' as const),
  }
  return {
    type: 'Action.Execute' as const,
    verb: action.verb,
    data: { ...action },
    ...shared,
    fallback: { type: 'Action.Submit' as const, data: { ...action }, ...shared },
  }
}
