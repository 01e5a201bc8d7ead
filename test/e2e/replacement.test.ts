import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, petra, ruben, sanne, tom, userOf } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'
import { fixtureServices } from '../support/fixture-services.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
let grant: PermissionsBackend['grant'] | undefined
let down: boolean
let writes: string[]

/** The worker's own calls are written down in their order; what tests do at `bot.app.backend` is outside. */
const watched = (backend: PermissionsBackend): PermissionsBackend => ({
  ...backend,
  numbersOf: (user) => (down ? Promise.reject(new BackendUnavailable('away')) : backend.numbersOf(user)),
  grant: (wanted, key) => {
    if (key !== 'outside') writes.push(`grant ${wanted.authorisation}`)
    return grant === undefined || key === 'outside' ? backend.grant(wanted, key) : grant(wanted, key)
  },
  revoke: (wanted, key) => {
    if (key !== 'outside') writes.push(`revoke ${wanted.authorisation}`)
    return backend.revoke(wanted, key)
  },
})

beforeEach(async () => {
  grant = undefined
  down = false
  writes = []
  gate = createGate()
  bot = await startBot({
    catalogueFolders: [fixtureServices],
    wrap: (name, port) => gate.wrap(name, name === 'backend' ? (watched(port as never) as never) : port),
  })
  await bot.say(sanne, 'menu')
  await bot.say(grace, 'menu')
})
afterEach(() => bot.stop())

const held = async (name = 'Ruben') =>
  (await bot.app.backend.heldBy(userOf(name), '9401138')).map(({ authorisation }) => authorisation).toSorted()
const opens = (personId: string, topic: string) =>
  bot.forge(
    personId,
    bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!,
    {
      verb: 'open',
      id: topic,
      seen: 0,
    },
  )
const rubens = `replace:9401138~${userOf('Ruben')}`

describe('who holds track & trace read only and complains of an error', () => {
  it.each(['track & trace geeft een foutmelding', 't&t doet het niet', 'track and trace read only: error message'])(
    'I-15: "%s" is told the cause and offered what replaces it',
    async (complaint) => {
      await bot.say(ruben, complaint)
      expect(bot.shown(ruben)).toContain('Ik weet waar de foutmelding vandaan komt')
      expect(bot.shown(ruben)).toContain('replacement:9401138')
    },
  )

  it('asks for the replacement with one press, and the administrator reads what it replaces', async () => {
    await bot.say(ruben, 'track & trace geeft een foutmelding')
    await opens(ruben, 'replacement:9401138')
    await bot.press(ruben, 'confirm')
    expect((await bot.newestRequest(ruben)).lines).toMatchObject([
      { authorisation: 'zakelijke-track-trace', takesPlaceOf: 'track-trace-read-only' },
    ])
    expect(bot.shown(sanne)).toContain('Ruben Smit heeft nu Track & trace read only op dit klantnummer')
    await bot.press(sanne, 'approve')
    expect(await held()).toEqual(['track-trace-read-only', 'zakelijke-track-trace'])
    expect(bot.shown(sanne)).toContain(rubens)
    expect(bot.shown(sanne)).toContain('Zet read only uit')
    expect(bot.shown(sanne)).not.toContain('Vervang read only')
    await opens(sanne, rubens)
    expect(bot.shown(sanne)).toContain('Klopt dit? Track & trace read only uitzetten')
    await bot.press(sanne, 'confirm')
    expect(await held()).toEqual(['zakelijke-track-trace'])
    expect(bot.shown(sanne)).not.toContain('Zet read only uit')
  })

  it('the administrator may replace it from the review card at once, which approves the request', async () => {
    await bot.say(ruben, 'aanvragen zakelijke track & trace')
    await bot.press(ruben, 'confirm')
    const request = await bot.newestRequest(ruben)
    const review = () => JSON.stringify(shownCard(bot.newest(sanne, 'approve')))
    expect(review()).toContain('Vervang read only')
    expect(review()).toContain(rubens)
    await opens(sanne, rubens)
    expect(bot.shown(sanne)).toContain(`gevraagd door Ruben Smit (${request.id})`)
    await bot.press(sanne, 'confirm')
    expect(writes).toEqual(['grant zakelijke-track-trace', 'revoke track-trace-read-only'])
    expect(await held()).toEqual(['zakelijke-track-trace'])
    expect((await bot.newestRequest(ruben)).lines).toMatchObject([{ state: 'approved' }])
    expect(bot.sees(sanne).join('\n')).not.toContain(rubens)
  })

  it('who asks, and who it is for, gets no button to replace it', async () => {
    await bot.say(ruben, 'aanvragen zakelijke track & trace')
    await bot.press(ruben, 'confirm')
    expect(bot.shown(ruben)).not.toContain(rubens)
  })

  it('who asked already is shown that request instead of asking again', async () => {
    await bot.say(ruben, 'aanvragen zakelijke track & trace')
    await bot.press(ruben, 'confirm')
    await bot.say(ruben, 'track & trace werkt niet')
    expect(bot.shown(ruben)).toContain(`show:${(await bot.newestRequest(ruben)).id}`)
  })

  it('who does not hold it gets what helps otherwise, and the telephone number of the servicedesk', async () => {
    await bot.say(tom, 'error in track and trace')
    expect(bot.shown(tom)).toContain('088 225 5651')
    expect(bot.shown(tom)).not.toContain('replacement:')
  })

  it('who holds the replacement already is sent to an administrator, and asks for nothing', async () => {
    await bot.app.backend.grant(
      { user: userOf('Ruben'), number: '9401138', authorisation: 'zakelijke-track-trace' },
      'outside',
    )
    await bot.say(ruben, 'mijn autorisaties')
    expect(bot.shown(ruben)).toContain('Vraag een beheerder om deze uit te zetten')
    expect(bot.shown(ruben)).toContain('administrators:9401138')
    expect(bot.shown(ruben)).not.toContain('replacement:')
  })

  it('I-10: with a backend that is down nothing is concluded', async () => {
    down = true
    await bot.say(ruben, 'track & trace geeft een foutmelding')
    expect(bot.shown(ruben)).not.toContain('Ik weet waar de foutmelding vandaan komt')
    expect(bot.shown(ruben)).toContain('Mijn PostNL antwoordt nu niet')
  })
})

