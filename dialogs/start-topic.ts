import type { DialogContext } from 'botbuilder-dialogs'
import { parseAbout } from '../cards/about.ts'
import type { Action } from '../cards/actions.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { changeFor, showAccess, showAccessOf } from './access-topics.ts'
import { showApi, showBehind, showOfCompany } from './api-topics.ts'
import { askAgain } from './ask-again.ts'
import { changeRequest } from './change-request.ts'
import { showBecomeUser, showLoginHelp, showOthers, showSteps } from './guides.ts'
import { beginInviting, beginJoining } from './join-dialog.ts'
import { refuseNever } from '../src/usecases/refuse-never.ts'
import { askReplacement, replaceFor } from './error-report.ts'
import { showAdministrators } from './find-administrator.ts'
import { showHandOver } from './hand-over.ts'
import { showHelp } from './help.ts'
import { beginOnboarding, showMyOnboardings, showPlatform } from './onboardings.ts'
import { showPending, showPendingFilter } from './pending.ts'
import { showSubject } from './show-subject.ts'
import { subjectOfId } from './subject-of-id.ts'
import { showInvisible } from './not-visible.ts'
import { showQueue, showQueueFilter } from './queue.ts'
import { requestOn } from './request-on.ts'
import { begin } from './stack.ts'
import { openStuck } from './stuck.ts'
import { pressedChoice } from './take-choice.ts'
import { showHeld, showLanguage, showMenu, showMine } from './topics.ts'
import type { Turn } from './turn.ts'
import { giveInstead } from './two-people.ts'
import { turnTiles } from './which-tile.ts'

type Opening = Extract<Action, { verb: 'open' | 'change-request' }>
type Open = (turn: Turn, about: string | undefined, stack: DialogContext) => Promise<void> | void

const conversation =
  (id: string): Open =>
  (turn, about, stack) => {
    refuseNever(turn.deps, about === undefined ? [] : [about])
    return begin(stack, id, about !== undefined && turn.deps.catalogue.service(about) ? { service: about } : {})
  }

/** What a button can open, by the first part of its id; `about` is what stands behind the colon. */
const topics: Readonly<Record<string, Open>> = {
  menu: showMenu,
  help: showHelp,
  request: conversation('request'),
  replacement: askReplacement,
  replace: replaceFor,
  grant: conversation('grant'),
  revoke: conversation('revoke'),
  join: (_turn, _about, stack) => beginJoining(stack),
  invite: (_turn, _about, stack) => beginInviting(stack),
  mine: showMine,
  held: showHeld,
  administrators: (turn, about) => showAdministrators(turn, parseAbout(about)),
  pending: showPending,
  access: showAccess,
  'access-of': showAccessOf,
  'grant-for': changeFor('grant'),
  'revoke-for': changeFor('revoke'),
  'pending-filter': showPendingFilter,
  together: (_turn, about, stack) => begin(stack, 'together', { filter: about ?? '' }),
  steps: (turn, about) => showSteps(turn, about, 'request'),
  'steps-grant': (turn, about) => showSteps(turn, about, 'grant'),
  others: (turn, about) => showOthers(turn, 'request', about),
  'others-grant': (turn, about) => showOthers(turn, 'grant', about),
  stuck: openStuck,
  'login-help': showLoginHelp,
  'become-user': showBecomeUser,
  cases: showQueue,
  'queue-filter': showQueueFilter,
  case: (turn, about) => showSubject(turn, { kind: 'case', id: about ?? '' }, false),
  'case-question': (turn, about) => showSubject(turn, { kind: 'case-question', id: about ?? '' }, false),
  'hand-over': (turn, about) => showHandOver(turn, about),
  show: (turn, about) => showSubject(turn, subjectOfId(about ?? ''), false),
  again: (turn, about, stack) => askAgain(turn, stack, about),
  language: showLanguage,
  invisible: showInvisible,
  tiles: turnTiles,
  'request-on': requestOn,
  'give-instead': giveInstead,
  api: showPlatform,
  onboard: (_turn, _about, stack) => beginOnboarding(stack),
  onboardings: showMyOnboardings,
  'api-keys': showOfCompany('keys'),
  'api-versions': showOfCompany('versions'),
  'api-of': showApi,
  meant: (turn, about, stack) => pressedChoice(turn, stack, about ?? ''),
  'api-behind': (turn, about) => showBehind(turn, about),
}

/** A button that opens something: the topic, and after a colon what it is about. */
export async function startTopic(turn: Turn, stack: DialogContext, action: Opening): Promise<void> {
  if (action.verb === 'change-request') return changeRequest(turn, stack, action)
  const [topic = '', ...rest] = action.id.split(':')
  // The portal chooses its ids: there may be a colon in one.
  const about = rest.length === 0 ? undefined : rest.join(':')
  const open = Object.hasOwn(topics, topic) ? topics[topic] : undefined
  if (open === undefined) throw new Refusal('choice-gone')
  await open(turn, about, stack)
}
