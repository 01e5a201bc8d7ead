import { expect, it } from 'vitest'
import { aCase, aStore, tenant } from './a-store.ts'

it('of 5000 cases one page is read by its index, without sorting or reading all of them', async () => {
  const store = await aStore()
  await store.ledger.write(async (tx) => {
    for (let index = 0; index < 5000; index += 1)
      await tx.insertCase(
        aCase({ waitingSince: index, waitingFor: index % 2 === 0 ? 'servicedesk' : 'customer', openedAt: index }),
      )
  })
  const plan = store.attacker
    .prepare(
      `explain query plan select * from servicedesk_case where tenant = ? and (state <> 'closed' and waiting_for = ?)
       order by waiting_for desc, waiting_since, id limit 7 offset 700`,
    )
    .all(tenant, 'servicedesk')
    .map(({ detail }) => String(detail))
  expect(plan.join()).toContain('case_queue')
  expect(plan.join()).not.toContain('TEMP B-TREE')
  const { cases, total } = await store.ledger.caseQueue(tenant, {}, { from: 700, limit: 7 })
  expect({ first: cases[0]?.waitingSince, total }).toEqual({ first: 1400, total: 5000 })
  await store.remove()
})
