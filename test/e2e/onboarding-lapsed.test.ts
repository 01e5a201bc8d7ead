import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/domain/case-view.ts'
import { minutes } from '../../src/domain/instant.ts'
import { openCase } from '../../src/usecases/open-case.ts'
import { pauseGrants, resumeGrants } from '../../src/usecases/pause-grants.ts'
import { freshStanding } from '../../src/usecases/standing.ts'
import { viewOf } from '../../src/usecases/views.ts'
import { vouch } from '../../src/usecases/vouch.ts'
import { removeFromNumber, inPortal } from '../operators/portal-change.ts'
import { attackerOn } from '../store/attacker.ts'
import { answerTo } from '../support/answers.ts'
import { asks, claims, links, onboardingOf, personOf, seenBy, tried, turnOf } from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, named, noor, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

async function deskOf(id: string): Promise<CaseView['onboarding']> {
  const deps = await turnOf(bot)
  const agent = await personOf(bot, petra)
  const subject = { kind: 'case', id: (await onboardingOf(bot, id)).caseId } as const
  return ((await viewOf(deps, agent, freshStanding(deps.backend, agent, deps.rules), subject, 0)) as CaseView)
    .onboarding
}
const pausing = () => ({ tenant: bot.teams.tenant, by: 'operator', reason: 'incident' })

describe('proof that no longer holds', () => {
  it('I-8: is not shown to the agent to whom it came back before it was linked', async () => {
    await pauseGrants(bot.app.store, pausing())
    const id = await asks(bot, sanne, { name: 'Iris', address: 'iris@bureau.example' })
    await claims(bot, id)
    await links(bot, id)
    inPortal(bot, ...removeFromNumber(userOf('Sanne'), '9401138'))
    await resumeGrants(bot.app.store, pausing())
    await bot.settle()
    expect(await onboardingOf(bot, id)).toMatchObject({ stage: 'link' })
    expect((await deskOf(id))?.proof).toBeUndefined()
    expect(await tried(() => links(bot, id))).toBe('proof-missing')
  })

  it('I-17: of who vouched and lost the authority, the agent hears so, and that it must be asked anew', async () => {
    const id = await asks(bot, tom, { name: 'Xander', address: 'x@bureau.example' })
    await claims(bot, id)
    await vouch(await turnOf(bot), await personOf(bot, grace), { ...(await seenBy(bot, id)).customer, yes: true })
    await bot.settle()
    inPortal(bot, ...removeFromNumber(userOf('Grace'), '9401138'))
    expect(await tried(() => links(bot, id))).toBe('proof-lapsed')
    await bot.say(petra, `koppel ${id}`)
    expect(bot.shown(petra)).toContain('geen beheerder van het klantnummer meer')
  })
})

it('I-18: a typed command tells nobody but an agent whether there is a case of that number', async () => {
  const { tenant } = bot.teams
  const other = await bot.app.store.ledger.write((tx) => openCase(tx, { tenant, kind: 'no-reviewer', findings: [] }))
  const answers: string[] = []
  for (const id of [other, 'M-7K2M9Q4TBX']) {
    await bot.say(tom, `koppel ${id}`)
    answers.push(answerTo(bot, tom).replaceAll(id, 'M-…'))
  }
  expect(answers[0]).toBe(answers[1])
})

it('I-37: who gets access is not erased while it is open, whichever of their addresses it names', async () => {
  await pauseGrants(bot.app.store, pausing())
  const { address } = named('Noor')
  const id = await asks(bot, sanne, { name: 'Noor', address })
  await claims(bot, id)
  await links(bot, id)
  const store = attackerOn('url' in bot.place ? bot.place : { file: join(bot.folder, 'toegangshulp.sqlite') })
  store.exec(`update person set address = 'n.visser@elders.example' where id = '${noor}'`)
  store.close()
  const { open } = await bot.app.store.erasure.erase({ tenant: bot.teams.tenant, id: noor, as: 'teams' })
  expect(open.onboardings).toEqual([id])
  await resumeGrants(bot.app.store, pausing())
  bot.clock.move(minutes(11))
  await bot.settle()
  expect(await onboardingOf(bot, id)).toMatchObject({ address: address.toLowerCase() })
  expect(await bot.app.backend.platformUser('—')).toBeUndefined()
})
