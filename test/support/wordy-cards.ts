import { administratorsCard } from '../../cards/administrators-card.ts'
import { askConfirmCard } from '../../cards/ask-confirm-card.ts'
import { askedAlreadyCard } from '../../cards/asked-already-card.ts'
import { closedCard } from '../../cards/closed-card.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { formCard } from '../../cards/form-card.ts'
import type { FormQuestion } from '../../cards/form-card.ts'
import type { AdaptiveCard } from '../../cards/frame.ts'
import { heldCard } from '../../cards/held-card.ts'
import { messageCard } from '../../cards/message-card.ts'
import { requestsCard } from '../../cards/requests-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import { stuckCard } from '../../cards/stuck-card.ts'
import { welcomeCard } from '../../cards/welcome-card.ts'
import type { CaseView } from '../../src/domain/case-view.ts'
import type { RequestView } from '../../src/domain/view.ts'
import type { Text } from '../../src/text/text.ts'
import { askConfirm, manyAsked, overview } from './gallery/asks.ts'
import { confirm } from './gallery/forms.ts'
import { claimedCase, openCase } from './gallery/living.ts'
import { leavesOf } from './drawn-words.ts'
import type { Leaf } from './drawn-words.ts'
import * as p from './gallery/people.ts'
import { wordyPending } from './wordy-pending.ts'
import { wordyQueue } from './wordy-queue.ts'

import { wordyInvitations } from './wordy-invitations.ts'
import { wordyFinding } from './wordy-finding.ts'
import { wordyOnboardings } from './wordy-onboardings.ts'
import { wordyPlatform } from './wordy-platform.ts'
import { giving } from './wordy-giving.ts'

/** Gives the next text that somebody wrote. */
export type Words = () => string
export type WordyCard = (words: Words, text: Text) => AdaptiveCard

const person = (words: Words) => ({ id: 'person', name: words(), address: words() })
const customer = (words: Words) => ({ number: words(), name: words() })

const request = (words: Words, more: Parameters<typeof p.request>[0] = {}): RequestView =>
  p.request({
    requesterName: words(),
    beneficiary: person(words),
    forSelf: false,
    customer: customer(words),
    reason: words(),
    reviewers: [p.reviewer(person(words)), p.reviewer(person(words), { reachable: false })],
    notes: [p.note('question', person(words), words(), 9), p.note('answer', person(words), words(), 8)],
    ...more,
  })
const decided = (words: Words, progress: 'approved' | 'declined') =>
  p.decided(words(), { progress, decidedBy: words(), reason: words() })
const open = (words: Words) => p.line(words())
const all = { decide: true, ask: true, answer: true, withdraw: true, change: true }

const requests: Readonly<Record<string, WordyCard>> = {
  'request of a requester': (words, text) =>
    cardOf(request(words, { lines: [decided(words, 'declined'), open(words)], can: { ...all, decide: false } }), text),
  'request that reaches nobody': (words, text) =>
    cardOf(
      request(words, { reviewers: [p.reviewer(person(words), { reachable: false })], lines: [open(words)] }),
      text,
    ),
  'request of a beneficiary': (words, text) =>
    cardOf(request(words, { audience: 'beneficiary', lines: [decided(words, 'approved')] }), text),
  'request at the servicedesk': (words, text) =>
    cardOf(request(words, { audience: 'servicedesk', lines: [p.line(words(), { progress: 'failed' })] }), text),
  review: (words, text) =>
    cardOf(request(words, { audience: 'reviewer', lines: [open(words), open(words)], can: all }), text),
  'review for oneself': (words, text) =>
    cardOf(request(words, { audience: 'reviewer', forSelf: true, lines: [open(words)], can: all }), text),
  'review that is decided': (words, text) =>
    cardOf(
      request(words, { audience: 'reviewer', lines: [decided(words, 'declined'), decided(words, 'approved')] }),
      text,
    ),
  'list of requests': (words, text) =>
    requestsCard(
      { asked: [request(words), request(words, { audience: 'reviewer' })], total: 2, page: 1, pages: 1 },
      text,
    ),
}

