import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onboardingMoves, onboardingStages } from '../../src/domain/onboarding.ts'
import type { OnboardingStage } from '../../src/domain/onboarding.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aDeed, anOnboarding } from '../support/a-stored-onboarding.ts'
import { aCase, aStore, anId, pairs, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const { legal, illegal } = pairs(onboardingMoves)
const proof = { kind: 'domain', value: 'example.com', at: 3 } as const
const sandbox = [
  'linking',
  'activate',
  'log-in',
  'sandbox-key',
  'apis',
  'versions',
  'sandbox-test',
  'validate',
] as const

const paths: Readonly<Record<OnboardingStage, readonly OnboardingStage[]>> = {
  link: [],
  linking: ['linking'],
  activate: sandbox.slice(0, 2),
  'log-in': sandbox.slice(0, 3),
  'sandbox-key': sandbox.slice(0, 4),
  apis: sandbox.slice(0, 5),
  versions: sandbox.slice(0, 6),
  'sandbox-test': sandbox.slice(0, 7),
  validate: sandbox,
  authorise: [...sandbox, 'authorise'],
  authorising: [...sandbox, 'authorise', 'authorising'],
  'production-use': [...sandbox, 'authorise', 'authorising', 'production-use'],
  done: [...sandbox, 'authorise', 'authorising', 'production-use', 'done'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
}

/** An onboarding that came to this stage by legal moves, of an address of its own. */
async function onboardingIn(stage: OnboardingStage): Promise<string> {
  const onboarding = anOnboarding({ address: `${anId()}@example.com` })
  await store.ledger.write(async (tx) => {
    await tx.insertOnboarding(onboarding)
    let version = 1
    for (const to of paths[stage]) {
      if (to === 'authorise') await tx.insertOnboardingDeed(tenant, onboarding.id, aDeed('validated'))
      await tx.moveOnboarding(tenant, onboarding.id, version, to, to === 'linking' ? { proof, write: 'due' } : {})
      version += 1
    }
  })
  return onboarding.id
}

const found = (id: string) => store.ledger.onboarding(tenant, id)
const attack = (id: string, set: string) => () =>
  store.attacker.exec(`update onboarding set ${set} where tenant = '${tenant}' and id = '${id}'`)
const moveBySql = (id: string, to: string) =>
  attack(id, `version = version + case when state <> '${to}' then 1 else 0 end, state = '${to}'`)

describe('an onboarding', () => {
  it.each(legal.filter(([from, to]) => to !== 'linking' && !(from === 'validate' && to === 'authorise')))(
    'I-19: may go from %s to %s',
    async (from, to) => {
      const id = await onboardingIn(from)
      expect(moveBySql(id, to)).not.toThrow()
      expect((await found(id))?.stage).toBe(to)
    },
  )

  it.each(illegal)('I-19: is refused by the database to go from %s to %s', async (from, to) => {
    const id = await onboardingIn(from)
    expect(moveBySql(id, to)).toThrow(/no such move|is linked with proof|after the sandbox/)
    expect((await found(id))?.stage).toBe(from)
  })

  it.each(illegal)('I-19: is refused by the ledger to go from %s to %s', async (from, to) => {
    const id = await onboardingIn(from)
    const version = 1 + paths[from].length
    await expect(store.ledger.write((tx) => tx.moveOnboarding(tenant, id, version, to))).rejects.toThrow('may not go')
  })

  it.each(onboardingStages.filter((stage) => stage !== 'link'))('I-19: never begins as %s', async (stage) => {
    const begun = anOnboarding({ stage, address: `${anId()}@example.com`, proof })
    await expect(store.ledger.write((tx) => tx.insertOnboarding(begun))).rejects.toThrow('begins otherwise')
  })

  it('I-17: is not linked without proof of the company, and keeps resting on it', async () => {
    const id = await onboardingIn('link')
    expect(moveBySql(id, 'linking')).toThrow('is linked with proof')
    const linked = await onboardingIn('activate')
    expect(attack(linked, `proof_domain = 'other.example'`)).toThrow('rests on its proof')
    expect(attack(linked, 'proof_at = null')).toThrow('rests on its proof')
  })

  it('I-17: production is not authorised without what was seen in the Sandbox, nor once it was sent back', async () => {
    const id = await onboardingIn('validate')
    store.attacker.exec(`update onboarding set state = 'authorise', version = version + 1 where id = '${id}'`)
    expect(moveBySql(id, 'authorising')).toThrow('is authorised after the sandbox')
    await store.ledger.write((tx) => tx.insertOnboardingDeed(tenant, id, aDeed('validated')))
    await store.ledger.write((tx) => tx.insertOnboardingDeed(tenant, id, aDeed('sent-back')))
    expect(moveBySql(id, 'authorising')).toThrow('is authorised after the sandbox')
    await store.ledger.write((tx) => tx.insertOnboardingDeed(tenant, id, aDeed('validated')))
    expect(moveBySql(id, 'authorising')).not.toThrow()
  })

  it('I-17: is vouched for once', async () => {
    const id = await onboardingIn('link')
    expect(attack(id, `version = 2, vouching = 'no'`)).not.toThrow()
    expect(attack(id, `version = 3, vouching = 'yes'`)).toThrow('is vouched for once')
  })

  it('keeps what it is about, and its version rises with each move', async () => {
    const id = await onboardingIn('activate')
    for (const set of [
      `address = 'eva@example.com'`,
      `company = 'other'`,
      `requester_id = 'aad-tom'`,
      `case_id = 'M-2'`,
    ])
      expect(attack(id, set)).toThrow('keeps what it is about')
    expect(attack(id, 'version = 9')).toThrow('version rises by one')
    expect(attack(id, `state = 'log-in'`)).toThrow('version rises by one')
  })

  it('I-19: what people did is never changed and never goes', async () => {
    const id = await onboardingIn('link')
    await store.ledger.write((tx) => tx.insertOnboardingDeed(tenant, id, aDeed('linked')))
    const where = `where onboarding_id = '${id}'`
    expect(() => store.attacker.exec(`update onboarding_deed set kind = 'validated' ${where}`)).toThrow('never changed')
    expect(() => store.attacker.exec(`update onboarding_deed set text = 'x' ${where}`)).toThrow('never changed')
    expect(() => store.attacker.exec(`delete from onboarding_deed ${where}`)).toThrow('never deleted')
    expect(() => store.attacker.exec(`delete from onboarding where id = '${id}'`)).toThrow('never deleted')
    const made = store.ledger.write((tx) => tx.insertOnboardingDeed(tenant, id, aDeed('made-up' as 'linked')))
    await expect(made).rejects.toThrow('is one that people do')
  })

  it('comes back from the database as it was written', async () => {
    const onboarding = anOnboarding({ address: 'back@example.com' })
    const calls = [{ product: 'shipping', succeeded: 4, failed: 1, lastAt: 9 }] as const
    const deed = aDeed('validated', { text: 'Goed', calls, checked: ['recent'] })
    await store.ledger.write(async (tx) => {
      await tx.insertOnboarding(onboarding)
      await tx.insertOnboardingDeed(tenant, onboarding.id, deed)
      await tx.bringOnboarding(tenant, onboarding.id, ['user-ria', 'user-daan'])
      await tx.changeOnboarding(tenant, onboarding.id, 1, { vouching: 'asked' })
      await tx.moveOnboarding(tenant, onboarding.id, 2, 'linking', { write: 'due', proof })
      await tx.changeOnboarding(tenant, onboarding.id, 3, { write: 'sent', attempts: 1, sentAt: 7 })
    })
    expect(await found(onboarding.id)).toMatchObject({
      ...{ version: 4, stage: 'linking', proof, vouching: 'asked', write: 'sent', attempts: 1, sentAt: 7 },
      ...{ deeds: [deed], broughtTo: ['user-daan', 'user-ria'], requester: onboarding.requester, forSelf: false },
    })
  })

  it('what is owed to the platform, and what was wrong, is left behind with the stage', async () => {
    const id = await onboardingIn('linking')
    await store.ledger.write(async (tx) => {
      await tx.changeOnboarding(tenant, id, 2, { write: 'sent', attempts: 1, sentAt: 7 })
      await tx.changeOnboarding(tenant, id, 3, { write: 'uncertain', trouble: 'uncertain' })
      await tx.moveOnboarding(tenant, id, 4, 'activate')
    })
    const onboarding = await found(id)
    expect(onboarding).toMatchObject({ stage: 'activate', attempts: 0, generation: 1 })
    expect([onboarding?.write, onboarding?.sentAt, onboarding?.trouble]).toEqual([undefined, undefined, undefined])
  })
})

describe('of one address at one company', () => {
  it('one is open at a time, whatever the case of its letters; another company and one that is over are no matter', async () => {
    const address = 'one@example.com'
    const write = (more: Parameters<typeof anOnboarding>[0]) =>
      store.ledger.write((tx) => tx.insertOnboarding(anOnboarding({ address, ...more })))
    const first = anOnboarding({ address })
    await store.ledger.write((tx) => tx.insertOnboarding(first))
    await expect(write({})).rejects.toThrow(LedgerConflict)
    await write({ company: { id: 'company-2', name: 'Drukkerij' } })
    await write({ tenant: 'tenant-2' })
    expect((await store.ledger.openOnboarding(tenant, 'company-1', 'ONE@example.com'))?.id).toBe(first.id)
    await expect(write({ address: 'One@example.com' })).rejects.toThrow()
    await store.ledger.write((tx) => tx.moveOnboarding(tenant, first.id, 1, 'withdrawn'))
    expect(await store.ledger.openOnboarding(tenant, 'company-1', address)).toBeUndefined()
    await write({})
  })

  it('I-21: of ten who move it at once exactly one does', async () => {
    const id = await onboardingIn('link')
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        store.ledger.write((tx) => tx.moveOnboarding(tenant, id, 1, 'linking', { proof, write: 'due' })),
      ),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(lost.every(({ reason }) => reason instanceof LedgerConflict)).toBe(true)
  })

  it('is found by who asked and by whom it is for', async () => {
    const address = 'found@example.com'
    const onboarding = anOnboarding({ address, requester: { id: 'aad-tom', name: 'Tom' } })
    await store.ledger.write((tx) => tx.insertOnboarding(onboarding))
    const about = async (id: string, of?: string) =>
      (await store.ledger.onboardingsAbout(tenant, id, of)).map((each) => each.id)
    expect(await about('aad-tom')).toEqual([onboarding.id])
    expect(await about('aad-nobody', 'Found@example.com')).toEqual([onboarding.id])
    expect(await about('aad-nobody')).toEqual([])
    expect(await store.ledger.countOpenOnboardingsBy(tenant, 'aad-tom')).toBe(1)
  })
})

describe('the feed of the platform', () => {
  const event = { id: 'event-1', kind: 'production-used', company: 'company-9', at: 4 } as const

  it('is read on from where it was, by one reader at a time', async () => {
    expect(await store.ledger.platformCursor()).toBe('')
    await store.ledger.write((tx) => tx.movePlatformCursor('', '12'))
    expect(await store.ledger.platformCursor()).toBe('12')
    await expect(store.ledger.write((tx) => tx.movePlatformCursor('', '9'))).rejects.toThrow(LedgerConflict)
    expect(await store.ledger.platformCursor()).toBe('12')
  })

  it('I-20: tells each event once', async () => {
    const note = () => store.ledger.write((tx) => tx.notePlatformEvent(event))
    expect([await note(), await note()]).toEqual([true, false])
    expect(await store.ledger.hasHappened('company-9', 'production-used')).toBe(true)
    expect(await store.ledger.hasHappened('company-8', 'production-used')).toBe(false)
    expect(await store.ledger.hasHappened('company-9', 'production-authorised')).toBe(false)
    expect(() => store.attacker.exec('delete from platform_event')).toThrow('never deleted')
  })
})

describe('a person who is erased', () => {
  it('I-37: leaves no name, no address and no words behind, and what others did stays theirs', async () => {
    const fresh = await aStore()
    const nina = { tenant, id: 'aad-nina' }
    await fresh.people.rememberRoster(nina, { name: 'Nina', address: 'Nina@example.com', role: 'user', readAt: 1 })
    const onboarding = anOnboarding({ caseId: 'M-9' })
    await fresh.ledger.write(async (tx) => {
      const findings = [{ code: 'beneficiary', value: 'Nina <nina@example.com>' }] as const
      await tx.insertCase(
        aCase({ id: 'M-9', kind: 'onboarding', onboardingId: onboarding.id, stage: 'link', findings }),
      )
      await tx.insertOnboarding(onboarding)
      await tx.bringOnboarding(tenant, onboarding.id, ['user-nina'])
      await tx.insertOnboardingDeed(tenant, onboarding.id, aDeed('declined', { text: 'Nina kennen we niet.' }))
    })
    const who = { ...nina, as: 'teams' } as const
    expect((await fresh.erasure.erase(who)).open.onboardings).toEqual([onboarding.id])
    await fresh.ledger.write(async (tx) => {
      await tx.moveOnboarding(tenant, onboarding.id, 1, 'declined')
      await tx.moveCase(tenant, 'M-9', 1, 'closed', { closedAt: 5, closingNote: 'Nina kennen we niet.' })
    })
    expect(await fresh.erasure.erase(who)).toMatchObject({ onboardings: 1 })
    const left = ['onboarding', 'onboarding_deed', 'servicedesk_case'].map((table) =>
      JSON.stringify(fresh.attacker.prepare(`select * from ${table}`).all()),
    )
    expect(left.join()).not.toMatch(/nina@|"Nina|Nina kennen/)
    expect(left.join()).toMatch(/Eva.*Sam/s)
    await fresh.remove()
  })
})

describe('what retention deletes', () => {
  it('I-37: is what is over and old, with its parts and its case', async () => {
    const fresh = await aStore()
    const [old, open] = [anOnboarding({ caseId: 'M-7' }), anOnboarding({ address: 'open@example.com' })]
    await fresh.ledger.write(async (tx) => {
      await tx.insertCase(aCase({ id: 'M-7', kind: 'onboarding', onboardingId: old.id, stage: 'link' }))
      for (const each of [old, open]) await tx.insertOnboarding(each)
      await tx.bringOnboarding(tenant, old.id, ['user-ria'])
      await tx.insertOnboardingDeed(tenant, old.id, aDeed('withdrawn'))
      await tx.moveOnboarding(tenant, old.id, 1, 'withdrawn')
      await tx.moveCase(tenant, 'M-7', 1, 'closed', { closedAt: tx.now })
    })
    const later = (await fresh.ledger.now()) + 1
    fresh.attacker.exec(
      `insert into audit (tenant, seq, at, verb, prev, hash) values ('t', 1, ${later + 9e9}, 'x', '', '')`,
    )
    const lease = (await fresh.jobs.take('retention', 0))!
    expect(await fresh.retention.isAnyRipe(later)).toBe(true)
    expect(await fresh.retention.deleteOnboardings(lease, later, 10)).toBe(1)
    expect(await fresh.ledger.onboarding(tenant, old.id)).toBeUndefined()
    expect(await fresh.ledger.servicedeskCase(tenant, 'M-7')).toBeUndefined()
    expect(await fresh.ledger.onboarding(tenant, open.id)).toBeDefined()
    for (const table of ['onboarding_deed', 'onboarding_reviewer'])
      expect(fresh.attacker.prepare(`select * from ${table}`).all()).toEqual([])
    await fresh.remove()
  })
})
