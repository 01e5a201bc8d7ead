import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector'
import { afterEach, describe, expect, it } from 'vitest'
import { createConnectorHttp } from '../../src/teams/connector-http.ts'

let server: Server | undefined
afterEach(() => server?.closeAllConnections())

async function connectorThat(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  let calls = 0
  server = createServer((request, response) => {
    calls += 1
    request.resume()
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), {
    baseUri,
    httpClient: createConnectorHttp({ hosts: [], loopback: true }, fetch) as never,
  })
  return { client, calls: () => calls }
}

const answering = (status: number, headers: Record<string, string> = {}) =>
  connectorThat((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end('{}')
  })

const activity = { type: 'message', text: 'hoi' } as never

describe('what an answer of the connector means for a message (TEAMS.md B9)', () => {
  it.each([
    [403, 'unreachable'],
    [404, 'unreachable'],
    [408, 'unknown'],
    [412, 'later'],
    [429, 'later'],
    [500, 'fault'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
    [400, 'fault'],
    [401, 'fault'],
    [413, 'fault'],
  ])('I-31: a new message that got %s is not sent again by itself: %s', async (status, why) => {
    const { client, calls } = await answering(status)
    await expect(client.conversations.sendToConversation('c', activity)).rejects.toMatchObject({ why })
    expect(calls()).toBe(1)
  })

  it.each([
    [403, 'unreachable'],
    [404, 'gone'],
    [412, 'later'],
    [429, 'later'],
    [502, 'later'],
    [503, 'later'],
    [504, 'later'],
    [500, 'fault'],
  ])('an update that got %s: %s', async (status, why) => {
    const { client, calls } = await answering(status)
    await expect(client.conversations.updateActivity('c', 'a', activity)).rejects.toMatchObject({ why })
    expect(calls()).toBe(1)
  })

  it('Retry-After is honoured', async () => {
    const { client } = await answering(429, { 'retry-after': '7' })
    await expect(client.conversations.sendToConversation('c', activity)).rejects.toMatchObject({ retryAfter: 7000 })
  })

  it('I-31: a connection that breaks leaves a new message unknown', async () => {
    const { client, calls } = await connectorThat((request) => request.socket.destroy())
    await expect(client.conversations.sendToConversation('c', activity)).rejects.toMatchObject({ why: 'unknown' })
    expect(calls()).toBe(1)
  })

  it('I-40: a redirect is not followed', async () => {
    const { client, calls } = await answering(302, { location: '/elsewhere' })
    await expect(client.conversations.updateActivity('c', 'a', activity)).rejects.toMatchObject({ why: 'later' })
    expect(calls()).toBe(1)
  })

  it('I-40: a host that is not listed is not spoken to, so the token of the bot stays here', async () => {
    const calls: string[] = []
    const httpClient = createConnectorHttp({ hosts: ['smba.trafficmanager.net'] }, async (url) => {
      calls.push(url)
      return new Response('{}')
    })
    const to = (baseUri: string) =>
      new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri, httpClient: httpClient as never })
    for (const baseUri of ['https://evil.example', 'http://smba.trafficmanager.net', 'http://169.254.169.254'])
      await expect(to(baseUri).conversations.sendToConversation('c', activity)).rejects.toMatchObject({ why: 'fault' })
    expect(calls).toEqual([])
    await to('https://smba.trafficmanager.net/emea').conversations.updateActivity('c', 'a', activity)
    expect(calls).toHaveLength(1)
  })

  it('a connector that is not there received nothing: later', async () => {
    const { client } = await answering(200)
    server?.close()
    server?.closeAllConnections()
    await expect(client.conversations.sendToConversation('c', activity)).rejects.toMatchObject({ why: 'later' })
  })

  it('a good answer gives the id of the message', async () => {
    const { client } = await connectorThat((_, response) => {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end('{"id":"17"}')
    })
    const sent = await client.conversations.sendToConversation('c', activity)
    expect(sent.id).toBe('17')
  })
})