const changes =
  (audience: 'administrator' | 'beneficiary'): WordyCard =>
  (words, text) =>
    cardOf(
      {
        kind: 'changes',
        audience,
        id: 'batch',
        cause: 'direct',
        wish: 'on',
        byName: words(),
        user: person(words),
        customer: customer(words),
        service: p.haalservice,
        createdAt: p.now,
        lines: [p.line(words(), { progress: 'failed', changeId: 'change', outcome: 'refused-by-backend' })],
      },
      text,
    )

const bothLanguages = (words: string) => ({ nl: words, en: words })

export const wordyCase = (words: Words, view: CaseView): CaseView => ({
  ...view,
  mine: false,
  case: {
    ...view.case,
    findings: (['requester', 'beneficiary', 'number', 'authorisation', 'administrator', 'note'] as const).map(
      (code) => ({ code, value: words() }),
    ),
    ...(view.case.claimedBy === undefined ? {} : { claimedBy: { id: 'agent', name: words() } }),
    requester: { id: 'requester', name: words() },
    notes: [p.note('question', person(words), words(), 9), p.note('answer', person(words), words(), 8)],
    ...(view.case.state === 'closed' ? { closingNote: words() } : {}),
  },
})
const closed: CaseView = { ...claimedCase, case: { ...claimedCase.case, state: 'closed', closedAt: p.now } }

const living: Readonly<Record<string, WordyCard>> = {
  'changes of an administrator': changes('administrator'),
  'changes of a beneficiary': changes('beneficiary'),
  'open case': (words, text) => cardOf(wordyCase(words, openCase), text),
  'claimed case': (words, text) => cardOf(wordyCase(words, claimedCase), text),
  'closed case': (words, text) => cardOf(wordyCase(words, closed), text),
  'do you see it': (words, text) =>
    cardOf(
      {
        kind: 'visible',
        changeId: 'x',
        rights: [
          { changeId: 'one', label: words() },
          { changeId: 'other', label: words(), tile: bothLanguages(words()) },
        ],
        customer: customer(words),
        grantedAt: p.now,
        takenAway: false,
      },
      text,
    ),
}

const choice = (words: Words, style: 'expanded' | 'compact' | 'filtered', multi: boolean): FormQuestion => ({
  kind: 'choice',
  name: 'number',
  label: words(),
  style,
  multi,
  required: true,
  errorMessage: words(),
  choices: [
    { title: words(), value: '1' },
    { title: `9401138 · ${words()}`, value: '2' },
  ],
})

const forms: Readonly<Record<string, WordyCard>> = {
  form: (words, text) =>
    formCard(
      {
        id: 'draft',
        seen: 1,
        title: words(),
        intro: words(),
        notice: words(),
        submitLabel: words(),
        questions: [
          choice(words, 'expanded', false),
          choice(words, 'expanded', true),
          choice(words, 'compact', false),
          choice(words, 'compact', true),
          choice(words, 'filtered', false),
          { kind: 'text', name: 'reason', label: words(), required: false },
        ],
      },
      text,
    ),
  confirmation: (words, text) =>
    confirmCard(
      {
        ...confirm,
        forSelf: false,
        notice: words(),
        beneficiary: person(words),
        customer: customer(words),
        labels: [words(), words()],
        skipped: [{ label: words(), why: 'held' }],
        reviewers: [p.reviewer(person(words))],
      },
      text,
    ),
}

const skippedOne = (words: Words) => ({ label: words(), person: words(), number: words(), why: 'held' as const })
const asks: Readonly<Record<string, WordyCard>> = {
  'confirmation of several': (words, text) =>
    askConfirmCard(
      {
        ...askConfirm,
        notice: words(),
        services: [{ name: p.dashboards, labels: [words(), words()] }],
        people: [{ name: words(), forSelf: true }],
        groups: [
          {
            customers: [customer(words), customer(words)],
            rows: [{ service: p.dashboards, only: [words()], people: [words(), words()] }],
            reviewers: [p.reviewer(person(words), { reachable: false, heldOn: '9400125' })],
          },
        ],
        skipped: { lines: [skippedOne(words)], notUsers: [{ name: words(), numbers: [words()] }] },
        reason: words(),
      },
      text,
    ),
  'overview of several': (words, text) =>
    cardOf(
      {
        ...overview([
          {
            ...manyAsked[0]!,
            beneficiary: person(words),
            customer: customer(words),
            lines: [p.line(words()), p.line(words())],
          },
        ]),
        reason: words(),
      },
      text,
    ),
  'asked already': (words, text) => askedAlreadyCard({ lines: [skippedOne(words)], requests: [] }, text),
}

