import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { neverNamed } from '../../src/catalogue/never-named.ts'
import { eva, noor, sanne, tom, userOf } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'
import { conversationAttacks, innerAttacks } from './read-only-attacks.ts'
import { readOnly, setStage } from './read-only-stage.ts'
import type { Stage } from './read-only-stage.ts'

let stage: Stage
const table: string[] = []
beforeAll(async () => {
  stage = await setStage()
  for (const personId of [tom, sanne, eva, noor]) await stage.bot.say(personId, 'menu')
})
afterAll(async () => {
  await stage.bot.stop()
  process.stdout.write(`${table.join('\n')}\n${table.length} attacks\n`)
})

const everybody = demoPeople.filter(({ name }) => name !== 'Karin Mulder')
const numbers = ['9400125', '9401138', '9401146', '6620157']

/** Who holds it in the permissions system: Ruben alone, from before. */
async function holders(): Promise<readonly string[]> {
  const holds = async (name: string, number: string) =>
    (await stage.bot.app.backend.heldBy(userOf(name), number)).some(({ authorisation }) => authorisation === readOnly)
  const found = everybody.flatMap(({ name }) =>
    numbers.map(async (number) => ((await holds(first(name), number)) ? [name] : [])),
  )
  return (await Promise.all(found)).flat()
}
const first = (name: string): string => name.split(' ')[0] ?? ''

/** Wishes to switch it on that the bot made or worked on. */
async function wishes(): Promise<readonly string[]> {
  const trail = await stage.bot.app.store.ledger.auditTrail({})
  return trail.flatMap(({ verb, authorisation }) =>
    authorisation === readOnly && ['change.due', 'change.sent', 'line.approved', 'request.submitted'].includes(verb)
      ? [verb]
      : [],
  )
}

const cause = /foutmelding|error message|never-granted|never be granted|F-17|never granted/

describe('I-15: track & trace read only is not asked, granted, suggested or copied on any route', () => {
  it.each([...conversationAttacks, ...innerAttacks].map((attack) => [attack.route, attack.how, attack] as const))(
    'I-15: %s: %s',
    async (route, how, { who, run }) => {
      const answer = await stage.answerTo(who, () => run(stage))
      table.push(`${route.padEnd(17)} ${how.slice(0, 86).padEnd(87)} ${cause.exec(answer)?.[0] ?? 'NO CAUSE'}`)
      expect(answer).toMatch(cause)
      expect({ wishes: await wishes(), asked: stage.asked, holders: await holders() }).toEqual({
        wishes: [],
        asked: [],
        holders: ['Ruben Smit'],
      })
    },
    15_000,
  )

  it('I-15: there are at least forty of them', () => {
    expect(conversationAttacks.length + innerAttacks.length).toBeGreaterThanOrEqual(40)
  })

  it.each(['users:9401138', 'authorisations:9401138', 'services:', `users:${readOnly}`])(
    'I-15: looking for it in the list %s suggests nothing',
    async (dataset) => {
      for (const text of ['read only', 'track', readOnly]) {
        const { body } = await stage.bot.client.search(tom, dataset, text)
        expect(JSON.stringify(body)).not.toMatch(/read.?only/i)
      }
    },
  )

  it('I-15: no menu, form or step offers it, nor does any button', async () => {
    const { bot } = stage
    for (const text of ['menu', 'hulp', 'aanvragen', 'aanvragen inzien', 'stappen', 'stappen zakelijke track & trace'])
      for (const personId of [tom, sanne]) await bot.say(personId, text)
    await bot.say(sanne, 'stop')
    await bot.say(sanne, 'toekennen inzien 9401138')
    for (const { aadObjectId } of everybody) {
      expect(bot.shown(aadObjectId)).not.toContain(`"value":"${readOnly}"`)
      expect(bot.shown(aadObjectId)).not.toMatch(new RegExp(`"id":"(request|grant)[^"]*${readOnly}`))
    }
  })

  it('I-15: no name or alias of a service is taken for it, and none leads to it', async () => {
    const catalogues = await Promise.all([loadCatalogue(), loadCatalogue(fixtureServices)])
    for (const { services } of catalogues)
      for (const { id, name, aliases, grants } of services) {
        expect([id, name.nl, name.en, ...aliases].filter((each) => neverNamed(each) !== undefined)).toEqual([])
        expect(grants.map((grant) => grant.id)).not.toContain(readOnly)
      }
  })

  it('I-15: taking it away is not refused: that is what should happen to it', async () => {
    const answer = await stage.answerTo(sanne, () => stage.bot.say(sanne, 'intrekken track & trace read only 9401138'))
    expect(answer).not.toMatch(/zet ik niet aan/)
  })
})
