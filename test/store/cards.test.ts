import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Subject } from '../../src/domain/effect.ts'
import type { CardCopy } from '../../src/ports/ledger.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const eva = { tenant, id: 'aad-eva' }
const ria = { tenant, id: 'aad-ria' }
const subject: Subject = { kind: 'request', id: 'A-1' }
const copy: CardCopy = { person: eva, subject, conversationId: 'c-eva', activityId: 'm-1', shown: 'digest-1' }
const register = (pressed: CardCopy) => store.ledger.write((tx) => tx.registerCard(pressed))

describe('copies of a card', () => {
  it('I-32: are all known, per person', async () => {
    const second = { ...copy, activityId: 'm-2' }
    const other = { ...copy, person: ria, conversationId: 'c-ria' }
    for (const each of [copy, second, other]) await store.cards.remember(each)
    expect(await store.ledger.cardCopies(eva, subject)).toStrictEqual([copy, second])
    expect(await store.ledger.viewersOf(tenant, subject)).toStrictEqual([eva, ria])
    expect(await store.ledger.viewersOf(tenant, { kind: 'case', id: 'A-1' })).toEqual([])
  })

  it('I-32: that were pressed show nobody knows what, so the next show updates them', async () => {
    await store.cards.remember(copy)
    await register({ ...copy, shown: undefined })
    const [found] = await store.ledger.cardCopies(eva, subject)
    expect(Object.keys(found ?? {})).not.toContain('shown')
    await store.cards.remember(copy)
    expect(await store.ledger.cardCopies(eva, subject)).toEqual([copy])
  })

  it('become the card of another subject: the confirmation becomes the timeline', async () => {
    await register({ ...copy, subject: { kind: 'changes', id: 'batch' } })
    await register(copy)
    expect(await store.ledger.cardCopies(eva, { kind: 'changes', id: 'batch' })).toEqual([])
    expect(await store.ledger.cardCopies(eva, subject)).toEqual([copy])
  })

  it('are forgotten one by one, and forgetting twice does nothing', async () => {
    const second = { ...copy, activityId: 'm-2' }
    await store.cards.remember(copy)
    await store.cards.remember(second)
    await store.cards.forget(copy)
    await store.cards.forget(copy)
    expect(await store.ledger.cardCopies(eva, subject)).toEqual([second])
  })

  it('I-37: are kept under the id of a person, with nothing else of them', async () => {
    const person = { ...eva, name: 'Eva Jansen', address: 'eva@example.com' }
    await store.cards.remember({ ...copy, person })
    expect(JSON.stringify(store.attacker.prepare('select * from sent_card').all())).not.toMatch(/Jansen|example/)
    expect(await store.ledger.cardCopies(person, subject)).toStrictEqual([copy])
  })
})
