import { setTimeout as pause } from 'node:timers/promises'
import { shownCard } from '../../../src/simulator/message.ts'
import type { Message } from '../../../src/simulator/message.ts'
import type { SimulatedPerson } from '../../../src/simulator/person.ts'
import type { Load } from './load.ts'
import { answeredCard, buttonIn, toldBy } from './looks.ts'
import type { Notes, Story } from './notes.ts'
import type { Team } from './organisation.ts'

/** How a request ends; `both` is one administrator who approves and one who declines at the same moment. */
export const endings = ['approve', 'approve', 'decline', 'approve', 'withdraw', 'approve', 'both', 'question'] as const
export type Ending = (typeof endings)[number]

export interface Plot {
  readonly team: Team
  readonly requester: SimulatedPerson
  readonly service: 'haalservice' | 'dashboards'
  readonly ending: Ending
}

const granted = {
  haalservice: ['haalservice'],
  dashboards: ['pakketten-binnen-buitenland', 'ecommerce-inzichten'],
}

/** One request from the question to its end. @throws LoadOver wherever it stands when the load ends */
export async function play(load: Load, notes: Notes, plot: Plot): Promise<void> {
  const { team, requester, service } = plot
  const personId = requester.aadObjectId
  const confirmation = await ask(load, notes, plot)
  if (confirmation === undefined) return
  const { number } = team.customer
  const story: Story = { personId, number, service, authorisations: granted[service], told: [] }
  notes.stories.push(story)
  await pressAndNote(load, story, personId, confirmation, { verb: 'confirm' })
  const request = await known(load, story, confirmation)
  if (request !== undefined) await ends[plot.ending](load, story, plot)
}

/** Types what is needed, and answers the form where there is one. @returns the card to confirm */
async function ask(load: Load, notes: Notes, { requester, service }: Plot): Promise<Message | undefined> {
  const personId = requester.aadObjectId
  const first = service === 'haalservice' ? 'confirm' : 'answer'
  for (let times = 0; times < 3; times += 1) {
    if (times > 0) notes.typedAgain += 1
    await load.say(personId, `aanvragen ${service}`)
    const shown = await load.offered(personId, { verb: first }, 6000)
    if (shown === undefined) continue
    if (first === 'confirm') return shown
    await load.press(personId, shown, { verb: 'answer' }, { authorisations: granted.dashboards.join(',') })
    const confirmation = await load.offered(personId, { verb: 'confirm' }, 6000)
    if (confirmation !== undefined) return confirmation
  }
  return undefined
}

/** The confirmation becomes the card of the request, in the answer or by the worker. */
async function known(load: Load, story: Story, { id }: Message): Promise<string | undefined> {
  const offers = await load.offered(story.personId, { verb: 'withdraw', message: id })
  const button = offers && buttonIn(shownCard(offers), { verb: 'withdraw' })
  if (button !== undefined) story.requestId = button.id
  return button?.id
}

async function pressAndNote(
  load: Load,
  story: Story,
  personId: string,
  message: Message,
  button: { readonly verb: string; readonly id?: string },
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const sent = await load.press(personId, message, button, inputs)
  const told = toldBy(answeredCard(sent.body))
  if (told !== undefined) story.told.push(told)
}

type End = (load: Load, story: Story, plot: Plot) => Promise<void>

const decides =
  (verb: 'approve' | 'decline', which: 0 | 1): End =>
  async (load, story, { team }) => {
    const { aadObjectId } = team.administrators[which]
    const button = { verb, id: story.requestId! }
    const review = await load.offered(aadObjectId, button)
    if (review !== undefined) await pressAndNote(load, story, aadObjectId, review, button, { reason: 'Gezien.' })
  }

const ends: Readonly<Record<Ending, End>> = {
  approve: decides('approve', 0),
  decline: decides('decline', 1),
  async both(...about) {
    await Promise.all([decides('approve', 0)(...about), decides('decline', 1)(...about)])
  },
  async withdraw(load, story) {
    const button = { verb: 'withdraw', id: story.requestId! }
    const own = await load.offered(story.personId, button)
    if (own !== undefined) await pressAndNote(load, story, story.personId, own, button)
  },
  async question(load, story, plot) {
    const { aadObjectId } = plot.team.administrators[1]
    const about = { id: story.requestId! }
    const review = await load.offered(aadObjectId, { verb: 'ask', ...about })
    if (review === undefined) return
    await load.press(aadObjectId, review, { verb: 'ask', ...about }, { question: 'Waarvoor?' })
    const asked = await load.offered(story.personId, { verb: 'reply', ...about })
    if (asked === undefined) return
    await load.press(story.personId, asked, { verb: 'reply', ...about }, { reply: 'Voor de webwinkel.' })
    await pause(500)
    await decides('approve', 1)(load, story, plot)
  },
}
