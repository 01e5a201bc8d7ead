import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type Client } from '../../src/simulator/client.ts'
import { mountConnector } from '../../src/simulator/connector.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import { startEchoBot, type EchoBot } from './echo-bot.ts'
import { bram, eva, people, sofie, tenant } from './people.ts'
import { fieldsOf, recordedBodies, type RecordedBody } from './recorded.ts'

const summer = Date.UTC(2026, 6, 1, 9, 0, 0)
const teams = createTeams({ people, tenant, now: () => summer })
let bot: EchoBot
let client: Client

beforeAll(async () => {
  bot = await startEchoBot((server) => mountConnector(server, teams))
  client = createClient({ teams, botUrl: bot.address, serviceUrl: `${bot.address}/connector` })
})

afterAll(() => bot.stop())

const recorded = (type: string, fits: (body: RecordedBody) => boolean = () => true) =>
  fieldsOf(recordedBodies.find((body) => body.type === type && fits(body)))

const heardLast = () => bot.heard.at(-1)!
const isPersonal = (body: RecordedBody) => body.conversation.conversationType === 'personal'

test('installing sends both events of a recorded client, and no other field', async () => {
  await client.install(eva)
  const [installation, members] = bot.heard
  expect(fieldsOf(installation)).toEqual(recorded('installationUpdate', isPersonal))
  expect(fieldsOf(members)).toEqual(recorded('conversationUpdate', (body) => body.membersAdded?.length === 2))
})

test('removing sends the recorded event', async () => {
  await client.uninstall(sofie)
  expect(heardLast()).toMatchObject({ type: 'installationUpdate', action: 'remove' })
  expect(fieldsOf(heardLast())).toEqual(recorded('installationUpdate', isPersonal))
})

test('a text has the fields of a recorded text', async () => {
  await client.say(eva, 'hello')
  expect(fieldsOf(heardLast())).toEqual(recorded('message', (body) => body.text === 'hello there'))
})

test('a mention in a group has the fields of a recorded mention', async () => {
  await client.mentionInGroup(eva, 'members')
  expect(fieldsOf(heardLast())).toEqual(recorded('message', (body) => body.text?.startsWith('<at>') === true))
})

test('an Action.Execute has the fields of a recorded one, and no trigger', async () => {
  await client.say(eva, 'card')
  await client.press(eva, teams.last(eva)!, 'Send', { model: 'X1' })
  expect(fieldsOf(heardLast())).toEqual(recorded('invoke', (body) => body.name === 'adaptiveCard/action'))
  expect(heardLast()['value']).toEqual({
    action: {
      type: 'Action.Execute',
      title: 'Send',
      verb: 'send',
      data: { verb: 'send', id: 'one', seen: 1, model: 'X1', urgency: 'normal', dock: 'false' },
    },
  })
})

test('an Action.Submit has the fields of a recorded one', async () => {
  await client.say(eva, 'card')
  await client.press(eva, teams.last(eva)!, 'Send', { model: 'X1' }, { via: 'submit' })
  expect(fieldsOf(heardLast())).toEqual(recorded('message', (body) => body.value !== undefined))
})

test('the client tells its language and the time on the wall', async () => {
  await client.say(bram, 'hello')
  expect(heardLast()).toMatchObject({
    locale: 'en-GB',
    timestamp: '2026-07-01T09:00:00.000Z',
    localTimestamp: '2026-07-01T10:00:00.000+01:00',
    localTimezone: 'Europe/London',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
  })
})

test('a client whose language is changed says so from then on', async () => {
  teams.setLocale(eva, 'en')
  await client.say(eva, 'hello')
  expect(heardLast()).toMatchObject({ locale: 'en-GB', localTimestamp: '2026-07-01T11:00:00.000+02:00' })
})
