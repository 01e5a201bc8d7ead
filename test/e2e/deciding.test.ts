import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { createGate } from '../support/gate.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, grace, joost, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ wrap: gate.wrap })
})
afterEach(() => bot.stop())

const stateOf = async (personId: string) => (await bot.newestRequest(personId)).lines.map(({ state }) => state)
const applied = async (number = '9401138') =>
  (await bot.app.backend.heldBy(userOf('Tom'), number)).map(({ authorisation }) => authorisation)
const verbs = async () => (await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb)
const takeAuthority = (user: string, number: string) =>
  bot.app.backend.revoke({ user, number, authorisation: 'klantnummerinstellingen' }, `outside-${user}`)

async function tomAsks(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
}

describe('the same click again', () => {
  it('I-20: five deliveries, with equal and with new ids, have one effect and each gets the true card', async () => {
    await tomAsks()
    const message = bot.newest(grace, 'approve')
    const card = shownCard(message)!
    const ids = ['same', 'same', 'other-1', 'same', 'other-2']
    for (const activityId of ids) {
      const sent = await bot.client.press(grace, message, 'approve', {}, { activityId, card })
      expect(sent.status).toBe(200)
    }
    await bot.settle()
    const all = await verbs()
    expect(all.filter((verb) => verb === 'line.approved')).toHaveLength(1)
    expect(all.filter((verb) => verb === 'change.done')).toHaveLength(1)
    expect(await applied()).toEqual(['haalservice'])
  })

  it('I-20: the same confirmation pressed twice is one request', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    const message = bot.newest(tom, 'confirm')
    const card = shownCard(message)!
    await Promise.all(
      ['1', '2', '1'].map((activityId) => bot.client.press(tom, message, 'confirm', {}, { activityId, card })),
    )
    await bot.settle()
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 10)).toHaveLength(1)
  })

  it('I-20: a text delivered twice is one turn', async () => {
    await bot.client.say(tom, 'hulp', { activityId: 'once' })
    const before = bot.teams.messages(tom).length
    await bot.client.say(tom, 'hulp', { activityId: 'once' })
    expect(bot.teams.messages(tom)).toHaveLength(before)
  })

  it('I-20: a confirmation that was sent long ago, delivered late, changes nothing', async () => {
    await tomAsks()
    const message = bot.newest(grace, 'approve')
    const card = shownCard(message)!
    await bot.press(sanne, 'decline', { reason: 'Nee.' })
    bot.clock.move(24 * 3_600_000)
    await bot.client.press(grace, message, 'approve', {}, { card })
    await bot.settle()
    expect(await stateOf(tom)).toEqual(['declined'])
    expect(await applied()).toEqual([])
  })
})

describe('two at once', () => {
  it('I-21: exactly one of approve and decline wins, and the loser sees who decided', async () => {
    await tomAsks()
    await Promise.all([
      bot.press(grace, 'approve', {}, { settle: false }),
      bot.press(sanne, 'decline', { reason: 'Nee.' }, { settle: false }),
    ])
    await bot.settle()
    const decisions = (await bot.newestRequest(tom)).lines.flatMap((line) => line.decisions)
    expect(decisions).toHaveLength(1)
    const [winner] = decisions
    expect(bot.shown(grace)).toContain(winner!.reviewer.name)
    expect(bot.shown(sanne)).toContain(winner!.reviewer.name)
    expect(await applied()).toEqual(winner!.verdict === 'approved' ? ['haalservice'] : [])
  })
})

