import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, noBrowser } from '../simulator/browser.ts'
import { openSimulator } from '../support/simulator-page.ts'
import type { SimulatorPage } from '../support/simulator-page.ts'

const company = 'company-lindehof'
const reason = noBrowser === undefined ? '' : `: ${noBrowser}`

describe.skipIf(noBrowser !== undefined)(`the move to the API platform in Chromium${reason}`, () => {
  let simulator: SimulatorPage
  beforeAll(async () => {
    simulator = await openSimulator(launch)
  })
  afterAll(() => simulator.close())

  /** On the platform itself, by the controls at the top of the page. */
  const happens = async (name: string): Promise<void> => {
    const { page } = simulator
    // Opened anew, it asks what can happen now.
    await page.locator('details.other').evaluateAll((all) => {
      for (const each of all) each.removeAttribute('open')
    })
    await page.getByText('Gebeurt daar…').click()
    await page.getByRole('button', { name }).click()
  }

  it('all ten steps, with two agents (F-25 to F-34)', { timeout: 90_000 }, async () => {
    const { bot, complaints, paneOf, cardIn, press, type } = simulator
    const [eva, sanne, petra] = [paneOf('Eva Jansen'), paneOf('Sanne de Boer'), paneOf('Petra Groen')]
    await paneOf('Grace Taylor').getByLabel('Persoon in dit venster').selectOption({ label: 'Youssef Bakkali' })
    const youssef = paneOf('Youssef Bakkali')
    const move = cardIn(eva, 'Overstap naar het API-platform')
    const found = cardIn(petra, 'Melding: Aanmelding API-platform')

    await type(eva, 'toegang tot de API manager')
    const form = cardIn(eva, 'Aanmelden voor het API-platform')
    await form.getByLabel('Voor welk klantnummer?').selectOption('9401138')
    await press(form, 'Verder')
    await press(cardIn(eva, 'Klopt dit?'), 'Aanmelden')
    await move.getByText('De servicedesk is aan zet').waitFor()
    await found.getByText('Wij zijn aan zet').waitFor()

    await press(cardIn(sanne, 'Hoort Eva Jansen bij jullie bedrijf?'), 'Ja, ik sta ervoor in')
    await press(found, 'Oppakken')
    await press(found, 'Koppel het adres')
    await move.getByText('Jij bent aan zet').waitFor()
    await found.getByText('De klant is aan zet').waitFor()

    await happens('Eva Jansen activeert het account')
    await move.getByText('Ga naar developer.postnl.nl').waitFor()
    await happens('Eva Jansen logt in')
    await move.getByText('Company overview').first().waitFor()
    await happens('Eva Jansen bekijkt de sleutel')
    await press(move, 'API’s gezien')
    await press(move, 'Versies nagekeken')

    await happens('Lindehof Groep test in de Sandbox, en het werkt')
    await press(move, 'De Sandbox werkt')
    await found.getByText('Wij zijn aan zet').waitFor()
    for (const box of await found.getByRole('checkbox').all()) await box.check()
    await press(found, 'Keur de Sandbox goed')
    await found.getByText('dat doet een collega').waitFor()
    expect(await found.getByRole('button', { name: 'Autoriseer' }).count()).toBe(0)

    await press(cardIn(youssef, 'Melding: Aanmelding API-platform'), 'Autoriseer')
    await move.getByText('API Accounts Production').first().waitFor()
    expect(await bot.app.backend.isAuthorisedForProduction(company)).toBe(true)
    await happens('Lindehof Groep gebruikt Production')
    await move.getByText('werkt nu op het nieuwe API-platform').waitFor()
    await found.getByText('Afgesloten').first().waitFor()

    const audit = (await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb)
    expect(
      audit.filter((verb) => /^onboarding\.(asked|vouched|linked|reported|validated|authorised)$/.test(verb)),
    ).toEqual(['asked', 'vouched', 'linked', 'reported', 'validated', 'authorised'].map((verb) => `onboarding.${verb}`))
    expect(complaints).toEqual([])
  })
})
