import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackendRefused } from '../../src/domain/backend-error.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, named, ruben, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
let writes: string[]
let refusals: number

const watched = (backend: PermissionsBackend): PermissionsBackend => ({
  ...backend,
  grant: (wanted, key) => {
    writes.push(`on ${wanted.authorisation} ${wanted.number}`)
    refusals -= 1
    return refusals >= 0 ? Promise.reject(new BackendRefused('not-allowed', 'no')) : backend.grant(wanted, key)
  },
})

beforeEach(async () => {
  writes = []
  refusals = 0
  bot = await startBot({ wrap: (name, port) => (name === 'backend' ? (watched(port as never) as never) : port) })
  for (const personId of [sanne, grace, fatima]) await bot.say(personId, 'menu')
})
afterEach(() => bot.stop())

const number = '9401138'
const held = async (name: string, on = number) =>
  (await bot.app.backend.heldBy(userOf(name), on)).map(({ authorisation }) => authorisation)
const changesOf = async (name: string, authorisation = 'haalservice', on = number) => {
  const { ledger } = bot.app.store
  const all = await ledger.changesOfRight(bot.teams.tenant, userOf(name), on, authorisation)
  return all.map(({ cause, wish, state }) => `${cause} ${wish} ${state}`)
}
const linesOf = async (personId: string) => (await bot.newestRequest(personId)).lines.map(({ state }) => state)
const audited = async (verb: string) =>
  (await bot.app.store.ledger.auditTrail({})).filter((event) => event.verb === verb)
const paused = () => bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
async function resumed(): Promise<void> {
  await bot.app.store.ledger.write((tx) => tx.resumeGrants())
  await bot.settle()
}
async function asks(personId = tom, what = 'haalservice'): Promise<void> {
  await bot.say(personId, `aanvragen ${what}`)
  await bot.press(personId, 'confirm')
}
const offers = (personId = sanne, whom = 'tom.bakker') =>
  bot.say(personId, `toekennen haalservice ${number} ${whom}@example.com`)
async function gives(personId = sanne): Promise<void> {
  await offers(personId)
  await bot.press(personId, 'confirm')
}

