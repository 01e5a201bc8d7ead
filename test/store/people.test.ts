import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const key = { tenant, id: 'aad-eva' }
const roster = { name: 'Eva', address: 'eva@example.com', role: 'user', readAt: 10 }
const eva = { id: 'user-eva', name: 'Eva de Vries', address: 'eva@example.com' }
const conversation = { conversationId: 'c1', serviceUrl: 'https://s', botId: '28:bot', memberId: '29:eva' }
const linkTo = (user: typeof eva) => store.ledger.write((tx) => tx.linkPerson(key, user))
const linked = async () => {
  await store.people.rememberRoster(key, roster)
  await linkTo(eva)
}

describe('a person', () => {
  it('is not known before they were seen', async () => {
    expect(await store.people.find(key)).toBeUndefined()
  })

  it('is known as the roster says, with Dutch and Dutch time until the client says otherwise', async () => {
    await store.people.rememberRoster(key, roster)
    expect(await store.people.find(key)).toStrictEqual({
      ...key,
      name: 'Eva',
      address: 'eva@example.com',
      rosterRole: 'user',
      rosterReadAt: 10,
      locale: 'nl',
      zone: 'Europe/Amsterdam',
    })
  })

  it('I-6: of whom the roster says nothing has an unknown role', async () => {
    await store.people.rememberConversation(key, { conversation, locale: 'en', zone: 'Europe/London' })
    expect(await store.people.find(key)).toStrictEqual({
      ...key,
      name: '',
      rosterRole: 'unknown',
      locale: 'en',
      zone: 'Europe/London',
      conversation,
    })
  })

  it('hears the language they chose, whatever the client says later', async () => {
    await store.people.chooseLocale(key, 'nl')
    await store.people.rememberConversation(key, { conversation, locale: 'en', zone: 'Europe/Amsterdam' })
    expect(await store.people.find(key)).toMatchObject({ locale: 'nl', chosenLocale: 'nl' })
  })

  it('I-33: is unreachable since the first refusal, until they speak', async () => {
    await store.people.rememberConversation(key, { conversation, locale: 'nl', zone: 'Europe/Amsterdam' })
    await store.people.markUnreachable(key, 5)
    await store.people.markUnreachable(key, 9)
    expect(await store.people.find(key)).toMatchObject({ unreachableSince: 5 })
    await store.people.rememberConversation(key, { conversation, locale: 'nl', zone: 'Europe/Amsterdam' })
    expect(Object.keys((await store.people.find(key)) ?? {})).not.toContain('unreachableSince')
  })

  it('is welcomed by exactly one of fifty at once, and never again', async () => {
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.people.claimWelcome(key, days(1))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await store.people.claimWelcome(key, days(2))).toBe(false)
    expect(await store.people.find(key)).toMatchObject({ welcomedAt: days(1) })
  })
})

describe('the link to a portal account', () => {
  it('is found from both sides', async () => {
    await linked()
    expect(await store.people.find(key)).toMatchObject({ portalUser: eva })
    expect(await store.ledger.person(key)).toMatchObject({ portalUser: eva })
    expect((await store.ledger.peopleLinkedTo(tenant, eva.id)).map(({ id }) => id)).toEqual([key.id])
  })

  it('I-5: may be found twice at once, but never to another account without ending first', async () => {
    await linked()
    await linkTo(eva)
    await expect(linkTo({ ...eva, id: 'user-eve' })).rejects.toThrow(LedgerConflict)
    expect(await store.people.find(key)).toMatchObject({ portalUser: eva })
  })

  it('I-5: is made only for a person who was seen', async () => {
    await expect(linkTo(eva)).rejects.toThrow(LedgerConflict)
  })

  it('I-5: ends when it is ended', async () => {
    await linked()
    await store.ledger.write((tx) => tx.unlinkPerson(key))
    expect(Object.keys((await store.people.find(key)) ?? {})).not.toContain('portalUser')
    expect(await store.ledger.peopleLinkedTo(tenant, eva.id)).toEqual([])
  })

  it.each([
    ['another address', { ...roster, address: 'eve@example.com' }],
    ['no address any more', { name: 'Eva', role: 'user', readAt: 20 }],
  ])('I-5: ends with an audit event when the roster gives %s', async (_what, changed) => {
    await linked()
    await store.people.rememberRoster(key, changed)
    expect(Object.keys((await store.people.find(key)) ?? {})).not.toContain('portalUser')
    const details = { person: key.id, why: 'address-changed' }
    expect(await store.ledger.auditTrail({ tenant })).toMatchObject([
      { verb: 'person.unlinked', userId: eva.id, details },
    ])
  })

  it('I-34: does not end where that cannot be recorded', async () => {
    await linked()
    store.fill('audit')
    const renamed = store.people.rememberRoster(key, { ...roster, address: 'eve@example.com' })
    await expect(renamed).rejects.toThrow('disk full')
    expect(await store.people.find(key)).toMatchObject({ portalUser: eva, address: 'eva@example.com' })
  })

  it('F-2: stays when the same address is written otherwise, or the name changes', async () => {
    await linked()
    await store.people.rememberRoster(key, { ...roster, name: 'Eva D.', address: 'Eva@Example.com' })
    expect(await store.people.find(key)).toMatchObject({ portalUser: eva, name: 'Eva D.' })
    expect(await store.ledger.auditTrail({ tenant })).toEqual([])
  })
})
