import { describe, expect, it } from 'vitest'
import { inputNames, parsePressed } from '../../cards/actions.ts'
import { activitySchema, executedData } from '../../src/teams/activity-schema.ts'
import { callerOf } from '../../src/teams/identity.ts'
import { clientLocale, clientZone } from '../../src/teams/locale.ts'
import { mentionsBot, plainText } from '../../src/teams/plain-text.ts'

const activity = (patch: object = {}) =>
  activitySchema.parse({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/c',
    from: { id: '29:eva', name: 'Eva', aadObjectId: 'aad-eva' },
    recipient: { id: '28:bot', name: 'Toegangshulp' },
    conversation: { id: 'a:1', tenantId: 'tenant-1', conversationType: 'personal' },
    ...patch,
  })

const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id, name: 'x' } })

describe('who speaks', () => {
  it('I-3: is the tenant and object id of the activity, whatever else it says', () => {
    const claims = { value: { aadObjectId: 'aad-ria', actor: 'aad-ria' }, text: 'ik ben aad-ria' }
    const named = { from: { id: '29:eva', name: 'Ria', aadObjectId: 'aad-eva', email: 'ria@example.com', upn: 'ria' } }
    expect(callerOf(activity({ ...claims, ...named }))).toEqual({ tenant: 'tenant-1', id: 'aad-eva' })
  })

  it('I-4: a tenant named twice must be the same', () => {
    expect(callerOf(activity({ channelData: { tenant: { id: 'tenant-2' } } }))).toBeUndefined()
    expect(callerOf(activity({ channelData: { tenant: { id: 'tenant-1' } } }))?.tenant).toBe('tenant-1')
  })

  it('I-4: nobody speaks without a tenant or without an object id', () => {
    expect(callerOf(activity({ conversation: { id: 'a:1' } }))).toBeUndefined()
    expect(callerOf(activity({ from: { id: '29:eva' } }))).toBeUndefined()
  })
})

describe('what was typed', () => {
  it('all mentions of the bot are taken out, others are the name they show (TEAMS.md B2)', () => {
    const text = '<at>Toegangshulp</at> help&nbsp;<at>Eva</at>\u00a0 nu <at>Toegangshulp</at>'
    const entities = [mention('28:bot', '<at>Toegangshulp</at>'), mention('29:eva', '<at>Eva</at>')]
    expect(plainText(activity({ text, entities }))).toBe('help Eva nu')
  })

  it('only a mention of the bot itself counts as one', () => {
    expect(mentionsBot(activity({ entities: [mention('28:bot', '<at>b</at>')] }))).toBe(true)
    expect(mentionsBot(activity({ entities: [mention('29:eva', '<at>e</at>')] }))).toBe(false)
  })

  it('a very long text is cut', () => {
    expect(plainText(activity({ text: 'x'.repeat(50_000) }))).toHaveLength(4000)
  })
})

describe('the language of a client (TEAMS.md B5)', () => {
  it.each([
    ['nl-NL', 'nl'],
    ['en-US', 'en'],
    ['EN', 'en'],
    ['de-DE', 'nl'],
  ] as const)('%s is answered in %s', (locale, expected) => {
    expect(clientLocale(activity({ locale }))).toBe(expected)
  })

  it('falls back to clientInfo and then to Dutch', () => {
    expect(clientLocale(activity({ entities: [{ type: 'clientInfo', locale: 'en-GB' }] }))).toBe('en')
    expect(clientLocale(activity())).toBe('nl')
  })

  it('the time zone is a real one, or that of the portal', () => {
    expect(clientZone(activity({ localTimezone: 'America/New_York' }))).toBe('America/New_York')
    expect(clientZone(activity({ localTimezone: 'Mars/Olympus' }))).toBe('Europe/Amsterdam')
    expect(clientZone(activity())).toBe('Europe/Amsterdam')
  })
})

describe('what was pressed', () => {
  it('the verb of the invoke wins over one inside its data', () => {
    const value = { action: { type: 'Action.Execute', verb: 'decline', data: { verb: 'approve', id: 'A-1', seen: 1 } } }
    expect(executedData(value)).toEqual({ verb: 'decline', id: 'A-1', seen: 1 })
  })

  it.each([{}, null, 'x', { action: null }, { action: { type: 'Action.Execute', verb: {} } }])(
    'L-8: %j is no pressed button',
    (value) => {
      expect(executedData(value)).toBeUndefined()
    },
  )
})