describe('who gives what somebody asked approves that', () => {
  it('I-22: the request is granted, by one change, and nobody is asked for it any more', async () => {
    await asks()
    expect(bot.offered(grace)).toContain('approve')
    await gives()
    expect(await linesOf(tom)).toEqual(['approved'])
    expect(await changesOf('Tom')).toEqual(['line on done'])
    expect(writes).toEqual([`on haalservice ${number}`])
    for (const administrator of [sanne, grace]) expect(bot.offered(administrator)).not.toContain('approve')
    expect(bot.shown(tom)).toContain('Toegekend')
    expect(bot.sees(tom).join('\n')).toContain('Sanne de Boer heeft')
  })

  it('I-26: the preview says whose request is approved with it, and one that came after it is not', async () => {
    await offers()
    await asks()
    await bot.press(sanne, 'confirm')
    expect(writes).toEqual([])
    expect(await linesOf(tom)).toEqual(['pending'])
    const { id } = await bot.newestRequest(tom)
    expect(JSON.stringify(bot.newest(sanne, 'confirm'))).toContain(`Haalservice: gevraagd door Tom Bakker (${id})`)
    await bot.press(sanne, 'confirm')
    expect(await linesOf(tom)).toEqual(['approved'])
    expect(await held('Tom')).toEqual(['haalservice'])
  })

  it('I-7, I-34: the audit says who approved, by which rule, and that it was given at once', async () => {
    await asks()
    await gives()
    const [approved, ...more] = await audited('line.approved')
    expect(more).toEqual([])
    expect(approved).toMatchObject({ actor: sanne, authorisation: 'haalservice', customerNumber: number })
    expect(approved?.evidence?.read).toMatchObject({ via: 'direct' })
    expect(approved?.details?.['direct']).toMatch(/^[0-9a-f]{32}$/)
    expect(await audited('change.due')).toHaveLength(1)
  })

  it('I-20: pressed twice it is one approval and one grant, and the card says how it went', async () => {
    await asks()
    await offers()
    const message = bot.newest(sanne, 'confirm')
    const card = shownCard(message)!
    await Promise.all(
      [1, 2].map((id) => bot.client.press(sanne, message, 'confirm', {}, { activityId: `c${id}`, card })),
    )
    await bot.settle()
    expect(await audited('line.approved')).toHaveLength(1)
    expect(writes).toHaveLength(1)
    expect(JSON.stringify(bot.teams.messages(sanne).find(({ id }) => id === message.id))).toContain('Staat aan sinds')
  })

  it('typed, it is the same', async () => {
    await asks()
    await offers()
    await bot.say(sanne, 'ja')
    expect(await linesOf(tom)).toEqual(['approved'])
    expect(bot.shown(sanne)).toContain('Haalservice aanzetten')
  })

  it('of a request for more only what is given is answered; the rest waits on', async () => {
    const dashboards = ['ecommerce-inzichten', 'pakketten-binnen-buitenland']
    await bot.say(eva, 'aanvragen dashboards')
    await bot.press(eva, 'answer', { authorisations: dashboards.join(','), number, forWhom: 'me' })
    await bot.press(eva, 'confirm')
    await bot.say(sanne, `toekennen ${number} eva.jansen@example.com`)
    await bot.say(sanne, 'facturen en e-commerce inzichten')
    expect(JSON.stringify(bot.newest(sanne, 'confirm'))).toContain('E-commerce inzichten: gevraagd door Eva Jansen')
    await bot.press(sanne, 'confirm')
    const { lines } = await bot.newestRequest(eva)
    expect(Object.fromEntries(lines.map(({ authorisation, state }) => [authorisation, state]))).toEqual({
      'ecommerce-inzichten': 'approved',
      'pakketten-binnen-buitenland': 'pending',
    })
    await bot.press(grace, 'approve')
    expect((await held('Eva')).toSorted()).toEqual([...dashboards, 'facturen'].toSorted())
  })

  it('over several numbers: what was asked is approved, the rest is given, and one card tells both', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.press(eva, 'answer', { number, forWhom: 'me' })
    await bot.press(eva, 'confirm')
    await bot.say(fatima, `toekennen haalservice ${number} 9401146 eva.jansen@example.com`)
    expect(JSON.stringify(bot.newest(fatima, 'confirm'))).toContain(`${number}: Haalservice: gevraagd door Eva Jansen`)
    await bot.press(fatima, 'confirm')
    expect(await changesOf('Eva')).toEqual(['line on done'])
    expect(await changesOf('Eva', 'haalservice', '9401146')).toEqual(['direct on done'])
    expect(bot.shown(fatima)).toContain('Haalservice · 9401138')
    expect(bot.shown(fatima)).toContain('Haalservice · 9401146')
    expect(bot.sees(eva).filter((text) => text.includes('9401146') && text.includes('Fatima Amrani'))).toHaveLength(1)
  })

  it('I-9: authority lost before it is carried out: the request goes back to the others, and who gave it hears that', async () => {
    await asks()
    await paused()
    await gives()
    await bot.app.backend.revoke({ user: userOf('Sanne'), number, authorisation: 'klantnummerinstellingen' }, 'outside')
    await resumed()
    expect(await linesOf(tom)).toEqual(['pending'])
    expect(await held('Tom')).toEqual([])
    expect(bot.shown(sanne)).toContain('is geen beheerder meer')
    await bot.press(grace, 'approve')
    expect(await changesOf('Tom')).toEqual(['line on withdrawn', 'line on done'])
    expect(bot.shown(tom)).toContain('Toegekend')
  })

  it('who asked can still take it back before it is on, and the card of who gave it says so', async () => {
    await asks()
    await paused()
    await gives()
    await bot.press(tom, 'withdraw')
    await resumed()
    expect(await held('Tom')).toEqual([])
    expect(bot.shown(sanne)).toContain('wie dit aanvroeg, heeft de aanvraag geannuleerd')
  })

  it('what failed can be tried again from the card of either, and both say how it went', async () => {
    refusals = 2
    await asks()
    await gives()
    expect(bot.sees(sanne).join('\n')).toContain('aanzetten voor Tom Bakker is mislukt')
    await bot.press(grace, 'retry-change')
    expect(bot.shown(sanne)).toContain('Door jou gedaan')
    expect(bot.shown(grace)).not.toContain('Door jou gedaan')
    const given = bot.teams.messages(sanne).find((each) => JSON.stringify(each).includes('Door jou gedaan'))!
    await bot.press(sanne, 'retry-change', {}, { message: given })
    expect(await held('Tom')).toEqual(['haalservice'])
    const after = JSON.stringify(bot.teams.messages(sanne).find(({ id }) => id === given.id))
    expect(after).toContain('Door jou gedaan')
    expect(after).toContain('Staat aan sinds')
    expect(bot.shown(tom)).toContain('Toegekend')
  })

  it('what takes two people stays as it is', async () => {
    await asks(tom, 'klantnummerinstellingen')
    await gives()
    expect(await linesOf(tom)).toEqual(['pending'])
    expect(await held('Tom')).toEqual(['haalservice'])
  })

  it('a replacement approves the request for what takes the place, and puts that on first', async () => {
    await asks(ruben, 'zakelijke track & trace')
    await bot.say(sanne, `vervang read only ${number} ruben.smit@example.com`)
    expect(bot.shown(sanne)).toContain('Zakelijke track & trace: gevraagd door Ruben Smit')
    await bot.press(sanne, 'confirm')
    expect(await changesOf('Ruben', 'zakelijke-track-trace')).toEqual(['line on done'])
    expect(await held('Ruben')).toEqual(['zakelijke-track-trace'])
    expect(await linesOf(ruben)).toEqual(['approved'])
    expect(bot.shown(sanne)).toContain('Vervangen door Zakelijke track & trace')
    expect(bot.offered(grace)).not.toContain('approve')
  })
})

