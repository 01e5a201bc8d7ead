import { describe, expect, it } from 'vitest'
import { invitationStates } from '../../src/domain/invitation.ts'
import { locales } from '../../src/domain/locale.ts'
import type { NoticeView } from '../../src/domain/view.ts'
import { onboardingStages } from '../../src/domain/onboarding.ts'
import { textFor } from '../../src/text/text.ts'
import { bakery, daan, minute, mila, now, sanne, tom } from '../support/gallery/people.ts'

const nl = textFor('nl', 'Europe/Amsterdam')

const notice = (more: Partial<NoticeView>): NoticeView => ({
  kind: 'notice',
  notice: 'decided',
  audience: 'requester',
  labels: ['Haalservice'],
  customer: bakery,
  beneficiaryName: mila.name,
  forSelf: true,
  byName: sanne.name,
  ...more,
})
const tile = { nl: 'Inzicht in je verzendgedrag', en: 'Inzicht in je verzendgedrag' }
const forTom = { beneficiaryName: tom.name, forSelf: false } as const
const granted = { notice: 'change', wish: 'on', progress: 'granted' } as const

const kinds: readonly NoticeView['notice'][] = [
  'decided',
  'question',
  'answer',
  'withdrawn',
  'expired',
  'closed',
  'returned',
  'change',
  'reviewers-unreachable',
  'reminder',
  'escalated',
  'expires-soon',
  'case-closed',
  'case-question',
  'case-answer',
  'case-handed-over',
  'case-summary',
  'invitation',
  'invitation-reminder',
  'invitation-expires-soon',
  'onboarding',
  'onboarding-vouch',
]
const audiences = ['requester', 'beneficiary', 'reviewer', 'administrator', 'servicedesk'] as const
const states = [
  'approved',
  'being-granted',
  'granted',
  'uncertain',
  'failed',
  'cancelled',
  'being-revoked',
  'revoked',
] as const
const variants: readonly Partial<NoticeView>[] = [
  {},
  { verdict: 'approved', text: 'Succes ermee.' },
  { verdict: 'approved', progress: 'submitted' },
  { verdict: 'declined', text: 'Nu niet.' },
  { verdict: 'declined', text: '' },
  ...invitationStates.map((invitation) => ({ invitation })),
  ...onboardingStages.map((stage) => ({ stage, text: 'Nu niet.' })),
  ...(['refused', 'uncertain'] as const).map((trouble) => ({ stage: 'link' as const, trouble })),
  { invitation: 'done', notAsked: ['Haalservice'] },
  { reviewers: [sanne, daan] },
  { progress: 'revoked', outside: true },
  { to: 'parent', reviewers: [sanne], until: now },
  { to: 'servicedesk', until: now },
  ...states.flatMap((progress) => [
    { progress, wish: 'on' as const },
    { progress, wish: 'off' as const },
  ]),
]
const every = kinds.flatMap((kind) =>
  audiences.flatMap((audience) =>
    [true, false].flatMap((forSelf) => variants.map((more) => notice({ notice: kind, audience, forSelf, ...more }))),
  ),
)

describe.each(locales)('notices in %s', (locale) => {
  const text = textFor(locale, 'Europe/Amsterdam')

  it('are whole sentences, whatever happened to whom', () => {
    const sentences = every.map((view) => text.notice(view))
    expect(sentences.filter((sentence) => /undefined|NaN|\[object| {2}|\.\./.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => !/^\S.*[.?”]$/.test(sentence))).toEqual([])
  })

  it('differ from one language to the other', () => {
    expect(every.filter((view) => textFor('nl', '').notice(view) === textFor('en', '').notice(view))).toEqual([])
  })
})

describe('a notice', () => {
  it('tells who approved and what happens now', () => {
    expect(nl.notice(notice({ verdict: 'approved' }))).toBe(
      'Sanne de Vries heeft je aanvraag voor ‘Haalservice’ op 9401138 goedgekeurd. Het aanzetten voor jou volgt.',
    )
    expect(nl.notice(notice({ verdict: 'approved', ...forTom }))).toBe(
      'Sanne de Vries heeft je aanvraag voor ‘Haalservice’ op 9401138 voor Tom Bakker goedgekeurd. Het aanzetten voor Tom Bakker volgt.',
    )
    expect(nl.notice(notice({ verdict: 'approved', ...forTom, audience: 'beneficiary' }))).toContain(
      'de voor jou gedane aanvraag',
    )
  })

  it('promises nothing while a second administrator has to decide', () => {
    const sentence = nl.notice(notice({ verdict: 'approved', progress: 'submitted' }))
    expect(sentence).toContain('1 van 2')
    expect(sentence).not.toContain('aanzetten')
  })

  it('gives the reason of a refusal', () => {
    expect(nl.notice(notice({ verdict: 'declined', text: 'Loopt via logistiek.' }))).toContain(
      'Reden: “Loopt via logistiek.”',
    )
  })

  it('tells before what time the tile shows', () => {
    expect(nl.notice(notice({ ...granted, tile, visibleBy: now + 60 * minute }))).toBe(
      '‘Haalservice’ op 9401138 staat aan. De tegel Inzicht in je verzendgedrag zie je vóór 11:32.',
    )
  })

  it('tells a beneficiary who switched something on for them', () => {
    expect(nl.notice(notice({ ...granted, audience: 'beneficiary' }))).toBe(
      'Sanne de Vries heeft ‘Haalservice’ op 9401138 voor je aangezet.',
    )
    expect(nl.notice(notice({ ...granted, ...forTom, audience: 'beneficiary' }))).toContain('voor jou aangevraagd')
  })

  it('names who cannot be reached, who helps, and what one can do', () => {
    const sentence = nl.notice(notice({ notice: 'reviewers-unreachable', reviewers: [sanne, daan] }))
    expect(sentence).toContain('Sanne de Vries en Daan Smit')
    expect(sentence).toContain('servicedesk')
    expect(sentence).toContain('mail')
  })

  it('says when it happened if it comes late', () => {
    const view = notice({ verdict: 'approved', at: now })
    expect(nl.notice(view, now + 60 * minute)).toMatch(/ Dit was za 21 nov, 10:32\.$/)
    expect(nl.notice(view, now + minute)).not.toContain('Dit was')
  })

  it('speaks of a case without a number as of "your case"', () => {
    const sentence = nl.notice(notice({ notice: 'case-closed', customer: { number: '', name: '' }, text: 'Opgelost.' }))
    expect(sentence).toBe(
      'Sanne de Vries van de servicedesk heeft je melding afgesloten: “Opgelost.” Is het niet opgelost? Bel 088 225 5651 of mail citservicesdesk@postnl.nl.',
    )
  })

  it('shows what people wrote in one line, without invisible characters', () => {
    expect(nl.notice(notice({ notice: 'question', text: 'Hoe\r\nzo\u202e?' }))).toContain('“Hoe zo?”')
  })
})
