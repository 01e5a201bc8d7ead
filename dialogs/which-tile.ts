import { aboutId, parseAbout } from '../cards/about.ts'
import type { About } from '../cards/about.ts'
import { shownRows } from '../cards/row.ts'
import { tileChoiceCard } from '../cards/tile-choice-card.ts'
import { whatMayBeMissed } from '../src/usecases/queries/what-may-be-missed.ts'
import type { MayBeMissed } from '../src/usecases/queries/what-may-be-missed.ts'
import { noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** `mine`: what was granted, asked for or is held; `all`: every service there is. */
type Which = 'mine' | 'all'

type Said = Pick<About, 'service' | 'number'>

/** What is missed stands among these; the rest of them is a page further, or typed. */
export function askWhichTile(turn: Turn, said: Said, choices: readonly MayBeMissed[], page = 1): void {
  const named = choices.map(({ service, customer }) => ({
    name: turn.text.diagnosis.on(turn.text.of(service.name), customer.number),
    topic: `invisible:${aboutId({ service: service.id, number: customer.number })}`,
  }))
  ask(turn, 'mine', said, named, page)
}

/** Nothing is known of the reader, or it is none of that: the step cards first, then everything else. */
export function askWhichService(turn: Turn, { number }: Said, page = 1): void {
  const { guides } = turn.deps.catalogue
  const about = number === undefined ? {} : { number }
  const named = guides
    .filter(({ kind }) => kind === 'authorisation')
    .map(({ id, name }) => ({
      name: turn.text.of(name),
      topic: `invisible:${aboutId({ service: id, ...about })}`,
    }))
  ask(turn, 'all', about, named, page)
}

/** Another page, by a button; what it names is looked up anew. */
export async function turnTiles(turn: Turn, about: string | undefined): Promise<void> {
  const [, which = '', at = '1', rest] = /^(mine|all)\.(\d{1,3})\.(.*)$/s.exec(about ?? '') ?? []
  const { service, number } = parseAbout(rest)
  const known = service !== undefined && turn.deps.catalogue.service(service) !== undefined
  const said = { ...(known ? { service } : {}), ...(number === undefined ? {} : { number }) }
  const choices = which === 'mine' ? await whatMayBeMissed(turn.deps, turn.person, said) : []
  if (choices.length === 0) return askWhichService(turn, said, Number(at))
  askWhichTile(turn, said, choices, Number(at))
}

const topicOf = (which: Which, page: number, said: Said): string => `tiles:${which}.${String(page)}.${aboutId(said)}`

function ask(
  turn: Turn,
  which: Which,
  said: Said,
  named: readonly { readonly name: string; readonly topic: string }[],
  wanted: number,
): void {
  const pages = Math.max(1, Math.ceil(named.length / shownRows))
  const page = Math.min(Math.max(1, wanted), pages)
  turn.question = { about: 'tile', ...said }
  sayCard(
    turn,
    tileChoiceCard(
      {
        choices: named.slice((page - 1) * shownRows, page * shownRows),
        page,
        pages,
        ...(page > 1 ? { previous: topicOf(which, page - 1, said) } : {}),
        ...(page < pages ? { next: topicOf(which, page + 1, said) } : {}),
        ...(which === 'mine' && said.service === undefined ? { others: topicOf('all', 1, said) } : {}),
        ...noticeOf(turn, {}),
      },
      turn.text,
    ),
  )
}
