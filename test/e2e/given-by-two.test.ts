import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectOf, newChange } from '../../src/usecases/new-change.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, fatima, grace, joost, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'

const settings = 'klantnummerinstellingen'
let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const held = async (name: string, number: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation)
const cases = () => bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed'])
const trail = () => bot.app.store.ledger.auditTrail({})
const refusals = async () =>
  (await trail()).flatMap(({ verb, details }) => (verb === 'refused' ? [details?.['code']] : []))
const line = async (personId: string) => (await bot.newestRequest(personId)).lines[0]!
const lastOf = (personId: string) => bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!
const approve = async (personId: string, giver: string) => {
  const { id, version } = await bot.newestRequest(giver)
  await bot.forge(personId, lastOf(personId), { verb: 'approve', id, seen: version })
}

/** On 9401138, whose other administrator is Grace; Fatima administers the number above it. */
async function sanneGives(): Promise<void> {
  await bot.say(sanne, `toekennen ${settings} 9401138 tom.bakker@example.com`)
  await bot.press(sanne, 'confirm')
}
/** On 6620157, which has no other administrator. */
async function joostGives(): Promise<void> {
  await bot.say(joost, `toekennen ${settings} 6620157 bram.peters@example.com`)
  await bot.press(joost, 'confirm')
}

describe('I-14: an administrator gives what takes two people', () => {
  it('I-14: they are the first of the two and another administrator is the second', async () => {
    await sanneGives()
    expect(await bot.newestRequest(sanne)).toMatchObject({
      requester: { id: sanne },
      beneficiary: { id: userOf('Tom') },
      lines: [{ needs: 2, given: true, state: 'pending', decisions: [] }],
      reviewers: [{ user: { id: userOf('Grace') } }],
    })
    expect(await held('Tom', '9401138')).toEqual([])
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
    expect(await cases()).toEqual([])
  })

  it('I-7: the audit names the authority of who gave it, as it was read then, and what they saw', async () => {
    await sanneGives()
    const given = (await trail()).find(({ verb }) => verb === 'request.submitted')
    expect(given).toMatchObject({
      actor: sanne,
      userId: userOf('Tom'),
      evidence: {
        rule: 'given by an administrator: direct',
        read: { userId: userOf('Sanne'), over: '9401138', heldOn: '9401138' },
      },
      details: { shown: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(given!.at - given!.evidence!.readAt).toBeLessThanOrEqual(10_000)
  })

  it('I-33: where there is no other administrator, the second is an agent of the servicedesk', async () => {
    await joostGives()
    expect(await cases()).toMatchObject([{ kind: 'second-approval', state: 'open' }])
    await bot.say(petra, `toon ${(await bot.newestRequest(joost)).id}`)
    await bot.press(petra, 'approve', { reason: 'Gebeld.' })
    expect(await held('Bram', '6620157')).toEqual(['adresboek', settings])
    expect((await line(joost)).decisions).toMatchObject([{ capacity: 'servicedesk', reviewer: { id: petra } }])
    expect(await cases()).toEqual([])
  })

  it('I-33: so the only administrator of a number can make a colleague the second one, who then holds both of F-6', async () => {
    await bot.say(joost, `toekennen ${settings} en instellingen beheren 6620157 bram.peters@example.com`)
    await bot.press(joost, 'confirm')
    const both = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: joost }, 5)
    expect(both.map(({ lines }) => lines[0])).toMatchObject([{ given: true }, { given: true }])
    for (const { id } of both) {
      await bot.say(petra, `goedkeuren ${id}`)
      await bot.say(petra, 'ja')
    }
    const administrators = await bot.app.backend.administratorsOf('6620157')
    expect(administrators.map(({ id }) => id).toSorted()).toEqual([userOf('Bram'), userOf('Joost')])
  })

  it('I-14: an agent is not the second where another administrator can be', async () => {
    await sanneGives()
    await bot.say(petra, `toon ${(await bot.newestRequest(sanne)).id}`)
    expect(bot.offered(petra)).not.toContain('approve')
    await approve(petra, sanne)
    expect(await refusals()).toEqual(['administrators-decide'])
    expect(await held('Tom', '9401138')).toEqual([])
  })

  it('I-11: who gives it never decides on it, nor does the one to whom it is given', async () => {
    await sanneGives()
    expect(bot.offered(sanne)).not.toContain('approve')
    await approve(sanne, sanne)
    await approve(tom, sanne)
    expect(await refusals()).toEqual(['own-request', 'own-request'])
    expect(await line(sanne)).toMatchObject({ state: 'pending', decisions: [] })
  })

  it('I-11: nobody gives it to themselves', async () => {
    await bot.say(joost, `toekennen api-sleutels beheren 6620157`)
    await bot.press(joost, 'answer', { typedColleague: 'joost.vandalen@example.com' })
    expect(bot.shown(joost)).toContain('Je kunt je eigen autorisaties niet aan- of uitzetten')
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: joost }, 5)).toEqual([])
  })

  it('I-14: a request that was asked takes two besides who asked it, as ever', async () => {
    await bot.say(sanne, `aanvragen ${settings} 9401138 tom.bakker@example.com`)
    await bot.press(sanne, 'confirm')
    expect((await line(sanne)).given).toBeUndefined()
    await bot.press(grace, 'approve')
    expect(await held('Tom', '9401138')).toEqual([])
    await bot.press(fatima, 'approve')
    expect(await held('Tom', '9401138')).toEqual([settings])
  })

  it('I-14: it is given on one customer number at a time', async () => {
    await bot.say(fatima, `toekennen ${settings} 9401138 9401146 noor.visser@example.com`)
    expect(bot.shown(fatima)).toContain('op één klantnummer tegelijk')
    expect(bot.offered(fatima)).not.toContain('confirm')
  })

  it('I-14: of several services at once those that take one person are not drawn into it', async () => {
    await bot.say(joost, `toekennen ${settings} en haalservice 6620157 bram.peters@example.com`)
    expect(bot.shown(joost)).toContain(`Klantnummerinstellingen: geef je apart, met een tweede`)
    await bot.press(joost, 'answer', { page1: 'haalservice' })
    expect(bot.shown(joost)).toContain('Klopt dit? Toegang geven')
  })

  it('I-14: another agent than the one who gives or gets it is the second', async () => {
    await bot.stop()
    const agents = [userOf('Bram'), userOf('Joost'), userOf('Youssef')]
    bot = await startBot({
      wrap: (name, port) =>
        name !== 'backend'
          ? port
          : {
              ...port,
              servicedeskAgents: async () =>
                agents.map((id) => ({ id, name: id, address: `${id.replace('user-', '')}@example.com` })),
            },
    })
    await joostGives()
    await approve(joost, joost)
    await approve(bram, joost)
    expect(await refusals()).toEqual(['own-request', 'own-request'])
    await bot.say(youssef, `goedkeuren ${(await bot.newestRequest(joost)).id}`)
    await bot.say(youssef, 'ja')
    expect(await held('Bram', '6620157')).toEqual(['adresboek', settings])
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
