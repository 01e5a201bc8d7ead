import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { onboardingStages, stageFacts } from '../../src/domain/onboarding.ts'
import type { NoticeView } from '../../src/domain/view.ts'
import { textFor } from '../../src/text/text.ts'
import { bakery, sanne, tom } from '../support/gallery/people.ts'

const notice = (more: Partial<NoticeView>): NoticeView => ({
  ...{ kind: 'notice', notice: 'onboarding', audience: 'requester', labels: [], customer: bakery },
  ...{ beneficiaryName: tom.name, forSelf: true, caseId: 'M-9DQX4M7RKH', requestId: 'O-7K2M9Q4TBX' },
  ...more,
})
const customersStages = onboardingStages.filter((stage) => stageFacts[stage].party === 'customer')

describe.each(locales)('what is told of a move to the API platform, in %s,', (locale) => {
  const text = textFor(locale, 'Europe/Amsterdam')
  const { agent, customer } = text.party

  it.each(customersStages)('says at %s whose turn it is: the reader’s, or by name that of who gets access', (stage) => {
    expect(text.notice(notice({ stage }))).toContain(customer.customer)
    expect(text.notice(notice({ stage, forSelf: false, audience: 'beneficiary' }))).toContain(customer.customer)
    const asker = text.notice(notice({ stage, forSelf: false }))
    expect(asker).toContain(tom.name)
    expect(asker).not.toContain(customer.customer)
  })

  it('tells the agent who has it that it is ours, in words that no customer reads', () => {
    const ours = [{ stage: 'validate' as const }, { trouble: 'refused' as const }, { trouble: 'uncertain' as const }]
    for (const each of ours)
      expect(text.notice(notice({ ...each, audience: 'servicedesk' }))).toContain(agent.servicedesk)
    for (const stage of onboardingStages) expect(text.notice(notice({ stage }))).not.toContain(agent.servicedesk)
  })

  it('says who sent it back or ended it, and why; at a no with whom to call', () => {
    const back = text.notice(notice({ stage: 'sandbox-test', byName: sanne.name, text: 'Geen aanroepen.' }))
    expect(back).toContain(sanne.name)
    expect(back).toContain('Geen aanroepen.')
    const no = text.notice(notice({ stage: 'declined', byName: sanne.name, text: 'Ander bedrijf.' }))
    for (const each of [sanne.name, 'Ander bedrijf.', '088 225 5651', 'O-7K2M9Q4TBX']) expect(no).toContain(each)
  })
})
