import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelCard, SeenTeam } from '../../src/ports/channels.ts'
import { aCase, aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let offset = 0
beforeEach(async () => {
  offset = 0
  store = await aStore({ clock: { offset: () => offset } })
})
afterEach(() => store.remove())

const seen: SeenTeam = {
  ...{ tenant, teamId: '19:team@thread.tacv2', serviceUrl: 'https://smba.example/emea', botId: '28:bot' },
  channelIds: ['19:team@thread.tacv2', '19:desk@thread.tacv2'],
}
const find = (channelId: string, of = tenant) => store.channels.find(of, channelId)

describe('where the bot is', () => {
  it('is learned from what a team sends, channel by channel', async () => {
    expect(await store.channels.remember(seen)).toBe(true)
    expect(await find('19:desk@thread.tacv2')).toEqual({
      ...{ tenant, channelId: '19:desk@thread.tacv2' },
      ...{ serviceUrl: 'https://smba.example/emea', botId: '28:bot' },
    })
  })

  it('is new once: what says the same again changes nothing', async () => {
    await store.channels.remember(seen)
    expect(await store.channels.remember(seen)).toBe(false)
    expect(await store.channels.remember({ ...seen, serviceUrl: 'https://smba.example/amer' })).toBe(true)
    expect((await find('19:desk@thread.tacv2'))?.serviceUrl).toBe('https://smba.example/amer')
  })

  it('B8: a channel that said nothing yet is reached as the team that did last', async () => {
    await store.channels.remember(seen)
    offset = 1000
    const later = {
      ...seen,
      teamId: '19:later@thread.tacv2',
      channelIds: ['19:later@thread.tacv2'],
      serviceUrl: 'https://later',
    }
    await store.channels.remember(later)
    expect(await find('19:quiet@thread.tacv2')).toMatchObject({
      channelId: '19:quiet@thread.tacv2',
      serviceUrl: 'https://later',
    })
    expect((await find('19:desk@thread.tacv2'))?.serviceUrl).toBe('https://smba.example/emea')
  })

  it('is nowhere once it was taken out of the team, and outlives a restart', async () => {
    await store.channels.remember(seen)
    const again = await store.reopen()
    expect(await again.channels.find(tenant, '19:desk@thread.tacv2')).toBeDefined()
    await again.channels.leave(tenant, seen.teamId)
    expect(await again.channels.find(tenant, '19:desk@thread.tacv2')).toBeUndefined()
  })

  it('I-4: is of one tenant', async () => {
    await store.channels.remember(seen)
    expect(await find('19:desk@thread.tacv2', 'tenant-2')).toBeUndefined()
    await store.channels.leave('tenant-2', seen.teamId)
    expect(await find('19:desk@thread.tacv2')).toBeDefined()
  })
})

describe('cards in a channel', () => {
  const card: ChannelCard = { tenant, caseId: 'M-1', channelId: '19:desk', activityId: '1', shown: 'digest' }
  const register = (each: ChannelCard) => store.ledger.write((tx) => tx.registerChannelCard(each))

  it('I-32: are all known, by the case that they show', async () => {
    const second = { ...card, activityId: '2' }
    for (const each of [card, second, { ...card, caseId: 'M-2', activityId: '3' }]) await register(each)
    expect(await store.ledger.channelCards(tenant, 'M-1')).toStrictEqual([card, second])
    await store.ledger.write((tx) => tx.forgetChannelCard(card))
    expect(await store.ledger.channelCards(tenant, 'M-1')).toStrictEqual([second])
  })

  it('I-32: of which nobody knows what they show, say so', async () => {
    await register({ ...card, shown: undefined })
    expect(Object.keys((await store.ledger.channelCards(tenant, 'M-1'))[0] ?? {})).not.toContain('shown')
  })

  it('I-4: are of one tenant', async () => {
    await register(card)
    expect(await store.ledger.channelCards('tenant-2', 'M-1')).toEqual([])
  })

  it('I-37: hold no person; an agent who is erased goes from those that name them', async () => {
    const agent = { id: 'aad-sam', name: 'Sam', userId: 'user-sam' }
    const found = aCase({})
    await store.ledger.write(async (tx) => {
      await tx.insertCase(found)
      await tx.moveCase(tenant, found.id, 1, 'claimed', { claimedBy: agent })
      await tx.moveCase(tenant, found.id, 2, 'closed', { closedAt: 5, closingNote: 'klaar' })
      await tx.registerChannelCard({ ...card, caseId: found.id })
      await tx.audit({ tenant, verb: 'case.closed', actor: agent.id, caseId: found.id })
    })
    const rows = store.attacker.prepare('select * from channel_card').all()
    expect(JSON.stringify(rows)).not.toMatch(/sam/i)
    await store.erasure.erase({ tenant, id: agent.id, as: 'teams' })
    const [owed] = await store.outbox.claim(5, 1000)
    expect(owed?.effect).toEqual({ kind: 'show-in-channel', tenant, caseId: found.id })
  })

  it('what waits for a channel is due as soon as there is one', async () => {
    const effect = { kind: 'announce-in-channel', tenant, caseId: 'M-1' } as const
    await store.ledger.write((tx) => tx.owe(effect, tx.now + 86_400_000))
    expect(await store.outbox.claim(5, 1000)).toEqual([])
    await store.ledger.write((tx) => tx.hastenChannels(tenant))
    expect((await store.outbox.claim(5, 1000)).map((each) => each.effect)).toEqual([effect])
  })
})