describe('who may', () => {
  it('I-8 and I-9: rights are read at the click; who lost them decides nothing', async () => {
    await tomAsks()
    await takeAuthority(userOf('Grace'), '9401138')
    await bot.press(grace, 'approve')
    expect(await stateOf(tom)).toEqual(['pending'])
    expect(await applied()).toEqual([])
    expect(await verbs()).toContain('refused')
  })

  it('I-9: rights lost between the click and the grant: nothing is granted, the line waits for the other administrator', async () => {
    await tomAsks()
    gate.close()
    await bot.press(grace, 'approve', {}, { settle: false })
    expect(await stateOf(tom)).toEqual(['approved'])
    await takeAuthority(userOf('Grace'), '9401138')
    gate.open()
    await bot.settle()
    expect(await stateOf(tom)).toEqual(['pending'])
    expect(await applied()).toEqual([])
    await bot.press(sanne, 'approve')
    expect(await applied()).toEqual(['haalservice'])
  })

  it('I-11: the sole administrator cannot decide his own request, by no route', async () => {
    await bot.say(joost, 'aanvragen haalservice 6620157')
    await bot.press(joost, 'confirm')
    const { id, version } = await bot.newestRequest(joost)
    expect(bot.offered(joost)).not.toContain('approve')
    const living = bot.newest(joost, 'withdraw')
    await bot.forge(joost, living, { verb: 'approve', id, seen: version })
    await bot.say(joost, `goedkeuren ${id}`)
    await bot.say(joost, 'ja')
    expect(await stateOf(joost)).toEqual(['pending'])
    expect(bot.sees(petra).join()).not.toBe('')
    expect(bot.offered(petra)).toContain('case-claim')
  })

  it('I-11: nobody grants a right to themselves without a request', async () => {
    await bot.say(joost, 'toekennen haalservice 6620157 joost.vandalen@example.com')
    expect(bot.offered(joost)).not.toContain('confirm')
    expect(await bot.app.backend.heldBy(userOf('Joost'), '6620157')).not.toContainEqual(
      expect.objectContaining({ authorisation: 'haalservice' }),
    )
  })

  it('I-12: authority over another number decides nothing, and the answer is that of an unknown request', async () => {
    await bot.say(bram, 'aanvragen haalservice')
    await bot.press(bram, 'confirm')
    const { id, version } = await bot.newestRequest(bram)
    await tomAsks()
    const review = bot.newest(sanne, 'approve')
    await bot.forge(sanne, review, { verb: 'approve', id, seen: version })
    expect(await stateOf(bram)).toEqual(['pending'])
    await bot.say(sanne, `toon ${id}`)
    const foreign = bot.sees(sanne).at(-1)
    await bot.say(sanne, 'toon A-2222222222')
    expect(bot.sees(sanne).at(-1)).toBe(foreign)
  })

  it('I-12: the parent decides for a number it governs, and not for one it does not', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401146')
    await bot.press(eva, 'confirm')
    await bot.press(fatima, 'approve')
    expect(await stateOf(eva)).toEqual(['approved'])
    await bot.say(eva, 'aanvragen haalservice 9401154')
    await bot.press(eva, 'confirm')
    expect(bot.offered(fatima)).not.toContain('approve')
    const { id, version } = await bot.newestRequest(eva)
    const any = bot.teams.messages(fatima).findLast((message) => shownCard(message) !== undefined)!
    await bot.forge(fatima, any, { verb: 'approve', id, seen: version })
    expect(await stateOf(eva)).toEqual(['pending'])
  })

  it('I-13: lines of something else, or none, approve nothing', async () => {
    await bot.say(eva, 'aanvragen dashboards 9401138')
    await bot.press(eva, 'answer', { authorisations: 'pakketten-binnen-buitenland,ecommerce-inzichten' })
    await bot.press(eva, 'confirm')
    const { id, version } = await bot.newestRequest(eva)
    for (const lines of ['haalservice', 'line-of-another', ''])
      await bot.forge(grace, bot.newest(grace, 'approve'), { verb: 'approve', id, seen: version, lines })
    expect(await stateOf(eva)).toEqual(['pending', 'pending'])
  })

  it('I-13: lines are decided one by one; what was not chosen stays open', async () => {
    await bot.say(eva, 'aanvragen dashboards 9401138')
    await bot.press(eva, 'answer', { authorisations: 'pakketten-binnen-buitenland,ecommerce-inzichten' })
    await bot.press(eva, 'confirm')
    const [first] = (await bot.newestRequest(eva)).lines
    await bot.press(sanne, 'approve', { lines: first!.id })
    expect(await stateOf(eva)).toEqual(['approved', 'pending'])
    await bot.press(grace, 'decline')
    expect(await stateOf(eva)).toEqual(['approved', 'declined'])
  })

  it('I-18: a stranger with the id sees nothing and does nothing, whatever the verb', async () => {
    await tomAsks()
    const { id, version } = await bot.newestRequest(tom)
    const before = JSON.stringify(await bot.newestRequest(tom))
    await bot.say(bram, 'hulp')
    const any = bot.teams.messages(bram).findLast((message) => shownCard(message) !== undefined)!
    for (const verb of ['approve', 'decline', 'ask', 'reply', 'withdraw', 'change-request']) {
      const data = { verb, id, seen: version, question: 'Wie?', reply: 'Ik' }
      const sent = await bot.forge(bram, any, data)
      expect(JSON.stringify(sent.body)).not.toContain('Tom')
    }
    await bot.settle()
    expect(JSON.stringify(await bot.newestRequest(tom))).toBe(before)
    expect(bot.shown(bram)).not.toContain('Tom Bakker')
  })

  it('I-26: a card of before shows the request as it is now, and decides nothing', async () => {
    await tomAsks()
    const { id } = await bot.newestRequest(tom)
    const review = bot.newest(grace, 'approve')
    await bot.forge(grace, review, { verb: 'approve', id, seen: 7 })
    expect(await stateOf(tom)).toEqual(['pending'])
    expect(bot.offered(grace)).toContain('approve')
  })

  it('I-3: nothing that a client writes changes who decided', async () => {
    await tomAsks()
    const { id, version } = await bot.newestRequest(tom)
    const data = { verb: 'approve', id, seen: version, actor: sanne, from: { aadObjectId: sanne }, reviewer: 'Sanne' }
    await bot.forge(grace, bot.newest(grace, 'approve'), data)
    expect((await bot.newestRequest(tom)).lines[0]?.decisions[0]?.reviewer.id).toBe(grace)
  })
})
