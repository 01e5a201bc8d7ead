import type { DialogContext } from 'botbuilder-dialogs'
import { parseAbout } from '../cards/about.ts'
import type { Action } from '../cards/actions.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { changeRequest } from './change-request.ts'
import { showAdministrators } from './find-administrator.ts'
import { showHelp } from './help.ts'
import { showSubject } from './show-subject.ts'
import { showInvisible } from './not-visible.ts'
import { requestOn } from './request-on.ts'
import { begin } from './stack.ts'
import { showCases, showHeld, showLanguage, showMenu, showMine, showPending, showSteps } from './topics.ts'
import type { Turn } from './turn.ts'

type Opening = Extract<Action, { verb: 'open' | 'change-request' }>
type Open = (turn: Turn, about: string | undefined, stack: DialogContext) => Promise<void> | void

const conversation =
  (id: string): Open =>
  (turn, about, stack) =>
    begin(stack, id, about !== undefined && turn.deps.catalogue.service(about) ? { service: about } : {})

/** What a button can open, by the first part of its id; `about` is what stands behind the colon. */
const topics: Readonly<Record<string, Open>> = {
  menu: showMenu,
  help: showHelp,
  request: conversation('request'),
  grant: conversation('grant'),
  revoke: conversation('revoke'),
  mine: showMine,
  held: showHeld,
  administrators: (turn, about) => showAdministrators(turn, parseAbout(about)),
  pending: showPending,
  steps: (turn, about) => showSteps(turn, about, 'request'),
  'steps-grant': (turn, about) => showSteps(turn, about, 'grant'),
  cases: showCases,
  case: (turn, about) => showSubject(turn, { kind: 'case', id: about ?? '' }, false),
  show: (turn, about) => showSubject(turn, { kind: 'request', id: about ?? '' }, false),
  language: showLanguage,
  invisible: showInvisible,
  'request-on': requestOn,
}

/** A button that opens something: the topic, and after a colon what it is about. */
export async function startTopic(turn: Turn, stack: DialogContext, action: Opening): Promise<void> {
  if (action.verb === 'change-request') return changeRequest(turn, stack, action)
  const [topic = '', about] = action.id.split(':', 2)
  const open = Object.hasOwn(topics, topic) ? topics[topic] : undefined
  if (open === undefined) throw new Refusal('choice-gone')
  await open(turn, about, stack)
}
