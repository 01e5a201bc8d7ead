import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppParts } from '../../src/app.ts'
import { buttonsOf, headingOf } from '../../src/cli/stories/card-line.ts'
import type { Config } from '../../src/config.ts'
import { startDemo } from '../../src/demo.ts'
import type { AccessRequest } from '../../src/domain/access-request.ts'
import type { Demo } from '../../src/demo.ts'
import { shownCard } from '../../src/simulator/message.ts'
import type { Message } from '../../src/simulator/message.ts'
import type { Sent } from '../../src/simulator/client.ts'
import type { Place } from '../../src/store/database.ts'
import { aPlace } from './database.ts'
import { testConfig } from './test-config.ts'

/** A local bot in a folder of its own, on a free port, with its own Teams. */
export interface Bot extends Demo {
  readonly folder: string
  /** Where its databases are; a file is in the folder. */
  readonly place: Place
  settle(): Promise<void>
  /** Types and waits until everything that follows has happened. */
  say(personId: string, text: string): Promise<Sent>
  /** Presses the newest button with this verb, or with this verb and id. */
  press(
    personId: string,
    verb: string,
    inputs?: Readonly<Record<string, string>>,
    options?: PressOptions,
  ): Promise<Sent>
  newest(personId: string, verb: string): Message
  /** Sends what no card offered: any data, as a pressed button of this message. */
  forge(personId: string, message: Message, data: Readonly<Record<string, unknown>>): Promise<Sent>
  /** What the person sees now, oldest first: texts as they are, cards by their heading. */
  sees(personId: string): readonly string[]
  /** Everything in the chat of the person, cards in full, as one text to look in. */
  shown(personId: string): string
  /** The newest request that this person made or that is for them. @throws where there is none */
  newestRequest(personId: string): Promise<AccessRequest>
  /** Verbs of all buttons that the person has in front of them. */
  offered(personId: string): readonly string[]
}

interface PressOptions {
  readonly via?: 'execute' | 'submit'
  readonly activityId?: string
  readonly message?: Message
  readonly settle?: boolean
}

export async function startBot(parts: AppParts = {}, patch: Partial<Config> = {}): Promise<Bot> {
  const folder = patch.dataFolder ?? (await mkdtemp(join(tmpdir(), 'toegangshulp-')))
  const { place, remove } = await aPlace()
  const demo = await startDemo({ ...testConfig(folder, place), ...patch }, parts)
  const settle = () => demo.app.worker.settle()
  const newest = (personId: string, verb: string): Message => {
    const found = demo.teams
      .messages(personId)
      .filter((message) => buttonsOf(shownCard(message)).some((button) => button.verb === verb))
      .at(-1)
    if (found === undefined) throw new Error(`no button "${verb}" in front of ${demo.teams.person(personId).name}`)
    return found
  }
  await settle()
  return {
    ...demo,
    folder,
    place,
    settle,
    newest,
    async say(personId, text) {
      const sent = await demo.client.say(personId, text)
      await settle()
      return sent
    },
    async press(personId, verb, inputs = {}, { message, settle: wait = true, ...options } = {}) {
      const sent = await demo.client.press(personId, message ?? newest(personId, verb), verb, inputs, options)
      if (wait) await settle()
      return sent
    },
    async forge(personId, message, data) {
      const verb = typeof data['verb'] === 'string' ? data['verb'] : 'forged'
      const sent = await demo.client.pressShown(
        personId,
        message.id,
        { type: 'Action.Execute', verb, title: 'x' },
        data,
      )
      await settle()
      return sent
    },
    sees: (personId) =>
      demo.teams
        .messages(personId)
        .filter(({ from, deleted }) => from === 'bot' && !deleted)
        .map((message) => {
          const card = shownCard(message)
          return card === undefined ? (message.text ?? '') : headingOf(card)
        }),
    shown: (personId) =>
      JSON.stringify(demo.teams.messages(personId).map((message) => shownCard(message) ?? message.text)),
    async newestRequest(personId) {
      const [found] = await demo.app.store.ledger.requestsAbout(demo.teams.tenant, { id: personId }, 1)
      if (found === undefined) throw new Error(`there is no request of ${demo.teams.person(personId).name}`)
      return found
    },
    offered: (personId) =>
      demo.teams.messages(personId).flatMap((message) => buttonsOf(shownCard(message)).map(({ verb }) => verb)),
    async stop() {
      await demo.stop()
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
