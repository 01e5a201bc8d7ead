import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type Client } from '../../src/simulator/client.ts'
import { mountConnector } from '../../src/simulator/connector.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import { startEchoBot, type EchoBot } from './echo-bot.ts'
import { eva, people, tenant } from './people.ts'

const teams = createTeams({ people, tenant })
let bot: EchoBot
let client: Client

beforeAll(async () => {
  bot = await startEchoBot((server) => mountConnector(server, teams))
  client = createClient({ teams, botUrl: bot.address, serviceUrl: `${bot.address}/connector` })
  await client.install(eva)
})

afterAll(() => bot.stop())

const askForCard = async () => {
  await client.say(eva, 'card')
  return teams.last(eva)!
}

test('an installed person is welcomed', () => {
  expect(teams.messages(eva)[0]).toMatchObject({ from: 'bot', text: 'Welcome' })
})

test('a text is shown and answered', async () => {
  const sent = await client.say(eva, 'hello there')
  expect(sent.status).toBe(200)
  expect(teams.messages(eva).slice(-2)).toMatchObject([
    { from: eva, text: 'hello there', id: sent.activityId },
    { from: 'bot', text: 'echo: hello there', replyToId: sent.activityId },
  ])
})

test('a card in the answer to a click replaces the card for who clicked', async () => {
  const card = await askForCard()
  const sent = await client.press(eva, card, 'Send', { model: 'X1' })
  expect(sent).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } })
  expect(JSON.stringify(shownCard(teams.message(eva, card.id)!))).toContain('Your request')
})
