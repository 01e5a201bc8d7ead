import type { Outcome } from '../src/domain/change.ts'
import type { LineView, RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'

type About = Pick<RequestView, 'tile' | 'audience' | 'requesterName'>

/** What stands under the state of a line of a request. */
export function lineDetails(line: LineView, view: About, text: Text): readonly string[] {
  const words = text.request.line
  switch (line.progress) {
    case 'submitted':
      return submitted(line, view, text)
    case 'waiting':
      return [words.waiting]
    case 'approved':
    case 'being-granted':
    case 'being-revoked':
    case 'uncertain':
      return [...decider(line, view, text), words[line.progress]]
    case 'granted':
      return [...decider(line, view, text), ...granted(line, view, text)]
    case 'failed':
      return [...decider(line, view, text), ...failure(line, text)]
    case 'declined':
      return decider(line, view, text)
    case 'revoked':
      return [...decider(line, view, text), ...wasOn(line, text), ...takenAway(line, text)]
    case 'cancelled':
      return [
        line.givenInstead ? words.given(line.givenInstead.byName, text.moment(line.givenInstead.at)) : words.cancelled,
      ]
    case 'expired':
      return [line.given ? text.given.expired : words.expired]
    default:
      return line.progress satisfies never
  }
}

/** Who gave it is the first of two, before whoever approved it (I-14). */
function giver({ given }: LineView, view: About, text: Text): readonly string[] {
  if (!given) return []
  return [view.audience === 'requester' ? text.given.byYou : text.given.by(view.requesterName)]
}

function submitted(line: LineView, view: About, text: Text): readonly string[] {
  const words = text.request.line
  if (line.given) return [...giver(line, view, text), text.given.oneMore]
  if (line.needs === 1) return [words.toDecide]
  return line.approvals > 0 && line.decidedBy !== undefined ? [words.oneMore(line.decidedBy)] : [words.twoNeeded]
}

function decider(line: LineView, view: About, text: Text): readonly string[] {
  const { decidedBy, decidedAt, progress } = line
  if (decidedBy === undefined || decidedAt === undefined) return []
  const by = progress === 'declined' ? text.request.line.declinedBy : text.request.line.approvedBy
  return [...giver(line, view, text), by(decidedBy, text.moment(decidedAt))]
}

/** Of what is off again: when it came on, and whether it was seen. */
export const wasOn = (line: LineView, text: Text): readonly string[] => [
  ...(line.doneAt === undefined ? [] : [text.request.line.wasOn(text.moment(line.doneAt))]),
  ...(line.seen === undefined ? [] : [answer(line, text)]),
]

export function granted(line: LineView, view: Pick<RequestView, 'tile'>, text: Text): readonly string[] {
  const words = text.request.line
  const since = line.doneAt === undefined ? [] : [words.grantedAt(text.moment(line.doneAt))]
  if (line.outcome === 'already-so') since.unshift(words.alreadySo)
  if (line.seen !== undefined) return [...since, answer(line, text)]
  const tile = view.tile && text.of(view.tile)
  if (line.visibleBy === undefined) return tile === undefined ? since : [...since, words.tile(tile)]
  const time = text.exactTime(line.visibleBy)
  return [...since, tile === undefined ? words.visibleBefore(time) : words.tileBefore(tile, time)]
}

function answer({ seen, seenAt, reported }: LineView, text: Text): string {
  const words = text.request.line
  const at = seenAt === undefined ? '' : text.moment(seenAt)
  if (seen === 'yes') return words.seen(at)
  return reported === true ? words.notSeen(at) : words.notSeenYet(at)
}

/** The end of it: who switched it off again, and when. */
export function takenAway({ takenAway: how }: LineView, text: Text): readonly string[] {
  const words = text.request.line
  if (how?.at === undefined) return [words.revoked]
  const moment = text.moment(how.at)
  return [how.byName === undefined ? words.goneAt(moment) : words.revokedBy(how.byName, moment)]
}

/** No loss, or nothing that trying again could mend (I-14, I-15). */
const final: readonly (Outcome | undefined)[] = ['superseded', 'never-granted', 'needs-two']

/** Which failures a person can mend by trying again. */
export const canRetry = (line: LineView): boolean =>
  line.progress === 'failed' && line.changeId !== undefined && !final.includes(line.outcome)

export function failure(line: LineView, text: Text): readonly string[] {
  const { failed, failedNext } = text.request
  const why =
    line.outcome !== undefined && line.outcome in failed ? failed[line.outcome as keyof typeof failed] : failed.unknown
  return canRetry(line) ? [why, failedNext] : [why]
}
