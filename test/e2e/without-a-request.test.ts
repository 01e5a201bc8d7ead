import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const held = async (name: string, number = '9401138') =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)

describe('an administrator gives and takes away without a request', () => {
  it('gives: number, user, exactly what will change, and the beneficiary hears of it', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138')
    await bot.press(sanne, 'answer', { colleague: userOf('Tom') })
    await bot.press(sanne, 'confirm')
    expect(await held('Tom')).toEqual(['haalservice'])
    expect(bot.sees(tom).join('\n')).toContain('Sanne de Boer')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it('takes away what somebody holds, and says so to them', async () => {
    await bot.say(grace, 'revoke haalservice 9401138 noor.visser@example.com')
    await bot.press(grace, 'confirm')
    expect(await held('Noor')).not.toContain('haalservice')
    expect(await held('Noor')).toContain('zakelijke-track-trace')
  })

  it('what is on already, or off already, changes nothing and says so', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 noor.visser@example.com')
    expect(bot.offered(sanne)).not.toContain('confirm')
    expect(bot.shown(sanne)).toContain('Er is niets veranderd')
    await bot.say(sanne, 'intrekken haalservice 9401138 tom.bakker@example.com')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it('I-9: rights lost between the confirmation and the click change nothing', async () => {
    await bot.say(grace, 'grant haalservice 9401138 tom.bakker@example.com')
    const lost = { user: userOf('Grace'), number: '9401138', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(lost, 'outside')
    await bot.press(grace, 'confirm')
    expect(await held('Tom')).toEqual([])
  })

  it('I-20: the same confirmation twice is one change', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    const message = bot.newest(sanne, 'confirm')
    const card = shownCard(message)!
    await Promise.all(
      [1, 2].map((id) => bot.client.press(sanne, message, 'confirm', {}, { activityId: `c${id}`, card })),
    )
    await bot.settle()
    const done = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'change.done')
    expect(done).toHaveLength(1)
  })

  it('I-12: somebody without authority is not even asked which user', async () => {
    await bot.say(tom, 'toekennen haalservice 9401138')
    expect(bot.offered(tom)).not.toContain('answer')
    await bot.say(sanne, 'toekennen haalservice 6620157')
    expect(bot.offered(sanne)).not.toContain('answer')
  })

  it('I-28: taken away after it was given ends off', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    await bot.say(grace, 'revoke haalservice 9401138 tom.bakker@example.com')
    await bot.press(grace, 'confirm')
    expect(await held('Tom')).toEqual([])
  })

  it('I-32: cards of what was given say that it was taken away, and nobody is asked about it any more', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    expect(bot.offered(tom)).toContain('visible-yes')
    const question = bot.newest(tom, 'visible-no')
    const card = shownCard(question)!
    await bot.say(grace, 'revoke haalservice 9401138 tom.bakker@example.com')
    await bot.press(grace, 'confirm')
    expect(bot.offered(tom)).not.toContain('visible-yes')
    expect(bot.shown(sanne)).toContain('Ingetrokken')
    await bot.client.press(tom, question, 'visible-no', {}, { card })
    await bot.settle()
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])).toEqual([])
  })

  it('the administrator of the parent gives on a number below it', async () => {
    await bot.say(fatima, 'toekennen haalservice 9401146 eva.jansen@example.com')
    await bot.press(fatima, 'confirm')
    expect(await held('Eva', '9401146')).toEqual(['haalservice'])
  })
})

describe('one’s own request', () => {
  const requests = (personId: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 10)

  it('is taken back with one press, and the administrators see it', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.press(tom, 'withdraw')
    expect((await requests(tom))[0]?.lines[0]?.state).toBe('cancelled')
    expect(bot.offered(sanne)).not.toContain('approve')
  })

  it('is taken back by typing, too', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const [request] = await requests(tom)
    await bot.say(tom, `intrekken ${request!.id}`)
    expect((await requests(tom))[0]?.lines[0]?.state).toBe('cancelled')
  })

  it('is changed: the new one takes the place of the old only when it is confirmed', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138')
    await bot.press(eva, 'confirm')
    await bot.press(eva, 'change-request')
    expect((await requests(eva))[0]?.lines[0]?.state).toBe('pending')
    await bot.press(eva, 'answer', { number: '9401146', forWhom: 'me' })
    await bot.press(eva, 'confirm')
    const [now, before] = await requests(eva)
    expect(now).toMatchObject({ customer: { number: '9401146' }, lines: [{ state: 'pending' }] })
    expect(before).toMatchObject({ customer: { number: '9401138' }, lines: [{ state: 'cancelled' }] })
    expect(bot.offered(sanne)).not.toContain('approve')
    expect(bot.offered(fatima)).toContain('approve')
  })

  it('asked twice is found before it is sent', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.say(tom, 'aanvragen haalservice')
    expect(bot.offered(tom)).not.toContain('confirm')
    expect(await requests(tom)).toHaveLength(1)
  })

  it('for a colleague: both follow it, and the colleague cannot decide it either', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 tom.bakker@example.com')
    await bot.press(eva, 'confirm')
    expect(bot.shown(tom)).toContain('Eva Jansen')
    await bot.press(sanne, 'approve')
    expect(await held('Tom')).toEqual(['haalservice'])
    expect(bot.sees(tom).join('\n')).toContain('Haalservice')
    expect(bot.sees(eva).join('\n')).toContain('Tom Bakker')
  })
})

describe('deciding by typing (TEAMS.md C4)', () => {
  it('the request is shown, and only a yes decides what was shown', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    const [request] = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)
    await bot.say(sanne, `afwijzen ${request!.id}`)
    expect((await bot.app.store.ledger.request(bot.teams.tenant, request!.id))?.lines[0]?.state).toBe('pending')
    await bot.say(sanne, 'ja Vraag het volgende week nog eens')
    const decided = await bot.app.store.ledger.request(bot.teams.tenant, request!.id)
    expect(decided?.lines[0]).toMatchObject({
      state: 'declined',
      decisions: [{ reason: 'Vraag het volgende week nog eens' }],
    })
  })
})
