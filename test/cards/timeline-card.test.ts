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
})
