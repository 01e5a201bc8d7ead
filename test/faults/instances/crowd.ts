import type { SimulatedPerson } from '../../../src/simulator/person.ts'
import { shownCard } from '../../../src/simulator/message.ts'
import type { FakeTeams } from '../fake-teams.ts'
import type { Load } from './load.ts'
import { buttonsOn } from './looks.ts'
import type { Notes } from './notes.ts'
import { LoadOver } from './pacer.ts'
import type { Team } from './organisation.ts'
import { endings, play } from './story.ts'
import type { Plot } from './story.ts'

/** Everybody together: some are in a story of their own, the others look at what there is. */
export interface Crowd {
  /** Somebody begins a story, if anybody can. */
  begin(): void
  /** Somebody who is not in the middle of asking looks at a list, or opens what it names. */
  look(): void
  /** Every story has ended, or got stuck because the load is over. */
  ended(): Promise<void>
  /** What went wrong in a story by itself: a card that cannot be pressed. */
  readonly mishaps: readonly string[]
}

export function gather(teams: readonly Team[], fake: FakeTeams, load: () => Load, notes: Notes): Crowd {
  const plots = plotsOf(teams)
  const asking = new Set<string>()
  const running = new Set<Promise<void>>()
  const mishaps: string[] = []
  const hold = (work: Promise<void>): void => {
    const held = work
      .catch((error: unknown) => {
        if (!(error instanceof LoadOver)) mishaps.push(error instanceof Error ? error.message : String(error))
      })
      .finally(() => running.delete(held))
    running.add(held)
  }
  const everybody = teams.flatMap(({ administrators, requesters }) => [...administrators, ...requesters])
  let looked = 0
  return {
    mishaps,
    begin() {
      const at = plots.findIndex(({ requester }) => !asking.has(requester.aadObjectId))
      const [plot] = at < 0 ? [] : plots.splice(at, 1)
      if (plot === undefined) return
      const { aadObjectId } = plot.requester
      asking.add(aadObjectId)
      hold(play(load(), notes, plot).finally(() => asking.delete(aadObjectId)))
    },
    look() {
      for (let tried = 0; tried < everybody.length; tried += 1) {
        const person = everybody[(looked += 1) % everybody.length]!
        if (asking.has(person.aadObjectId) || !load().pacer.isFree(person.aadObjectId)) continue
        hold(lookAround(load(), fake, person, looked))
        return
      }
    },
    async ended() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** Each requester asks for each service once. Spread, so that neighbours in time are not of one number. */
function plotsOf(teams: readonly Team[]): Plot[] {
  const places = [0, 1, 2]
  const services = ['haalservice', 'dashboards'] as const
  return services
    .flatMap((service) =>
      places.flatMap((place) => teams.map((team) => ({ team, requester: team.requesters[place]!, service }))),
    )
    .map((plot, index) => ({ ...plot, ending: endings[index % endings.length]! }))
}

async function lookAround(load: Load, fake: FakeTeams, { aadObjectId, role }: SimulatedPerson, round: number) {
  const newest = fake.messages(aadObjectId).findLast((message) => rowOn(message) !== undefined)
  if (newest !== undefined && round % 3 === 0) {
    await load.press(aadObjectId, newest, { verb: 'open', id: rowOn(newest)! })
    return
  }
  const looks = role === 'beheerder' ? ['beoordelen', 'menu'] : ['mijn aanvragen', 'mijn autorisaties']
  await load.say(aadObjectId, looks[round % 2]!)
}

/** A row of a list that opens a request. */
const rowOn = (message: Parameters<typeof shownCard>[0]): string | undefined =>
  buttonsOn(shownCard(message)).find(({ verb, id }) => verb === 'open' && id.startsWith('show:'))?.id
