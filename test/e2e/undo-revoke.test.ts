import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { fingerprintOfAll } from '../../src/usecases/ids.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, named, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const number = '9401138'
const noor = named('Noor').aadObjectId
const before = ['haalservice', 'pakketten-binnen-buitenland', 'zakelijke-track-trace']
const held = async (name = 'Noor') =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation).toSorted()
const outside = (wish: 'grant' | 'revoke', name: string, authorisation: string) =>
  bot.app.backend[wish]({ user: userOf(name), number, authorisation }, `outside ${wish} ${name} ${authorisation}`)
async function take(address: string, authorisations: string, personId = sanne): Promise<void> {
  await bot.say(personId, `intrekken ${number} ${address}`)
  await bot.press(personId, 'answer', { authorisations })
  await bot.press(personId, 'confirm')
}
async function takeAll(address: string, personId = sanne): Promise<void> {
  await bot.say(personId, `intrekken ${number} ${address}`)
  await bot.press(personId, 'choose-all')
  await bot.press(personId, 'confirm')
}
async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}
const undos = async () =>
  (await bot.app.store.ledger.auditTrail({})).filter(
    ({ verb, details }) => verb === 'change.due' && details?.['undoes'],
  )

describe('a revoke can be undone for ten minutes', () => {
  it('I-13: gives back exactly what this revoke took away', async () => {
    await take('noor.visser@example.com', 'haalservice')
    await takeAll('noor.visser@example.com')
    expect(await held()).toEqual([])
    await bot.press(sanne, 'undo-revoke')
    expect(await held()).toEqual(before.filter((each) => each !== 'haalservice'))
    expect(bot.sees(noor).join('\n')).toContain('aangezet')
  })

  it('I-13: what was off already when it was revoked does not come back', async () => {
    await bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await take('noor.visser@example.com', 'haalservice,zakelijke-track-trace')
    await outside('revoke', 'Noor', 'haalservice')
    await bot.app.store.ledger.write((tx) => tx.resumeGrants())
    await bot.settle()
    await bot.press(sanne, 'undo-revoke')
    expect(await held()).toEqual(before.filter((each) => each !== 'haalservice'))
  })

  it('I-29: at the last second it is in time, at the tenth minute it is too late', async () => {
    await take('noor.visser@example.com', 'haalservice')
    const message = bot.newest(sanne, 'undo-revoke')
    const card = shownCard(message)!
    await pass(minutes(10))
    await bot.client.press(sanne, message, 'undo-revoke', {}, { card })
    await bot.settle()
    expect(await held()).not.toContain('haalservice')
    expect(bot.shown(sanne)).toContain('Ongedaan maken kon tot tien minuten')
    await take('noor.visser@example.com', 'zakelijke-track-trace')
    await pass(minutes(10) - seconds(20))
    await bot.press(sanne, 'undo-revoke')
    expect(await held()).toContain('zakelijke-track-trace')
  })

  it('the card loses the button by itself when the time is over', async () => {
    await take('noor.visser@example.com', 'haalservice')
    expect(bot.offered(sanne)).toContain('undo-revoke')
    await pass(minutes(10))
    expect(bot.offered(sanne)).not.toContain('undo-revoke')
  })

  it('I-20: pressed twice it is one undo, and a second one has nothing left', async () => {
    await take('noor.visser@example.com', 'haalservice')
    const message = bot.newest(sanne, 'undo-revoke')
    const card = shownCard(message)!
    await Promise.all(
      [1, 2].map((id) => bot.client.press(sanne, message, 'undo-revoke', {}, { activityId: `u${id}`, card })),
    )
    await bot.settle()
    expect(await undos()).toHaveLength(1)
    expect(await held()).toContain('haalservice')
    expect(bot.offered(sanne)).not.toContain('undo-revoke')
    expect(bot.shown(sanne)).toContain('Ongedaan gemaakt door Sanne de Boer')
  })

  it('I-14: rights that make an administrator do not come back alone', async () => {
    await takeAll('grace.taylor@example.com', fatima)
    expect(bot.offered(fatima)).not.toContain('undo-revoke')
    expect(bot.shown(fatima)).toContain('komt niet zo terug')
    const message = bot.teams.messages(fatima).findLast((each) => shownCard(each) !== undefined)!
    const batch = (await bot.app.store.ledger.auditTrail({})).find(({ verb }) => verb === 'change.done')!
    const change = await bot.app.store.ledger.change(bot.teams.tenant, batch.changeId!)
    await bot.forge(fatima, message, { verb: 'undo-revoke', id: change!.batch, seen: 2 })
    expect(await held('Grace')).toEqual([])
    expect(bot.shown(fatima)).toContain('zijn twee mensen nodig')
  })

  it('I-9: only by somebody who may at this moment, whoever pressed the revoke', async () => {
    await take('noor.visser@example.com', 'haalservice')
    await outside('revoke', 'Sanne', 'klantnummerinstellingen')
    await bot.press(sanne, 'undo-revoke')
    expect(await held()).not.toContain('haalservice')
    const message = bot.teams.messages(grace).findLast((each) => shownCard(each) !== undefined)!
    const done = (await bot.app.store.ledger.auditTrail({})).findLast(({ verb }) => verb === 'change.done')!
    const { id, batch } = (await bot.app.store.ledger.change(bot.teams.tenant, done.changeId!))!
    const seen = fingerprintOfAll([id])
    for (const personId of [tom, noor]) {
      const theirs = bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)!
      await bot.forge(personId, theirs, { verb: 'undo-revoke', id: batch, seen })
    }
    expect(await held()).not.toContain('haalservice')
    await bot.forge(grace, message, { verb: 'undo-revoke', id: batch, seen })
    expect(await held()).toContain('haalservice')
  })

  it('I-28: after a newer wish about the same right the revoke is history', async () => {
    await take('noor.visser@example.com', 'haalservice')
    const message = bot.newest(sanne, 'undo-revoke')
    const card = shownCard(message)!
    await bot.say(grace, `grant haalservice ${number} noor.visser@example.com`)
    await bot.press(grace, 'confirm')
    await bot.say(grace, `revoke haalservice ${number} noor.visser@example.com`)
    await bot.press(grace, 'confirm')
    await bot.client.press(sanne, message, 'undo-revoke', {}, { card })
    await bot.settle()
    expect(await held()).not.toContain('haalservice')
  })
})
