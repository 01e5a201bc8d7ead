import { aboutId, parseAbout } from '../cards/about.ts'
import { closedCard } from '../cards/closed-card.ts'
import { diagnosisCard } from '../cards/diagnosis-card.ts'
import { portalLabel } from '../src/catalogue/steps.ts'
import type { Slots } from '../src/domain/intent.ts'
import type { Localised } from '../src/domain/locale.ts'
import { placeOf } from '../src/domain/place.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { askWhenDue, reportInvisible, sayNotVisible } from '../src/usecases/report-invisible.ts'
import { findCause } from '../src/usecases/find-cause.ts'
import type { FoundCause } from '../src/usecases/find-cause.ts'
import { missedByMe, missedOfChange } from '../src/usecases/missed.ts'
import type { Missed } from '../src/usecases/missed.ts'
import { whatMayBeMissed } from '../src/usecases/queries/what-may-be-missed.ts'
import { refusalReply } from './refusal-reply.ts'
import { numberFrom } from './request-draft.ts'
import { showDone, showTruth } from './show-truth.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'
import { askWhichService, askWhichTile } from './which-tile.ts'

/** "Ik zie de tegel niet", typed: what it is about is asked only where that is not clear. */
export const whyInvisible = (turn: Turn, { service, customerNumber }: Slots): Promise<void> =>
  explainOrAsk(turn, {
    ...(service === undefined ? {} : { service }),
    ...(customerNumber === undefined ? {} : { number: customerNumber }),
  })

/** The same by a button; it names a grant, or a service and a number. */
export async function showInvisible(turn: Turn, about: string | undefined): Promise<void> {
  const named = parseAbout(about)
  const isService = named.service === undefined || turn.deps.catalogue.service(named.service) !== undefined
  if (isService) return explainOrAsk(turn, named)
  await explain(turn, about ?? '', await missedOfChange(turn.deps, turn.person, about ?? ''))
}

async function explainOrAsk(turn: Turn, said: { readonly service?: string; readonly number?: string }): Promise<void> {
  const { deps, person } = turn
  if (said.service !== undefined && (said.number !== undefined || person.portalUser === undefined))
    return explain(turn, aboutId(said), missedOf(turn, aboutId(said)))
  const choices = await whatMayBeMissed(deps, person, said)
  const [only] = choices
  if (only === undefined) return said.service === undefined ? askWhichService(turn, said) : explainAlone(turn, said)
  // Put again because of what was typed, it is put as it was: with one choice it was not this one.
  if (choices.length > 1 || turn.notice !== undefined) return askWhichTile(turn, said, choices)
  const id = aboutId({ service: only.service.id, number: only.customer.number })
  await explain(turn, id, missedOf(turn, id))
}

/** Without a number, where nobody says which there are. */
const explainAlone = (turn: Turn, said: { readonly service?: string }): Promise<void> =>
  explain(turn, aboutId(said), missedOf(turn, aboutId(said)))

/** Of a service of the catalogue it is one's own; anything else is looked up as a grant. */
function missedOf(turn: Turn, id: string): Missed {
  const { service, number } = parseAbout(id)
  if (service === undefined) throw new Refusal('choice-gone')
  return missedByMe(turn.deps, turn.person, service, number === undefined ? undefined : numberFrom(turn, number))
}

async function missedById(turn: Turn, id: string): Promise<Missed> {
  const { service } = parseAbout(id)
  return service !== undefined && turn.deps.catalogue.service(service) !== undefined
    ? missedOf(turn, id)
    : missedOfChange(turn.deps, turn.person, id)
}

async function explain(turn: Turn, id: string, missed: Missed): Promise<void> {
  await sayCause(turn, id, await findCause(turn.deps, turn.person, missed))
}

async function sayCause(turn: Turn, id: string, found: FoundCause): Promise<void> {
  const { missed, diagnosis, change, foundAt, reported } = found
  const { cause } = diagnosis
  const early = cause.kind === 'too-early' && change !== undefined
  // Whose right it is hears the question; who asked for it only where they cannot be reached.
  const asksThen = early && (await askWhenDue(turn.deps, change, cause.until)) && missed.forSelf
  sayCard(
    turn,
    diagnosisCard(
      {
        id,
        diagnosis,
        madeAt: foundAt,
        serviceId: missed.service.id,
        service: nameOf(turn, missed),
        place: placeOf(missed.service),
        asksThen,
        reported,
        ...(missed.customer === undefined ? {} : { customer: missed.customer }),
        ...(missed.forSelf || missed.user === undefined ? {} : { colleague: missed.user }),
      },
      turn.text,
    ),
  )
}

/** Where one chooses from a service, what is missed of it has a name of its own. */
function nameOf({ text }: Turn, { service, wanted }: Missed): Localised {
  const [only, ...others] = wanted
  const isPart = only !== undefined && others.length === 0 && service.grants.length > 1
  return isPart ? portalLabel(text.visible.quoted(only.label)) : service.name
}

/**
 * "No, not yet": the question's card shows what follows from it; what was found stands below.
 * @param seen where some of it is there: what was ticked
 */
export async function answerNotVisible(turn: Turn, changeId: string, seen?: readonly string[]): Promise<void> {
  const subject = { kind: 'visible', id: changeId } as const
  try {
    if (seen?.length === 0) throw new Refusal('no-lines-chosen')
    const causes = await sayNotVisible(turn.deps, turn.person, changeId, seen)
    await showDone(turn, subject)
    for (const found of causes.filter(({ reported }) => !reported))
      await sayCause(turn, found.missed.change?.id ?? changeId, found)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await showTruth(turn, subject)
    turn.replies.push(refusalReply(turn, error))
  }
}

/** The way on that always is there. */
export async function askServicedesk(turn: Turn, click: { readonly id: string; readonly seen: number }): Promise<void> {
  const { diagnosis } = turn.text
  try {
    await reportInvisible(turn.deps, turn.person, click, () => missedById(turn, click.id))
    sayCard(turn, closedCard({ title: diagnosis.reportedTitle, text: diagnosis.reported }, turn.text), {
      replace: true,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    turn.replies.push(refusalReply(turn, error))
  }
}
