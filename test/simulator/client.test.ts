import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type Client } from '../../src/simulator/client.ts'
import { mountConnector } from '../../src/simulator/connector.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { createTeams } from '../../src/simulator/teams.ts'
import { formCard } from './cards.ts'
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

const shownNow = (id: string) => JSON.stringify(shownCard(teams.message(eva, id)!))

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

test('a text delivered again goes out under the same id and is shown once', async () => {
  const { activityId } = await client.say(eva, 'twice')
  await client.say(eva, 'twice', { activityId })
  expect(bot.heard.filter(({ id }) => id === activityId)).toHaveLength(2)
  expect(teams.messages(eva).filter(({ from, text }) => from === eva && text === 'twice')).toHaveLength(1)
})

test('a card in the answer to a click replaces the card for who clicked', async () => {
  const card = await askForCard()
  const sent = await client.press(eva, card, 'Send', { model: 'X1' })
  expect(sent).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } })
  expect(shownNow(card.id)).toContain('Your request')
})

test('an update of the message ends what a click put there', async () => {
  const card = await askForCard()
  await client.press(eva, card, 'Send', { model: 'X1' })
  await bot.proactively(async (context) => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }]
    await context.updateActivity({ type: 'message', id: card.id, attachments })
  })
  expect(shownNow(card.id)).toBe('{"type":"AdaptiveCard"}')
  expect(teams.message(eva, card.id)).toMatchObject({ updatedCount: 1 })
})

test('a message in the answer to a click is a notice and leaves the card', async () => {
  const card = await askForCard()
  await client.press(eva, card, 'Tell', { model: 'X1' })
  expect(teams.notices(eva).at(-1)).toEqual({ kind: 'message', text: 'You told X1', messageId: card.id })
  expect(shownNow(card.id)).toContain('New hardware')
})

test('an error in the answer to a click is a notice', async () => {
  const sent = await client.press(eva, await askForCard(), 'Fail')
  expect(sent.status).toBe(400)
  expect(teams.notices(eva).at(-1)).toMatchObject({ kind: 'error', text: 'No' })
})

test('a bot that is away is a notice and no exception', async () => {
  const card = await askForCard()
  const lost = createClient({ teams, botUrl: 'http://127.0.0.1:9', serviceUrl: bot.address })
  expect(await lost.press(eva, card, 'Fail')).toMatchObject({ status: 0 })
  expect(teams.notices(eva).at(-1)).toMatchObject({ kind: 'failed' })
})

test('a button in an opened card sends the inputs around it too', async () => {
  const inputs = { model: 'X1', remark: 'soon' }
  await client.press(eva, await askForCard(), { verb: 'tell', id: 'inner' }, inputs)
  expect(bot.heard.at(-1)).toMatchObject({ value: { action: { data: { id: 'inner', ...inputs } } } })
})

test('a button outside an opened card does not know its inputs', async () => {
  const card = await askForCard()
  await expect(client.press(eva, card, 'Send', { model: 'X1', remark: 'soon' })).rejects.toThrow('No input remark')
})

test('a required input that is empty is not sent', async () => {
  await expect(client.press(eva, await askForCard(), 'Send')).rejects.toThrow('Required and left empty: model')
})

test('a button that is not on the card cannot be pressed, unless an old screen still shows it', async () => {
  const card = await askForCard()
  await client.press(eva, card, 'Send', { model: 'X1' })
  await expect(client.press(eva, card, 'Send', { model: 'X2' })).rejects.toThrow('No button "Send"')
  const late = await client.press(eva, card, 'Send', { model: 'X2' }, { card: formCard })
  expect(late.status).toBe(200)
})

test('a client without Action.Execute sends the fallback as a message', async () => {
  const card = await askForCard()
  await client.press(eva, card, 'Send', { model: 'X1' }, { via: 'submit' })
  expect(bot.heard.at(-1)).toMatchObject({ type: 'message', replyToId: card.id, value: { verb: 'send', model: 'X1' } })
  expect(teams.last(eva)!.text).toContain('submitted')
})

test('a search is answered with choices', async () => {
  const { body } = await client.search(eva, 'colleagues', 'bra')
  expect(body).toMatchObject({ value: { results: [{ title: 'Bram Jansen', value: 'Bram' }] } })
})

test('any body can be posted as it is', async () => {
  const { id } = client.bodyOfText(eva, 'raw')
  const sent = await client.post({ ...client.bodyOfText(eva, 'raw'), id })
  expect(sent.status).toBe(200)
  expect(bot.heard.at(-1)).toMatchObject({ id, text: 'raw' })
})
