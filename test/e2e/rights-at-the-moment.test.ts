import { afterEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { beforeBackendCalls } from '../support/backend-calls.ts'
import { grace, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
afterEach(() => bot.stop())

const lines = async () =>
  (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]!.lines.map(({ state }) => state)
const held = async () =>
  (await bot.app.backend.heldBy(userOf('Tom'), '9401138')).map(({ authorisation }) => authorisation)
const takeAuthority = (authorisation: string) =>
  bot.app.backend.revoke({ user: userOf('Grace'), number: '9401138', authorisation }, `outside-${authorisation}`)

async function tomAsks(parts: ReturnType<typeof beforeBackendCalls>): Promise<void> {
  bot = await startBot({ wrap: parts.wrap })
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
}

describe('rights count at the moment they are used', () => {
  const both = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren']
  const moments: Readonly<Record<string, (calls: readonly string[]) => boolean>> = {
    'when the click reads it': (calls) => calls.length === 1,
    'when the worker reads what is held': (calls) => calls.at(-1) === 'heldBy',
    'when the worker reads it again': (calls) => calls.at(-1) === 'authorityOver' && calls.includes('heldBy'),
  }
  const points = Object.keys(moments).flatMap((moment) => both.map((authorisation) => [moment, authorisation] as const))

  it.each(points)(
    'I-9: taken away %s (%s): nothing is granted, the request stays with the others',
    async (moment, authorisation) => {
      let taken = false
      const made: string[] = []
      const calls = beforeBackendCalls(async (_, name) => {
        made.push(name)
        if (taken || !moments[moment]!(made)) return
        taken = true
        await takeAuthority(authorisation)
      })
      await tomAsks(calls)
      calls.start()
      await bot.press(grace, 'approve')
      expect(taken).toBe(true)
      expect(await held()).toEqual([])
      expect(await lines()).toEqual(['pending'])
      expect(bot.offered(sanne)).toContain('approve')
    },
  )

  it('I-8: rights that were read more than ten seconds ago decide nothing', async () => {
    const calls = beforeBackendCalls(async (call, name) => {
      if (call === 1 && name === 'authorityOver') bot.clock.move(10_001)
    })
    await tomAsks(calls)
    calls.start()
    await bot.press(grace, 'approve')
    expect(await lines()).toEqual(['pending'])
    await bot.press(grace, 'approve')
    expect(await lines()).toEqual(['approved'])
  })

  it('I-34: every decision, refused ones too, stands in the audit with what was read and when', async () => {
    const calls = beforeBackendCalls(async () => undefined)
    await tomAsks(calls)
    await takeAuthority('klantnummerinstellingen')
    await bot.press(grace, 'approve')
    await bot.press(sanne, 'decline', { reason: 'Nee.' })
    const audit = await bot.app.store.ledger.auditTrail({})
    const refused = audit.find(({ verb }) => verb === 'refused')
    expect(refused).toMatchObject({ actor: grace, evidence: { read: null }, details: { code: 'not-administrator' } })
    const declined = audit.find(({ verb }) => verb === 'line.declined')
    expect(declined).toMatchObject({ actor: sanne, evidence: { read: { userId: userOf('Sanne') } } })
  })
})