describe('I-11: what the giver asked themselves they do not approve', () => {
  async function asksFor(personId: string): Promise<void> {
    await bot.say(personId, 'aanvragen haalservice voor tom.bakker@example.com')
    await bot.press(personId, 'confirm')
  }

  it('it is given, and the request is not needed any more: nobody decided on it, and its card says so', async () => {
    await asksFor(sanne)
    await offers()
    expect(JSON.stringify(bot.newest(sanne, 'confirm'))).toContain('Haalservice: dit vroeg je zelf aan')
    await bot.press(sanne, 'confirm')
    const [line] = (await bot.newestRequest(sanne)).lines
    expect(line).toMatchObject({ state: 'cancelled', decisions: [] })
    expect(await changesOf('Tom')).toEqual(['direct on done'])
    expect(await held('Tom')).toEqual(['haalservice'])
    expect(bot.shown(tom)).toContain('Niet meer nodig: Sanne de Boer gaf dit al zonder aanvraag')
    expect(bot.shown(tom)).not.toContain('Er is niets aangezet')
    expect(bot.offered(grace)).not.toContain('approve')
  })

  it('what failed then, they can try again; and nothing is said to be given until then', async () => {
    refusals = 1
    await asksFor(sanne)
    await offers()
    await bot.press(sanne, 'confirm')
    expect(bot.shown(tom)).not.toContain('Niet meer nodig')
    await bot.press(sanne, 'retry-change')
    expect(await held('Tom')).toEqual(['haalservice'])
    expect(bot.shown(tom)).toContain('Niet meer nodig')
  })

  it('another administrator who gives it does approve it', async () => {
    await asksFor(sanne)
    await gives(grace)
    expect(await linesOf(sanne)).toEqual(['approved'])
    expect(bot.sees(sanne).join('\n')).toContain('Grace Taylor')
  })
})

describe('I-21: deciding and giving at once', () => {
  it.each(['approve', 'decline'])('%s beside it: one is first, the other reads the truth', async (verb) => {
    await asks()
    await offers()
    await Promise.all([
      bot.press(grace, verb, { reason: 'Nee' }, { settle: false }),
      bot.press(sanne, 'confirm', {}, { settle: false }),
    ])
    await bot.settle()
    const [line] = (await bot.newestRequest(tom)).lines
    expect(line?.decisions).toHaveLength(1)
    expect(writes).toHaveLength(line?.state === 'approved' ? 1 : 0)
    expect(await held('Tom')).toEqual(line?.state === 'approved' ? ['haalservice'] : [])
    expect([tom, sanne, grace].flatMap((personId) => bot.sees(personId)).join('\n')).not.toContain('mislukt')
  })

  it('two who give it: one approval, one grant', async () => {
    await asks()
    await offers(sanne)
    await offers(grace)
    await Promise.all([sanne, grace].map((personId) => bot.press(personId, 'confirm', {}, { settle: false })))
    await bot.settle()
    expect(await audited('line.approved')).toHaveLength(1)
    expect(writes).toHaveLength(1)
    expect(bot.sees(tom).join('\n')).not.toContain('mislukt')
  })
})

describe('what was given while it was asked and then taken away', () => {
  it('I-28: ends off, and both cards say so', async () => {
    await asks()
    await gives()
    await bot.say(grace, `revoke haalservice ${number} tom.bakker@example.com`)
    await bot.press(grace, 'confirm')
    expect(await held('Tom')).toEqual([])
    expect(bot.shown(tom)).toContain('Uitgezet door Grace Taylor')
    expect(bot.shown(sanne)).toContain('Uitgezet door Grace Taylor')
  })

  it('asked once more, an undo gives it back and that request is not needed any more', async () => {
    await bot.say(sanne, `intrekken haalservice ${number} noor.visser@example.com`)
    await bot.press(sanne, 'confirm')
    const noor = named('Noor').aadObjectId
    await bot.say(noor, 'aanvragen haalservice')
    await bot.press(noor, 'answer', { number, forWhom: 'me' })
    await bot.press(noor, 'confirm')
    await bot.press(sanne, 'undo-revoke')
    expect(await held('Noor')).toContain('haalservice')
    expect(await linesOf(noor)).toEqual(['cancelled'])
    expect(bot.shown(noor)).toContain('Niet meer nodig: Sanne de Boer gaf dit al zonder aanvraag')
    expect(bot.offered(grace)).not.toContain('approve')
  })
})
