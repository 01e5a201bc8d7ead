import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { administratorRights, whyNotTakeAway } from '../../src/domain/administrator-rights.ts'

const somebody = (id: string) => ({ id, name: id, address: `${id}@example.com` })
const ids = ['ann', 'bob', 'cas', 'dee']
const some = fc.uniqueArray(fc.constantFrom(...ids))
const rights = fc.uniqueArray(fc.constantFrom(...administratorRights, 'haalservice', 'facturen'), { minLength: 1 })

describe('I-16: who may be taken away from a number', () => {
  it('whatever is taken from whom, somebody is left who can let others in', () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...ids), rights, (administrators, leaving, user, authorisations) => {
        const away = { user, authorisations, administrators: administrators.map(somebody), leaving }
        const takes = authorisations.some((each) => administratorRights.includes(each)) && administrators.includes(user)
        const left = administrators.filter((id) => id !== user && !leaving.includes(id))
        expect(whyNotTakeAway(away)).toBe(takes && left.length === 0 ? 'last-administrator' : undefined)
      }),
    )
  })

  it('each of the two rights counts, and no other', () => {
    const alone = { user: 'ann', administrators: [somebody('ann')], leaving: [] }
    for (const right of administratorRights)
      expect(whyNotTakeAway({ ...alone, authorisations: [right] })).toBe('last-administrator')
    expect(whyNotTakeAway({ ...alone, authorisations: ['api-sleutels-beheren'] })).toBeUndefined()
  })

  it('who is being taken away already is not counted on', () => {
    const two = { administrators: ['ann', 'bob'].map(somebody), authorisations: [...administratorRights] }
    expect(whyNotTakeAway({ ...two, user: 'ann', leaving: [] })).toBeUndefined()
    expect(whyNotTakeAway({ ...two, user: 'ann', leaving: ['bob'] })).toBe('last-administrator')
  })
})
