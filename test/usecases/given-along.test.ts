import { describe, expect, it } from 'vitest'
import type { Authorisation, Service } from '../../src/domain/service.ts'
import { grantable } from '../../src/usecases/decide-invitation.ts'
import { givenAlong } from '../../src/usecases/plan-invitation.ts'
import { anInvitation } from '../support/a-stored-invitation.ts'

const right = (id: string, more: Partial<Authorisation> = {}): Authorisation => ({
  id,
  label: id,
  group: 'Alles',
  aliases: [],
  needs: 1,
  ...more,
})
const [one, two, never] = [right('one'), right('two', { needs: 2 }), right('never', { never: true })]
const service = (choose: Service['choose'], ...grants: readonly Authorisation[]) => ({ choose, grants }) as Service
const idsOf = (given: readonly Authorisation[]) => given.map(({ id }) => id)

describe('what is given along with an account', () => {
  it('I-14: is never what needs two administrators', () => {
    expect(idsOf(givenAlong(service('some', one, two), [one, two]))).toEqual(['one'])
    expect(idsOf(givenAlong(service('all', one, two), [one, two]))).toEqual([])
  })

  it('I-15: is never what nobody may have', () => {
    expect(idsOf(givenAlong(service('some', one, never), [one, never]))).toEqual(['one'])
  })

  it('I-13: is at most what was asked and ticked, whatever a client sends', () => {
    const catalogue = { service: () => service('some', one, two, right('other')) } as never
    const invitation = anInvitation({ wishes: ['one', 'two'] })
    expect(grantable({ catalogue }, invitation, ['one', 'two', 'other', 'nonsense'])).toEqual(['one'])
    expect(grantable({ catalogue }, invitation, [])).toEqual([])
  })
})