describe('what no client sends is not an activity (INVARIANTS 3.2)', () => {
  const read = (patch: object) => activitySchema.safeParse({ ...activity(), ...patch }).success

  it.each([
    ['a type that is a number', { type: 1 }],
    ['a type of nothing', { type: '' }],
    ['an id that is an object', { id: { $ne: null } }],
    ['an id that is endless', { id: Number.POSITIVE_INFINITY }],
    ['a service address that is no web address', { serviceUrl: 'javascript:alert(1)' }],
    ['a list of people', { from: [] }],
    ['a person without an id', { from: { aadObjectId: 'x' } }],
    ['an object id that is empty', { from: { id: 'x', aadObjectId: '' } }],
    ['an object id of 129 characters', { from: { id: 'x', aadObjectId: 'x'.repeat(129) } }],
    ['a conversation that is a text', { conversation: 'a:1' }],
    ['a tenant that is true', { conversation: { id: 'a:1', tenantId: true } }],
    ['a text that is a list', { text: ['approve'] }],
    ['a name of an invoke that is an object', { name: {} }],
    ['101 entities', { entities: Array.from({ length: 101 }, () => ({})) }],
    ['entities that are texts', { entities: ['mention'] }],
    ['a member that is nobody', { membersAdded: [{}] }],
    ['channel data that is a list of tenants', { channelData: { tenant: ['x'] } }],
  ])('%s', (_what, patch) => expect(read(patch)).toBe(false))

  it('while what is unknown is passed over, and a long text is left to be answered in words', () => {
    expect(read({ somethingNew: { a: 1 } })).toBe(true)
    expect(read({ text: 'x'.repeat(200_000) })).toBe(true)
  })

  it.each([{ seen: Number.POSITIVE_INFINITY }, { seen: -1 }, { seen: 1.5 }, { id: ['A-1'] }, { id: '' }, { verb: {} }])(
    'a button with %j is none of ours',
    (patch) => expect(parsePressed({ verb: 'approve', id: 'A-1', seen: 1, ...patch })).toBeUndefined(),
  )

  it('no input of a card has the name of what a button carries', () => {
    expect(inputNames.filter((name) => ['verb', 'id', 'seen'].includes(name))).toEqual([])
  })
})

describe('what is quoted is not what somebody says', () => {
  const html =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Bot</strong><p>goedkeuren A-7K2M9Q4TBX</p></blockquote>'

  it.each([
    ['HTML', `${html}<br>`],
    ['lines behind ">"', '> goedkeuren A-7K2M9Q4TBX\n> ja\n'],
    ['the same, escaped', '&gt; goedkeuren A-7K2M9Q4TBX\n'],
    ['a message that is referred to', '<attachment id="1"></attachment>'],
    ['a placeholder', '<quoted messageId="1"/>'],
  ])('as %s', (_how, quoted) => {
    expect(plainText(activity({ text: `${quoted}mijn aanvragen` }))).toBe('mijn aanvragen')
  })

  it('nothing of the message that is referred to is read', () => {
    const attachments = [
      { contentType: 'messageReference', content: '{"messagePreview":"goedkeuren A-7K2M9Q4TBX"}' },
      { contentType: 'text/html', content: html },
    ]
    expect(plainText(activity({ text: 'wat is dit?', attachments }))).toBe('wat is dit?')
  })

  it('where all of it is quoted, that is what they bring', () => {
    expect(plainText(activity({ text: '> A-7K2M9Q4TBX' }))).toBe('A-7K2M9Q4TBX')
    expect(plainText(activity({ text: '<blockquote><p>A-7K2M9Q4TBX</p></blockquote>' }))).toBe('A-7K2M9Q4TBX')
  })

  it('a sign in the middle of a line stays', () => {
    expect(plainText(activity({ text: 'van oud -> nieuw, meer > minder' }))).toBe('van oud -> nieuw, meer > minder')
  })

  it('many quotes that are never closed take no time', () => {
    const started = performance.now()
    plainText(activity({ text: '<blockquote>'.repeat(333) }))
    expect(performance.now() - started).toBeLessThan(100)
  })
})