describe('an administrator replaces it', () => {
  it('with one press: what works goes on first, then what gives the error goes off', async () => {
    await opens(grace, rubens)
    expect(bot.shown(grace)).toContain('Ruben Smit')
    await bot.press(grace, 'confirm')
    expect(writes).toEqual(['grant zakelijke-track-trace', 'revoke track-trace-read-only'])
    expect(await held()).toEqual(['zakelijke-track-trace'])
    const due = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'change.due')
    expect(due.map(({ authorisation }) => authorisation)).toEqual(['zakelijke-track-trace', 'track-trace-read-only'])
    expect(bot.sees(ruben).join('\n')).toContain('Zakelijke track & trace')
  })

  it.each([
    ['vervang track & trace read only 9401138 ruben.smit@example.com', sanne],
    ['replace read only on 9401138 for ruben.smit@example.com', grace],
  ])('typed as "%s" it is shown first, and done after a yes', async (command, who) => {
    await bot.say(who, command)
    expect(writes).toEqual([])
    await bot.say(who, 'ja')
    expect(await held()).toEqual(['zakelijke-track-trace'])
  })

  it('is told in two sentences: what went on, and what went off', async () => {
    await bot.say(ruben, 'menu')
    await opens(sanne, `replace:9401138~${userOf('Ruben')}`)
    await bot.press(sanne, 'confirm')
    const said = bot.sees(ruben).filter((text) => text.includes('Sanne de Boer heeft'))
    expect(said).toEqual([
      expect.stringMatching(/‘Zakelijke track & trace’ op 9401138 voor je aangezet/),
      expect.stringMatching(/‘Track & trace read only’.* (uitgezet|ingetrokken|uit)/),
    ])
  })

  it('typed without saying whose, it says how; and who administers nothing is told about their own', async () => {
    await bot.say(sanne, 'vervang read only')
    await bot.say(sanne, 'vervang track & trace read only')
    expect(bot.shown(sanne)).toContain('Zeg bij wie en op welk klantnummer')
    await bot.say(ruben, 'vervang track & trace read only')
    expect(bot.shown(ruben)).toContain('Ik weet waar de foutmelding vandaan komt')
    await bot.say(sanne, 'vervang track & trace read only 6620157 bram.peters@example.com')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })

  it('where the replacement is on already, only what gives the error goes off', async () => {
    await bot.app.backend.grant(
      { user: userOf('Ruben'), number: '9401138', authorisation: 'zakelijke-track-trace' },
      'outside',
    )
    await bot.say(sanne, 'wat heeft ruben.smit@example.com')
    expect(bot.shown(sanne)).toContain('Zakelijke track & trace staat al aan, dus deze kan uit')
    expect(bot.shown(sanne)).toContain('Zet read only uit')
    expect(bot.shown(sanne)).not.toContain('Vervang read only')
    await opens(sanne, rubens)
    expect(bot.shown(sanne)).toContain('Klopt dit? Track & trace read only uitzetten')
    expect(bot.shown(sanne)).not.toContain('Pas als het nieuwe aan staat')
    await bot.press(sanne, 'confirm')
    expect(writes).toEqual(['revoke track-trace-read-only'])
    expect(await held()).toEqual(['zakelijke-track-trace'])
  })

  it('I-28: what gives the error stays while what takes its place did not go on, so nobody is left with neither', async () => {
    grant = () => Promise.reject(new BackendRefused('not-allowed', 'no'))
    await opens(sanne, rubens)
    await bot.press(sanne, 'confirm')
    expect(await held()).toEqual(['track-trace-read-only'])
    expect(bot.shown(sanne)).toContain('Daarom heb ik dit aan laten staan')
  })

  it('I-20: pressed twice it is done once', async () => {
    await opens(sanne, rubens)
    const message = bot.newest(sanne, 'confirm')
    const card = shownCard(message)!
    await Promise.all(
      [1, 2].map((id) => bot.client.press(sanne, message, 'confirm', {}, { activityId: `c${id}`, card })),
    )
    await bot.settle()
    expect(writes).toEqual(['grant zakelijke-track-trace', 'revoke track-trace-read-only'])
  })

  it('I-26: what changed since the card was shown is shown anew, and nothing is done', async () => {
    await opens(sanne, rubens)
    await bot.app.backend.grant(
      { user: userOf('Ruben'), number: '9401138', authorisation: 'zakelijke-track-trace' },
      'outside',
    )
    await bot.press(sanne, 'confirm')
    expect(writes).toEqual([])
    expect(bot.shown(sanne)).toContain('staat al aan of wordt net aangezet')
  })

  it.each([
    ['somebody who is no administrator', tom, rubens],
    ['an agent', petra, rubens],
    ['a number that is not theirs', sanne, `replace:6620157~${userOf('Bram')}`],
    ['a user who is not there', sanne, 'replace:9401138~nobody'],
    ['themselves', grace, `replace:9401138~${userOf('Grace')}`],
    ['no number at all', grace, 'replace:nine~user-ruben-smit'],
  ])('I-9: not %s', async (_, who, topic) => {
    await bot.say(who, 'menu')
    await opens(who, topic)
    expect(bot.offered(who)).not.toContain('confirm')
    expect(writes).toEqual([])
  })

  it('where it is going off already there is no button, for nobody', async () => {
    await opens(sanne, rubens)
    gate.close()
    await bot.press(sanne, 'confirm', {}, { settle: false })
    await bot.client.say(grace, 'nederlands')
    await bot.client.say(grace, 'wat heeft ruben.smit@example.com')
    await bot.client.say(ruben, 'mijn autorisaties')
    expect(bot.shown(grace)).toContain('Hij wordt al uitgezet')
    expect(bot.shown(ruben)).toContain('Hij wordt uitgezet')
    for (const who of [grace, ruben]) expect(bot.shown(who)).not.toMatch(/"id":"replace(ment)?:/)
    gate.open()
    await bot.settle()
  })

  it('of who does not hold it there is nothing to replace', async () => {
    await bot.say(fatima, 'menu')
    await opens(fatima, `replace:9401138~${userOf('Tom')}`)
    expect(bot.shown(fatima)).toContain('Er is niets te vervangen')
  })

  it('I-9: authority lost between the press and the write changes nothing', async () => {
    await opens(sanne, rubens)
    gate.close()
    await bot.press(sanne, 'confirm', {}, { settle: false })
    const lost = { user: userOf('Sanne'), number: '9401138', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(lost, 'outside')
    gate.open()
    await bot.settle()
    expect(await held()).toEqual(['track-trace-read-only'])
  })
})
