import { isDeepStrictEqual } from 'node:util'
import type { Demo } from '../../demo.ts'
import type { AccessRequest } from '../../domain/access-request.ts'
import type { RecordedAuditEvent } from '../../domain/audit-event.ts'
import { minutes } from '../../domain/instant.ts'
import type { Locale, Localised } from '../../domain/locale.ts'
import { buttonsOf, headingOf, linksOf, wordsOf } from './card-line.ts'
import { actionsOf } from '../../simulator/card-actions.ts'
import { isObject, shownCard } from '../../simulator/message.ts'
import type { Message } from '../../simulator/message.ts'

/** One line of the transcript. */
export interface Spoken {
  readonly who: string
  readonly to?: string
  readonly text: string
  /** All that a card says, where it is one. */
  readonly words?: readonly string[]
  readonly buttons?: readonly string[]
}

/** What a story can do: people type and press, time passes; everything that anybody then sees is written down. */
export interface Stage {
  readonly locale: Locale
  readonly transcript: readonly Spoken[]
  say(personId: string, words: Localised): Promise<void>
  /** Presses the newest button with this verb that the person has in front of them. */
  press(personId: string, verb: string, inputs?: Readonly<Record<string, string>>): Promise<void>
  /** Presses the newest button or row that opens this topic. */
  open(personId: string, topic: string): Promise<void>
  pass(count: number): Promise<void>
  /** Somebody does something on the API platform itself. @param id as the page of the simulator offers it */
  happen(id: string, words: Localised): Promise<void>
  /** What the person's backend entry holds now. */
  holds(userId: string, number: string): Promise<readonly string[]>
  newestRequest(personId: string): Promise<AccessRequest | undefined>
  /** What the API platform holds of an address and a company. */
  onPlatform(address: string, company: string): Promise<{ readonly linkedTo?: string; readonly production: boolean }>
  audit(): Promise<readonly RecordedAuditEvent[]>
  /** What the backend holds for everybody of whom something was changed. */
  ends(): Promise<readonly string[]>
  /** Notes where the end is not as the story says. */
  expect(what: string, actual: unknown, expected: unknown): void
  readonly mistakes: readonly string[]
}

export function openStage(demo: Demo, locale: Locale, onSpoken: (spoken: Spoken) => void): Stage {
  const transcript: Spoken[] = []
  const mistakes: string[] = []
  const speak = (spoken: Spoken): void => {
    transcript.push(spoken)
    onSpoken(spoken)
  }
  const writeDown = createScribe(demo, speak)
  const settle = async (): Promise<void> => {
    await demo.app.worker.settle()
    writeDown()
  }
  return {
    locale,
    transcript,
    mistakes,
    ...looking(demo),
    async say(personId, words) {
      speak({ who: demo.teams.person(personId).name, text: words[locale] })
      await demo.client.say(personId, words[locale])
      await settle()
    },
    ...pressing(demo, speak, settle),
    async pass(count) {
      speak({ who: '', text: `… ${count} min …` })
      demo.clock.move(minutes(count))
      await settle()
    },
    async happen(id, words) {
      speak({ who: '', text: `… ${words[locale]} …` })
      await demo.elsewhere.happen(id)
      await settle()
    },
    expect(what, actual, expected) {
      if (!isDeepStrictEqual(actual, expected))
        mistakes.push(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`)
    },
  }
}

/** What people press, and then everything that follows from it. */
function pressing(
  demo: Demo,
  speak: (spoken: Spoken) => void,
  settle: () => Promise<void>,
): Pick<Stage, 'press' | 'open'> {
  return {
    async press(personId, verb, inputs = {}) {
      const { message, title } = buttonWith(demo, personId, verb)
      const filled = Object.values(inputs).join(', ')
      speak({ who: demo.teams.person(personId).name, text: `[${title}]${filled === '' ? '' : ` ${filled}`}` })
      await demo.client.press(personId, message, verb, inputs)
      await settle()
    },
    async open(personId, topic) {
      const { message, title, id } = topicOn(demo, personId, topic)
      speak({ who: demo.teams.person(personId).name, text: `[${title}]` })
      await demo.client.press(personId, message, { verb: 'open', id })
      await settle()
    },
  }
}

/** What the two truths hold now. */
function looking(demo: Demo): Pick<Stage, 'holds' | 'newestRequest' | 'onPlatform' | 'audit' | 'ends'> {
  const { ledger } = demo.app.store
  const heldBy = async (userId: string, number: string): Promise<readonly string[]> =>
    (await demo.app.backend.heldBy(userId, number)).map(({ authorisation }) => authorisation).sort()
  return {
    holds: heldBy,
    newestRequest: async (personId) => (await ledger.requestsAbout(demo.teams.tenant, { id: personId }, 1))[0],
    audit: () => ledger.auditTrail({}),
    async onPlatform(address, company) {
      const linkedTo = (await demo.app.backend.platformUser(address))?.company
      const production = await demo.app.backend.isAuthorisedForProduction(company)
      return { production, ...(linkedTo === undefined ? {} : { linkedTo }) }
    },
    async ends() {
      const done = (await ledger.auditTrail({})).filter(({ verb }) => verb === 'change.done')
      const rights = new Map(done.map((event) => [`${event.userId} ${event.customerNumber}`, event]))
      return Promise.all(
        [...rights.values()].map(async ({ userId = '', customerNumber = '' }) => {
          const held = await heldBy(userId, customerNumber)
          return `${userId} on ${customerNumber} holds: ${held.join(', ')}`
        }),
      )
    },
  }
}

/** Writes down what the bot said or changed since the last time. What stood there before the play is not told. */
function createScribe(demo: Demo, speak: (spoken: Spoken) => void): () => void {
  const seen = new Map<string, string>()
  const look = (tell: boolean): void => {
    for (const { aadObjectId, name } of demo.teams.people())
      for (const message of demo.teams.messages(aadObjectId)) {
        const signature = JSON.stringify([message.text, shownCard(message), message.deleted])
        const before = seen.get(message.id)
        seen.set(message.id, signature)
        if (tell && message.from === 'bot' && before !== signature) speak(asSpoken(message, name, before !== undefined))
      }
  }
  look(false)
  return () => look(true)
}

function buttonWith(demo: Demo, personId: string, verb: string): { readonly message: Message; readonly title: string } {
  for (const message of demo.teams.messages(personId).toReversed()) {
    const found = buttonsOf(shownCard(message)).find((button) => button.verb === verb)
    if (found !== undefined) return { message, title: found.title }
  }
  throw new Error(`${demo.teams.person(personId).name} has no button "${verb}"`)
}

function topicOn(demo: Demo, personId: string, topic: string) {
  for (const message of demo.teams.messages(personId).toReversed()) {
    const card = shownCard(message)
    for (const { action } of card === undefined ? [] : actionsOf(card)) {
      const data = isObject(action['data']) ? action['data'] : {}
      if (data['verb'] === 'open' && typeof data['id'] === 'string' && data['id'].startsWith(topic))
        return { message, title: String(action['title']), id: data['id'] }
    }
  }
  throw new Error(`${demo.teams.person(personId).name} has nothing that opens "${topic}"`)
}

function asSpoken(message: Message, to: string, again: boolean): Spoken {
  const card = shownCard(message)
  const who = again ? 'bot (update)' : 'bot'
  if (card === undefined) return { who, to, text: message.deleted ? '(deleted)' : (message.text ?? '') }
  return {
    who,
    to,
    text: `▭ ${headingOf(card)}`,
    words: wordsOf(card),
    buttons: [...buttonsOf(card).map(({ title }) => title), ...linksOf(card)],
  }
}
