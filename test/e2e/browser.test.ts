import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, noBrowser } from '../simulator/browser.ts'
import { openSimulator } from '../support/simulator-page.ts'
import type { SimulatorPage } from '../support/simulator-page.ts'
import { userOf } from '../support/cast.ts'

const number = '9401138'
const dashboard = 'E-commerce inzichten'

const reason = noBrowser === undefined ? '' : `: ${noBrowser}`

describe.skipIf(noBrowser !== undefined)(`the main job in Chromium${reason}`, () => {
  let simulator: SimulatorPage
  beforeAll(async () => {
    simulator = await openSimulator(launch)
  })
  afterAll(() => simulator.close())

  /** Nothing can be pressed or filled in any more. */
  const isDone = (card: Locator): Promise<void> =>
    expect.poll(() => card.locator('button, input, textarea, select').count()).toBe(0)

  it('a dashboard is asked for, approved, granted, and seen after an hour', { timeout: 60_000 }, async () => {
    const { bot, page, complaints, paneOf, cardIn, press, type } = simulator
    const [eva, sanne] = [paneOf('Eva Jansen'), paneOf('Sanne de Boer')]

    await type(eva, 'aanvragen dashboards')
    const form = cardIn(eva, 'Dashboards aanvragen')
    await form.getByRole('checkbox', { name: dashboard }).check()
    await form.getByLabel(new RegExp(number)).check()
    await form.getByLabel('Voor mijzelf').check()
    await press(form, 'Verder')

    const confirm = cardIn(eva, /^Klopt dit\?/)
    await confirm.getByText(dashboard).waitFor()
    await confirm.getByLabel('Waarom is het nodig?').fill('Voor het kwartaaloverleg.')
    await press(confirm, 'Aanvragen')
    const asked = cardIn(eva, 'Je aanvraag: Dashboards')
    await asked.getByText('Ingediend').waitFor()

    const review = cardIn(sanne, 'Beoordelen: Dashboards')
    await review.getByText('Voor het kwartaaloverleg.').waitFor()
    expect(await bot.app.backend.heldBy(userOf('Eva'), number)).toEqual([])
    await press(review, 'Goedkeuren')

    const decided = cardIn(sanne, 'Aanvraag: Dashboards')
    for (const card of [asked, decided]) {
      await card.getByText('Toegekend').waitFor()
      await card.getByText(/Goedgekeurd door Sanne de Boer/).waitFor()
    }
    await isDone(decided)
    await expect.poll(() => asked.getByRole('button').allInnerTexts()).toEqual(['Ik zie het niet'])
    await expect.poll(() => page.getByRole('button', { name: /^(Goedkeuren|Afwijzen)$/ }).count()).toBe(0)
    expect(await bot.app.backend.heldBy(userOf('Eva'), number)).toEqual([
      expect.objectContaining({ authorisation: 'ecommerce-inzichten' }),
    ])

    await press(page.locator('.bar'), '+60 min')
    await press(cardIn(eva, /^Zie je .*\?$/), 'Ja, ik zie het')
    const seen = cardIn(eva, /werkt$/)
    await seen.getByText('Fijn, dan is dit rond.').waitFor()
    await isDone(seen)
    await asked.getByText(/Gezien in Mijn PostNL/).waitFor()

    const audit = (await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb)
    expect(audit.filter((verb) => /^(request|line|change)\./.test(verb))).toEqual([
      'request.submitted',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'change.seen',
    ])
    expect(complaints).toEqual([])
  })
})
