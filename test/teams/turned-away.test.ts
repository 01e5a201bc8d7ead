import { describe, expect, it } from 'vitest'
import { activitySchema } from '../../src/teams/activity-schema.ts'
import { createInflow } from '../../src/teams/inflow.ts'
import { whyTurnedAway } from '../../src/teams/turned-away.ts'
import { canaries } from '../support/canaries.ts'

const inflow = createInflow({ actionsPerMinute: 1000, turnsPerSecond: 1000 })
const activity = (patch: object) =>
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
const inTeam = { conversation: { id: '19:x', tenantId: 'tenant-1', conversationType: 'channel', isGroup: true } }
const mention = '<at>Toegangshulp</at>'
const spokenTo = { entities: [{ type: 'mention', text: mention, mentioned: { id: '28:bot', name: 'x' } }] }
const press = (data: object) => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action' },
  value: {
    action: { type: 'Action.Execute', verb: 'case-ask', data: { verb: 'case-ask', id: 'M-1', seen: 1, ...data } },
  },
})

describe('I-36: a pasted secret is turned away before anything of it is read', () => {
  it.each(canaries)('$kind, in the personal chat', async ({ text }) => {
    expect(await whyTurnedAway(inflow, activity({ text }))).toBe('pastedKey')
  })

  it.each(canaries)('$kind, in a channel', async ({ text }) => {
    expect(await whyTurnedAway(inflow, activity({ ...inTeam, ...spokenTo, text: `${mention} ${text}` }))).toBe(
      'pastedKey',
    )
  })

  it.each(canaries)('$kind, on a card in a channel', async ({ text }) => {
    expect(await whyTurnedAway(inflow, activity({ ...inTeam, ...press({ question: text }) }))).toBe('pastedKey')
    expect(await whyTurnedAway(inflow, activity({ ...inTeam, ...press({ note: text }) }))).toBe('pastedKey')
  })

  it('what is no secret comes in, in both', async () => {
    const text = `${mention} wachtrij aanmeldingen`
    expect(await whyTurnedAway(inflow, activity({ ...inTeam, ...spokenTo, text }))).toBeUndefined()
    expect(await whyTurnedAway(inflow, activity({ text: 'de sandbox werkt' }))).toBeUndefined()
  })

  it('what people say to one another in a channel is not answered', async () => {
    expect(await whyTurnedAway(inflow, activity({ ...inTeam, text: canaries[0]!.text }))).toBeUndefined()
  })
})
