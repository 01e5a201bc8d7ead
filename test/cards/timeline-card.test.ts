import { describe, expect, it } from 'vitest'
import { requestCard } from '../../cards/request-card.ts'
import type { RequestView } from '../../src/domain/view.ts'
import { textFor } from '../../src/text/text.ts'
import { daan, decided, minute, note, now, request, reviewer, sanne, tom } from '../support/gallery/people.ts'
import { buttonsOf, inputsOf, wordsOf } from '../support/card-tree.ts'

const text = textFor('nl', 'Europe/Amsterdam')
const words = (view: RequestView): string => wordsOf(requestCard(view, text))
const buttons = (view: RequestView) => buttonsOf(requestCard(view, text))
const unreachable = { reachable: false }

describe('the card of a request', () => {
  it('tells when it was asked, of whom, and who cannot be reached in Teams (B8)', () => {
    const said = words(request({ reviewers: [reviewer(sanne), reviewer(daan, unreachable)] }))
    expect(said).toContain('Aangevraagd, za 21 nov, 10:02')
    expect(said).toContain('Voorgelegd aan Sanne de Vries en Daan Smit')
    expect(said).toContain('Niet bereikbaar in Teams: Daan Smit')
  })

  it('offers a prepared e-mail only to the requester, when nobody was reachable', () => {
    const view = request({ reviewers: [reviewer(sanne, unreachable), reviewer(daan, unreachable)] })
    const [mail] = buttons(view)
    expect(mail).toMatchObject({ type: 'Action.OpenUrl' })
    expect(decodeURIComponent(String(mail?.url))).toMatch(
      /^mailto:sanne\.de\.vries@bakkerij-dehoek\.example,daan\.smit@.*Haalservice.*9401138/s,
    )
    expect(buttons({ ...view, reviewers: [reviewer(sanne), reviewer(daan, unreachable)] })).toEqual([])
    expect(buttons({ ...view, audience: 'servicedesk' })).toEqual([])
  })

  it('lets no address add anything to the e-mail', () => {
    const sly = { ...sanne, address: 'a@b.example?bcc=c@d.example&body=x' }
    const [mail] = buttons(request({ reviewers: [reviewer(sly, unreachable)] }))
    expect(String(mail?.url).match(/[?&](bcc|body)=/g)).toEqual(['&body='])
  })

  it('says for each line who decided, why, and when it shows', () => {
    const granted = decided('E-commerce inzichten', { progress: 'granted', doneAt: now, visibleBy: now + 60 * minute })
    const tile = { nl: 'Inzicht in je verzendgedrag', en: '' }
    const said = words(
      request({ tile, lines: [granted, decided('Facturen', { progress: 'declined', reason: 'Nu niet.' })] }),
    )
    expect(said).toContain('Goedgekeurd door Sanne de Vries, za 21 nov, 10:22.')
    expect(said).toContain('De tegel Inzicht in je verzendgedrag verschijnt vóór 11:32.')
    expect(said).toContain('Reden van Sanne de Vries\nNu niet.')
  })

  it('asks for an answer while a question stands', () => {
    const asked = request({ notes: [note('question', sanne, 'Waarvoor?', 1)], can: { answer: true } })
    expect(inputsOf(requestCard(asked, text)).map(({ id }) => id)).toEqual(['reply'])
    expect(buttons(asked).map(({ verb }) => verb)).toEqual(['reply'])
    expect(words(asked)).toContain('Vraag van Sanne de Vries, za 21 nov, 10:31\nWaarvoor?')
  })

  it('says for whom, where that is somebody else', () => {
    expect(words(request({ forSelf: false, beneficiary: tom }))).toContain(`Voor wie: ${tom.name} (${tom.address})`)
  })

  it('counts the approvals where two are needed', () => {
    const half = request({ lines: [{ ...decided('Klantnummerinstellingen'), progress: 'submitted', needs: 2 }] })
    expect(words(half)).toContain('● Ingediend (1 van 2)')
    expect(words(half)).toContain('Nog één ander moet meebeslissen.')
  })

  it('offers no retry to who asked', () => {
    expect(buttons(request({ lines: [decided('Haalservice', { progress: 'failed', outcome: 'unknown' })] }))).toEqual(
      [],
    )
  })

  it('tells each step with its time: asked, approved, on, before when, seen, and who ended it', () => {
    const granted = decided('Haalservice', { progress: 'granted', doneAt: now, visibleBy: now + 60 * minute })
    const seen = { ...granted, seen: 'yes', seenAt: now + 61 * minute } as const
    const takenAway = { at: now + 90 * minute, byName: sanne.name }
    const said = words(request({ lines: [{ ...seen, progress: 'revoked', takenAway }] }))
    for (const step of [
      'Aangevraagd, za 21 nov, 10:02',
      'Goedgekeurd door Sanne de Vries, za 21 nov, 10:22.',
      'Aangezet, za 21 nov, 10:32.',
      'Gezien in Mijn PostNL, za 21 nov, 11:33.',
      'Uitgezet door Sanne de Vries, za 21 nov, 12:02.',
    ])
      expect(said).toContain(step)
    expect(words(request({ lines: [granted] }))).toContain('te zien vóór 11:32.')
  })

  it('tells each step by the clock of the reader', () => {
    const granted = decided('Haalservice', { progress: 'granted', doneAt: now, visibleBy: now + 60 * minute })
    const there = wordsOf(requestCard(request({ lines: [granted] }), textFor('en', 'Asia/Kolkata')))
    expect(there).toContain('Sat 21 Nov, 15:02')
    expect(there).toContain('before 16:02.')
  })

  it('I-29: promises a time that comes but once in the night that has an hour twice', () => {
    const night = Date.UTC(2026, 9, 25, 0, 45)
    const granted = decided('Haalservice', { progress: 'granted', doneAt: night, visibleBy: night + 60 * minute })
    expect(words(request({ lines: [granted] }))).toContain('te zien vóór 02:45 CET.')
  })

  it('tells where to find what is on, until somebody has seen it, and asks why not', () => {
    const place = { tile: { nl: 'Inzicht in je verzendgedrag', en: '' } }
    const granted = decided('E-commerce inzichten', { progress: 'granted', doneAt: now })
    const view = request({ place, lines: [granted] })
    expect(words(view)).toContain('Waar vind ik het?')
    expect(words(view)).toContain('Kies daar klantnummer 9401138.')
    expect(buttons(view).map(({ data }) => (data as { id: string }).id)).toEqual([
      'invisible:change-E-commerce inzichten',
    ])
    for (const other of [
      request({ place, lines: [{ ...granted, seen: 'yes' }] }),
      request({ place, audience: 'servicedesk', lines: [granted] }),
      request({ place, lines: [{ ...granted, progress: 'revoked' }] }),
    ])
      expect([words(other).includes('Waar vind ik het?'), buttons(other)]).toEqual([false, []])
  })
})
