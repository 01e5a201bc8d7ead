import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectOf, newChange } from '../../src/usecases/new-change.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, joost, petra, sanne, tom, userOf } from '../support/cast.ts'
import { fixtureServices } from '../support/fixture-services.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
beforeEach(async () => {
  bot = await startBot({ catalogueFolders: [fixtureServices] })
})
afterEach(() => bot.stop())

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const refusals = async () =>
  (await bot.app.store.ledger.auditTrail({})).flatMap(({ verb, details }) =>
    verb === 'refused' ? [details?.['code']] : [],
  )

describe('I-14: an administrator gives what takes two people', () => {
  it('I-14: it goes on as a request of theirs for the user, which they cannot decide themselves', async () => {
    await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    expect(bot.shown(sanne)).toContain('Voor deze autorisatie zijn twee mensen nodig')
    await bot.press(sanne, 'confirm')
    const request = await bot.newestRequest(sanne)
    expect(request).toMatchObject({
      requester: { id: sanne },
      beneficiary: { id: userOf('Tom') },
      lines: [{ needs: 2 }],
    })
    expect(await held('Tom', '9401138')).toEqual([])
    await bot.forge(
      sanne,
      bot.teams.messages(sanne).findLast(({ from }) => from === 'bot')!,
      {
        verb: 'approve',
        id: request.id,
        seen: request.version,
      },
    )
    expect(await refusals()).toEqual(['own-request'])
  })

  it('I-14: two others decide: the other administrator of the number and that of the number above it', async () => {
    await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
    await bot.press(sanne, 'confirm')
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([])
    await bot.press(fatima, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
    expect(await cases()).toEqual([])
  })

  it('I-14: or one other administrator and an agent, where nobody else is left', async () => {
    await bot.app.backend.revoke({ user: userOf('Fatima'), number: '9400125', authorisation: settings }, 'outside')
    await bot.say(sanne, `toekennen ${settings} 9401138 eva.jansen@example.com`)
    await bot.press(sanne, 'confirm')
    await bot.press(grace, 'approve')
    const { id } = await bot.newestRequest(sanne)
    await bot.say(petra, `goedkeuren ${id}`)
    await bot.say(petra, 'ja')
    expect(await held('Eva', '9401138')).toEqual([settings])
  })

  it('I-33: a sole administrator who gives it finds that nobody is left to be the first: the servicedesk hears why', async () => {
    await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
    await bot.press(joost, 'confirm')
    expect(await cases()).toMatchObject([{ kind: 'no-reviewer' }])
    expect(await held('Bram', '6620157')).toEqual(['adresboek'])
  })
})

describe('I-14: the worker looks once more', () => {
  it.each(['direct', 'replace'] as const)(
    'I-14: what takes two people is not switched on by a change that nobody approved (%s)',
    async (cause) => {
      const { ledger } = bot.app.store
      const { tenant } = bot.teams
      const user = { id: userOf('Tom'), name: 'Tom Bakker', address: 'tom.bakker@example.com' }
      const customer = { number: '9401138', name: 'Lindehof Webwinkel' }
      const by = { id: sanne, userId: userOf('Sanne'), name: 'Sanne de Boer' }
      await ledger.write(async (tx) => {
        const wish = { tenant, batch: 'b', cause, wish: 'on', user, customer, authorisation: settings } as const
        const change = await newChange(tx, { ...wish, service: settings, by })
        await tx.insertChange(change)
        await tx.owe(effectOf(change))
      })
      bot.app.worker.wake()
      await bot.settle()
      expect(await ledger.changesOfBatch(tenant, 'b')).toMatchObject([{ state: 'failed', outcome: 'needs-two' }])
      expect(await held('Tom', '9401138')).toEqual([])
    },
  )

  it('I-14: nor by a line that was written down as if one were enough', async () => {
    const { ledger } = bot.app.store
    const user = { id: userOf('Tom'), name: 'Tom Bakker', address: 'tom.bakker@example.com' }
    const asked = aRequest({
      tenant: bot.teams.tenant,
      requester: { id: tom, userId: user.id, name: user.name },
      beneficiary: user,
      expiresAt: (await ledger.now()) + 1e9,
      lines: [aLine({ authorisation: settings, needs: 1 })],
    })
    await ledger.write((tx) => tx.insertRequest(asked))
    await bot.say(grace, `goedkeuren ${asked.id}`)
    await bot.say(grace, 'ja')
    expect(await ledger.changesOfBatch(bot.teams.tenant, asked.id)).toMatchObject([{ outcome: 'needs-two' }])
    expect(await held('Tom', '9401138')).toEqual([])
  })
})
