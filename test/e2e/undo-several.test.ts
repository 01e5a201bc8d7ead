import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { fingerprintOfAll } from '../../src/usecases/ids.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, sanne, userOf } from '../support/cast.ts'

let bot: Bot
/** Numbers over which nobody has authority, and of which nobody is a user, as the backend says from now on. */
let governed: boolean
let listed: boolean

const warehouse = '9401146'
const number = '9401138'
const changing = (backend: PermissionsBackend): PermissionsBackend => ({
  ...backend,
  authorityOver: async (user, on) => (on === warehouse && !governed ? undefined : backend.authorityOver(user, on)),
  usersOf: async (on) => (on === warehouse && !listed ? [] : backend.usersOf(on)),
})

beforeEach(async () => {
  governed = true
  listed = true
  bot = await startBot({ wrap: (name, port) => (name === 'backend' ? (changing(port as never) as never) : port) })
  const given = { user: userOf('Noor'), number: warehouse, authorisation: 'haalservice' }
  await bot.app.backend.grant(given, 'outside')
  await bot.say(sanne, 'menu')
  await bot.say(fatima, `intrekken haalservice ${number} ${warehouse} noor.visser@example.com`)
  await bot.press(fatima, 'confirm')
})
afterEach(() => bot.stop())

const held = async (on: string) =>
  (await bot.app.backend.heldBy(userOf('Noor'), on)).map(({ authorisation }) => authorisation)
const audited = async (verb: string) =>
  (await bot.app.store.ledger.auditTrail({})).filter((event) => event.verb === verb)
const revokes = async () => {
  const { ledger } = bot.app.store
  const right = [bot.teams.tenant, userOf('Noor'), number, 'haalservice'] as const
  return ledger.changesOfBatch(bot.teams.tenant, (await ledger.latestChange(...right))!.batch)
}

describe('I-12: an undo over several numbers is one per number', () => {
  it('names the number of each that comes back, and gives back all where they may on all', async () => {
    expect(bot.shown(fatima)).toContain(`Dan gaat weer aan: Haalservice · ${number} en Haalservice · ${warehouse}`)
    await bot.press(fatima, 'undo-revoke')
    expect([await held(number), await held(warehouse)].every((all) => all.includes('haalservice'))).toBe(true)
    expect(bot.shown(fatima)).not.toContain('blijft uit')
  })

  it('where authority over one was lost, the others come back and that one is said to stay off, and why', async () => {
    governed = false
    await bot.press(fatima, 'undo-revoke')
    expect(await held(number)).toContain('haalservice')
    expect(await held(warehouse)).not.toContain('haalservice')
    expect(bot.shown(fatima)).toContain(`Haalservice op ${warehouse} blijft uit: je bent daar geen beheerder meer.`)
    const [refused, ...more] = await audited('refused')
    expect(more).toEqual([])
    expect(refused).toMatchObject({
      actor: fatima,
      customerNumber: warehouse,
      evidence: { rule: 'not-administrator', read: null },
    })
  })

  it('where the user left one of the numbers, that one stays off', async () => {
    listed = false
    await bot.press(fatima, 'undo-revoke')
    expect(await held(number)).toContain('haalservice')
    expect(bot.shown(fatima)).toContain(`Haalservice op ${warehouse} blijft uit: Noor Visser is daar geen gebruiker`)
  })

  it('I-26: what stayed off is offered by itself, refused by name while they may not, and comes back when they may', async () => {
    governed = false
    await bot.press(fatima, 'undo-revoke')
    expect(bot.shown(fatima)).toContain(`Dan gaat weer aan: Haalservice · ${warehouse}`)
    await bot.press(fatima, 'undo-revoke')
    expect(bot.shown(fatima)).toContain(`Je bent nu geen beheerder van ${warehouse}`)
    expect(await held(warehouse)).not.toContain('haalservice')
    governed = true
    await bot.press(fatima, 'undo-revoke')
    expect(await held(warehouse)).toContain('haalservice')
    expect(bot.offered(fatima)).not.toContain('undo-revoke')
  })

  it('I-20: pressed again on the old card it is said again, and nothing more happens', async () => {
    governed = false
    const message = bot.newest(fatima, 'undo-revoke')
    const card = shownCard(message)!
    await Promise.all(
      [1, 2].map((id) => bot.client.press(fatima, message, 'undo-revoke', {}, { activityId: `u${id}`, card })),
    )
    await bot.settle()
    expect((await audited('change.due')).filter(({ details }) => details?.['undoes'])).toHaveLength(1)
    expect(await audited('refused')).toHaveLength(1)
    expect(bot.shown(fatima)).toContain('blijft uit')
  })

  it('I-18: another administrator, of one of the numbers, learns nothing of the others', async () => {
    const all = await revokes()
    const seen = fingerprintOfAll(all.map(({ id }) => id))
    const message = bot.teams.messages(sanne).findLast((each) => shownCard(each) !== undefined)!
    await bot.forge(sanne, message, { verb: 'undo-revoke', id: all[0]!.batch, seen })
    expect(await held(number)).not.toContain('haalservice')
    expect(bot.shown(sanne)).toContain('Dit kan ik je niet laten zien')
    expect(bot.shown(sanne)).not.toContain(warehouse)
  })
})
