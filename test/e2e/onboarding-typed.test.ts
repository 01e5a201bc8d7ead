import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asks, caseOf, doesOutside, followsPlatform, onboardingOf, testsSandbox } from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, petra, sanne, tom, youssef } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const stage = async (id: string) => (await onboardingOf(bot, id)).stage
const last = (personId: string): string => bot.sees(personId).at(-1) ?? ''
/** Asked by Sanne for somebody at the company's own domain, and claimed by Petra with her words. */
async function claimed(): Promise<string> {
  const id = await asks(bot)
  await bot.say(petra, `neem ${(await caseOf(bot, id)).id}`)
  return id
}
async function inSandbox(): Promise<string> {
  const id = await claimed()
  await bot.say(petra, `koppel ${id}`)
  await doesOutside(bot)
  await followsPlatform(bot)
  return id
}

describe('everything of the servicedesk, typed (TEAMS.md C4)', () => {
  it('from linking to production, by the id of the case or of the sign-up', async () => {
    const id = await inSandbox()
    await testsSandbox(bot)
    await bot.say(sanne, 'de sandbox doet het')
    expect(await stage(id)).toBe('validate')
    await bot.say(petra, `stuur ${id} terug: Ik mis een foutpad.`)
    expect(await stage(id)).toBe('sandbox-test')
    expect(bot.shown(sanne)).toContain('Ik mis een foutpad.')
    await bot.say(sanne, 'sandbox werkt')
    await bot.say(petra, `valideer ${(await caseOf(bot, id)).id} alles`)
    expect(await stage(id)).toBe('authorise')
    await bot.say(youssef, `autoriseer ${(await caseOf(bot, id)).id}`)
    expect(await stage(id)).toBe('production-use')
  })

  it('declines with a reason, which the customer reads', async () => {
    const id = await claimed()
    await bot.say(petra, `wijs ${(await caseOf(bot, id)).id} af`)
    expect(await stage(id)).toBe('link')
    await bot.say(petra, `wijs ${(await caseOf(bot, id)).id} af Dit hoort bij een ander bedrijf.`)
    expect(await stage(id)).toBe('declined')
    expect(bot.shown(sanne)).toContain('Dit hoort bij een ander bedrijf.')
    expect(last(sanne)).toContain('088 225 5651')
  })

  it('a no behind it declines nothing: the case is shown', async () => {
    const id = await claimed()
    const { id: ofDesk } = await caseOf(bot, id)
    await bot.say(petra, `decline ${ofDesk} not yet`)
    await bot.say(petra, `wijs ${ofDesk} af misschien`)
    expect(await stage(id)).toBe('link')
    expect(bot.shown(petra)).toContain(ofDesk)
  })

  it('F-32: a Sandbox that does not work is not reported as one that does', async () => {
    const id = await inSandbox()
    await testsSandbox(bot)
    const before = await stage(id)
    await bot.say(sanne, `sandbox van ${id} werkt niet`)
    await bot.say(sanne, `sandbox ${id} doet het nog niet goed`)
    expect(await stage(id)).toBe(before)
    await bot.say(sanne, `sandbox van ${id} werkt`)
    expect(await stage(id)).toBe('validate')
  })

  it.each(['koppel', 'valideer', 'autoriseer'])('"%s" of a case about something else changes nothing', async (verb) => {
    await bot.say(petra, `${verb} M-7K2M9Q4TBX`)
    expect(last(petra)).not.toContain('Melding:')
  })

  it('I-17: production before the Sandbox is refused with why', async () => {
    const id = await claimed()
    await bot.say(petra, `autoriseer ${id}`)
    expect(last(petra)).toContain('Eerst de Sandbox')
    expect(await stage(id)).toBe('link')
  })

  it('I-17: who validated does not authorise as well, typed neither', async () => {
    const id = await inSandbox()
    await testsSandbox(bot)
    await bot.say(sanne, 'sandbox werkt')
    await bot.say(petra, `valideer ${id}`)
    expect(last(petra)).toContain('Nog niet alle punten')
    expect(await stage(id)).toBe('validate')
    await bot.say(petra, `valideer ${id} alle punten`)
    await bot.say(petra, `autoriseer ${id}`)
    expect(await stage(id)).toBe('authorise')
    expect(last(petra)).toContain('andere medewerker')
  })

  it('I-18: to who is no agent it is as if it were not there', async () => {
    const id = await claimed()
    await bot.say(eva, `koppel ${id}`)
    const hers = last(eva)
    await bot.say(eva, 'koppel O-7K2M9Q4TBX')
    expect(last(eva)).toBe(hers)
    expect(await stage(id)).toBe('link')
  })
})

describe('the customer’s side, typed', () => {
  it('the Sandbox that the platform never saw is no Sandbox that works (F-32)', async () => {
    const id = await inSandbox()
    await bot.say(sanne, 'sandbox werkt')
    expect(last(sanne)).toContain('nog geen enkele geslaagde aanroep')
    expect(await stage(id)).toBe('apis')
  })

  it('a product without a call asks why, and takes it', async () => {
    const id = await inSandbox()
    await bot.app.outside.happenings.callSandbox('company-lindehof', 'shipping', { succeeded: 5 })
    await bot.say(sanne, 'sandbox werkt')
    expect(last(sanne)).toContain('2 producten')
    await bot.say(sanne, 'de sandbox werkt, Track & Trace gebruiken wij niet')
    expect(await stage(id)).toBe('validate')
    expect(bot.shown(petra)).toContain('Track & Trace gebruiken wij niet')
  })

  it('goes through what is to be seen (F-30, F-31)', async () => {
    const id = await inSandbox()
    await bot.say(sanne, 'api’s gezien')
    expect(await stage(id)).toBe('versions')
    await bot.say(sanne, `nagekeken ${id}`)
    expect(await stage(id)).toBe('sandbox-test')
  })

  it('of several it asks which, and does nothing', async () => {
    const [one, other] = [await asks(bot), await asks(bot, sanne, { address: 'otto@lindehof.example', key: 'other' })]
    await bot.say(sanne, 'sandbox werkt')
    expect(bot.shown(sanne)).toContain('Welke aanmelding?')
    expect([await stage(one), await stage(other)]).toEqual(['link', 'link'])
    await bot.say(sanne, `toon ${other}`)
    expect(bot.shown(sanne)).toContain('otto@lindehof.example')
  })

  it('without one it says so, and offers to ask', async () => {
    await bot.say(tom, 'sandbox werkt')
    expect(bot.shown(tom)).toContain('Je hebt nog geen aanmelding')
    expect(bot.shown(tom)).toContain('"id":"onboard"')
  })

  it('an administrator vouches or does not, once (I-17)', async () => {
    const id = await asks(bot, tom, { address: 'tom.bakker@example.com', name: 'Tom Bakker', forSelf: true })
    expect(bot.shown(grace)).toContain('onboarding-vouch')
    await bot.say(grace, `I do not vouch for ${id}`)
    expect((await onboardingOf(bot, id)).vouching).toBe('no')
    await bot.say(sanne, `ik sta in voor ${id}`)
    expect((await onboardingOf(bot, id)).vouching).toBe('no')
    await bot.say(eva, `ik sta in voor ${id}`)
    expect((await onboardingOf(bot, id)).vouching).toBe('no')
  })
})