const turns: Readonly<Record<string, WordyCard>> = {
  administrators: (words, text) =>
    administratorsCard(
      {
        customer: p.bakery,
        canRequest: true,
        reviewers: [p.reviewer(person(words), { reachable: false }), p.reviewer(person(words))],
      },
      text,
    ),
  'a page that does not open': (words, text) =>
    stuckCard(
      {
        service: p.haalservice,
        step: { say: p.haalservice },
        number: 1,
        total: 1,
        helps: [],
        topics: { guide: 'steps', choose: 'stuck:x' },
        access: [
          {
            customer: customer(words),
            missing: ['Facturen'],
            reviewers: [p.reviewer(person(words)), p.reviewer(person(words))],
          },
          { customer: customer(words), missing: [], reviewers: [] },
        ],
      },
      text,
    ),
  'what somebody holds': (words, text) =>
    heldCard(
      {
        user: person(words),
        forSelf: false,
        // A number stands in the id of a button too: there it is one that the backend has, looked up again when it is pressed.
        numbers: [
          {
            customer: { number: '9401138', name: words() },
            held: [{ label: words(), since: p.now, never: true, mend: 'replace' }],
          },
        ],
      },
      text,
    ),
  welcome: (words, text) => welcomeCard({ name: words(), role: 'employee', linked: true, waiting: 0 }, text),
  refusal: (words, text) =>
    messageCard(
      {
        title: words(),
        text: text.refusal['already-decided']({ name: words() }),
        actions: [{ label: words(), topic: 'menu' }],
      },
      text,
    ),
  'closed form': (words, text) => closedCard({ title: words(), text: words() }, text),
}

/** Every card that shows what people wrote, with people's words in every place there is for them. */
export const wordyCards: Readonly<Record<string, WordyCard>> = {
  ...requests,
  ...living,
  ...forms,
  ...asks,
  ...turns,
  ...wordyInvitations,
  ...wordyPending,
  ...wordyQueue,
  ...wordyFinding,
  ...giving,
  ...wordyPlatform,
  ...wordyOnboardings,
}

/** A card of which it is known where people's words come to stand. */
export interface Places {
  /** How many of them are to be seen. */
  readonly count: number
  /** The texts of the card with a token in each place. */
  readonly leaves: readonly Leaf[]
  card(words: (place: number) => string): AdaptiveCard
}

const tokenOf = (place: number): string => `Qz${place}zQ`
export const token = /Qz(\d+)zQ/g
const made = new Map<string, Places>()

const counted = (words: (place: number) => string): Words => {
  let place = 0
  return () => words(place++)
}

function findPlaces(card: WordyCard, text: Text): Places {
  const first = leavesOf(card(counted(tokenOf), text))
  const visible = new Set(
    first.flatMap(({ text: words }) => [...words.matchAll(token)].map(([, place]) => Number(place))),
  )
  const order = [...visible].toSorted((one, other) => one - other)
  const renumbered = (words: (place: number) => string) =>
    counted((place) => (visible.has(place) ? words(order.indexOf(place)) : 'x'))
  return {
    count: order.length,
    leaves: leavesOf(card(renumbered(tokenOf), text)),
    card: (words) => card(renumbered(words), text),
  }
}

/** Kept per card and language: found once by putting tokens where people's words go. */
export function inPlaces(card: WordyCard, text: Text): Places {
  const key = `${text.locale} ${Object.values(wordyCards).indexOf(card)}`
  const places = made.get(key) ?? findPlaces(card, text)
  made.set(key, places)
  return places
}
