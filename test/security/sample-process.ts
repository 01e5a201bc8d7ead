import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import restify from 'restify'
import type { Request, Response } from 'restify'

/** Microsoft's echo sample, in a process of its own because it does not survive what is tried on it (L-6). */
const [, , wiring] = process.argv
const credentials = new ConfigurationServiceClientCredentialFactory({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '0a1b2c3d-0000-4000-8000-00000000abcd',
  MicrosoftAppPassword: 'correct-horse-battery',
  MicrosoftAppTenantId: '0a1b2c3d-0000-4000-8000-00000000beef',
})
const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials)
const adapter = new CloudAdapter(authentication)
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', (request: Request, response: Response, next: restify.Next) => {
  void adapter.process(request, response, async () => undefined).then(() => next())
})
const upgrades = async (request: unknown, socket: unknown, head: unknown): Promise<void> => {
  const streaming = new CloudAdapter(authentication)
  await streaming.process(request as never, socket as never, head as never, async () => undefined)
}
const handlers: Readonly<Record<string, () => void>> = { upgrade: () => void server.on('upgrade', upgrades as never) }
handlers[wiring ?? '']?.()
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
process.send?.((server.server.address() as AddressInfo).port)
