import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everythingPending,
  isWanted,
  pageOf,
  pendingOrders,
  pendingShows,
  readFilter,
  writeFilter,
} from '../../src/domain/pending-filter.ts'
import { aRequest } from '../support/a-request.ts'

const filters = fc.record(
  {
    number: fc.stringMatching(/^\d{1,10}$/),
    service: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    show: fc.constantFrom(...pendingShows),
    order: fc.constantFrom(...pendingOrders),
    page: fc.integer({ min: 1, max: 9999 }),
  },
  { requiredKeys: ['show', 'order', 'page'] },
)

describe('a filter of what waits', () => {
  it('fits on a button and is read back as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter)
        expect(`pending-filter:${writeFilter(filter)}`.length).toBeLessThanOrEqual(128)
      }),
    )
  })

  it('I-3: whatever a client sends is a filter, and never more than that', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { number = '0', service = 'x', page } = readFilter(text)
        expect(number).toMatch(/^\d+$/)
        expect(service).toMatch(/^[a-z0-9-]+$/)
        expect(page).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(readFilter('p=-1;n=94 01;w=everything;s=../x')).toEqual(everythingPending)
  })

  it('leaves what was brought to somebody, or went to the next door', () => {
    const user = { id: 'user-ria', name: 'Ria', address: 'ria@example.com' }
    const brought = aRequest({ reviewers: [{ user, via: 'direct', heldOn: '9401138' }] })
    const escalated = aRequest({ escalatedAt: 1500 })
    const left = (show: (typeof pendingShows)[number]) =>
      [brought, escalated].filter((request) => isWanted(request, { ...everythingPending, show }, 'user-ria'))
    expect([left('all'), left('mine'), left('escalated')]).toEqual([[brought, escalated], [brought], [escalated]])
  })
})

describe('pages', () => {
  it('hold everything once, in order, and a page too far is the last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, size) => {
        const { pages } = pageOf(all, 1, size)
        const each = Array.from({ length: pages }, (_, index) => pageOf(all, index + 1, size).items)
        expect(each.flat()).toEqual(all)
        expect(pageOf(all, pages + 5, size)).toEqual(pageOf(all, pages, size))
      }),
    )
  })
})
