import { messageCard } from '../cards/message-card.ts'
import { togetherChooseCard } from '../cards/together-choose-card.ts'
import { togetherConfirmCard } from '../cards/together-confirm-card.ts'
import type { Verdict } from '../src/domain/access-request.ts'
import { pageOf, readFilter } from '../src/domain/pending-filter.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { decideTogether, togetherDigest } from '../src/usecases/decide-together.ts'
import type { TogetherItem } from '../src/usecases/decide-together.ts'
import { fingerprintOf } from '../src/usecases/ids.ts'
import { togetherLines } from '../src/usecases/queries/together-lines.ts'
import type { TogetherLine } from '../src/usecases/queries/together-lines.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { listOf, noticeOf } from './request-draft.ts'
import { showTogetherResults, togetherLineView } from './together-results.ts'
import { sayCard } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import { unclear } from './unclear.ts'
import type { AskAgain } from './unclear.ts'
import { stopped, yesOrNo } from './yes-or-no.ts'

/** As many lines as the list of what will be decided has room for, each with all that it is about. */
const pageSize = 10

interface TogetherDraft {
  /** Of the list it began with, and which page of lines. */
  readonly filter: string
  readonly chosen?: readonly string[]
  readonly verdict?: Verdict
  /** The lines are chosen; what is shown is what will be decided. */
  readonly confirming?: boolean
  /** Exactly what the confirmation showed, with versions, and its digest (I-26). */
  readonly items?: readonly TogetherItem[]
  readonly shown?: string
}

/** Several requests decided in one go: choose lines and verdict, look at the exact list, confirm. */
const conversation: Conversation<TogetherDraft> = {
  id: 'together',

  async ask(turn, position, replace) {
    const { lines, needTwo } = await togetherLines(turn.deps, turn.person, readFilter(position.draft.filter))
    if (lines.length === 0) return nothing(turn, needTwo, replace)
    return position.draft.confirming === true
      ? confirm(turn, position, lines, replace)
      : choose(turn, position, { lines, needTwo }, replace)
  },

  async take(turn, { id, seen, draft }, said) {
    if (said.kind === 'text') return decideTyped(turn, draft, said.text)
    if (said.action.verb === 'confirm' && said.action.id === id && draft.shown !== undefined)
      return said.action.seen === fingerprintOf(draft.shown) ? decideNow(turn, draft, said.inputs.reason ?? '') : draft // An older list than the one that is confirmed now: shown again.
    if (!isCurrent({ id, seen, draft }, said.action)) throw new Refusal('choice-gone')
    if (said.action.verb === 'revise') return choosing(draft)
    return chosenFrom(draft, said)
  },
}

export const togetherDialog = new QuestionDialog(conversation)

const choosing = ({ items: _items, shown: _shown, ...draft }: TogetherDraft): TogetherDraft => ({
  ...draft,
  confirming: false,
})

function chosenFrom(draft: TogetherDraft, said: Extract<Said, { kind: 'button' }>): TogetherDraft {
  const { lines = '', verdict } = said.inputs
  const chosen = listOf(lines)
  if (chosen.length === 0) throw new Refusal('no-lines-chosen')
  if (verdict !== 'approved' && verdict !== 'declined') throw new Refusal('choice-unknown')
  return { ...draft, chosen: chosen.slice(0, pageSize), verdict, confirming: true }
}

function nothing(turn: Turn, needTwo: number, replace: boolean): 'done' {
  const { together, pending } = turn.text
  const text = needTwo === 0 ? together.nothing.text : `${together.nothing.text}\n${together.needTwo(needTwo)}`
  const actions = [{ label: pending.title, topic: 'pending' }]
  sayCard(turn, messageCard({ title: together.nothing.title, text, actions }, turn.text), { replace })
  return 'done'
}

function choose(
  turn: Turn,
  { id, seen, draft }: Position<TogetherDraft>,
  { lines, needTwo }: { readonly lines: readonly TogetherLine[]; readonly needTwo: number },
  replace: boolean,
): TogetherDraft {
  const filter = readFilter(draft.filter)
  const { items, page, pages } = pageOf(lines, filter.page, pageSize)
  const data = {
    ...{ id, seen, pages, needTwo, filter: { ...filter, page }, chosen: draft.chosen ?? [] },
    lines: items.map((each) => togetherLineView(turn, each)),
    ...(draft.verdict === undefined ? {} : { verdict: draft.verdict }),
    ...noticeOf(turn, {}),
  }
  sayCard(turn, togetherChooseCard(data, turn.text), { replace, asks: true })
  return draft
}

/** Only what was chosen and can still be decided is in the list, as it is now: that is what is confirmed. */
function confirm(
  turn: Turn,
  { id, seen, draft }: Position<TogetherDraft>,
  lines: readonly TogetherLine[],
  replace: boolean,
): TogetherDraft {
  const { chosen = [], verdict } = draft
  const left = lines.filter(({ line }) => chosen.includes(line.id))
  if (left.length === 0 || verdict === undefined) throw new Refusal('seen-outdated')
  const views = left.map((each) => togetherLineView(turn, each))
  const items = itemsOf(left)
  const shown = togetherDigest(verdict, items)
  const data = {
    id,
    seen,
    fingerprint: fingerprintOf(shown),
    verdict,
    lines: views,
    gone: chosen.length - left.length,
    ...noticeOf(turn, {}),
  }
  sayCard(turn, togetherConfirmCard(data, turn.text), { replace, asks: true })
  return { ...draft, items, shown }
}

const itemsOf = (lines: readonly TogetherLine[]): readonly TogetherItem[] =>
  [...Map.groupBy(lines, ({ request }) => request.id).entries()].map(([request, group]) => ({
    request,
    seen: group[0]?.request.version ?? 0,
    lines: group.map(({ line }) => line.id),
  }))

async function decideTyped(turn: Turn, draft: TogetherDraft, text: string): Promise<'done' | AskAgain> {
  const [first = '', ...reason] = text.trim().split(/\s+/)
  const answer = yesOrNo(turn, first)
  const words = turn.text.unclear
  if (answer === 'no') return stopped(turn)
  if (draft.shown === undefined) return unclear(turn, text, words.together)
  if (answer === undefined) return unclear(turn, text, words.confirm.together)
  return decideNow(turn, draft, reason.join(' '))
}

async function decideNow(turn: Turn, draft: TogetherDraft, reason: string): Promise<'done'> {
  const { items, verdict, shown } = draft
  if (items === undefined || verdict === undefined || shown === undefined) throw new Refusal('choice-unknown')
  const results = await decideTogether(turn.deps, turn.person, { items, verdict, reason, shown })
  // Nothing happened at all: the same list can be confirmed again.
  const again = (['backend-unavailable', 'text-too-long'] as const).find((code) =>
    results.every(({ why }) => why === code),
  )
  if (again !== undefined) throw new Refusal(again)
  await showTogetherResults(turn, verdict, results)
  return 'done'
}
