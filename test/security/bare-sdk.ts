import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import restify from 'restify'
import type { Request, Response } from 'restify'
import { issuer } from './key-server.ts'

/** The SDK as its echo sample wires it, on keys of our own: what happens where no guard stands before it. */
export async function startBareSdk(options: {
  readonly appId: string
  readonly tenant: string
  readonly openIdMetadata: string
  /** What the bot does with a turn. */
  readonly turn?: (context: TurnContext) => Promise<void>
  /** How the sample reads bodies. */
  readonly log?: Logger
  readonly parser?: restify.RequestHandler | restify.RequestHandler[]
}) {
  const actors: unknown[] = []
  const bodies: number[] = []
  const registration = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: options.appId,
    MicrosoftAppPassword: 'correct-horse-battery',
    MicrosoftAppTenantId: options.tenant,
  }
  const settings = {
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: options.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: options.openIdMetadata,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: issuer,
    OAuthUrl: issuer,
  }
  // With an empty app id the sample's wiring is this, and checks nothing.
  const authentication =
    options.appId === ''
      ? new ConfigurationBotFrameworkAuthentication({})
      : new ConfigurationBotFrameworkAuthentication(
          settings,
          new ConfigurationServiceClientCredentialFactory(registration),
        )
  const adapter = new CloudAdapter(authentication)
  const server = restify.createServer(options.log === undefined ? {} : { log: options.log as never })
  server.use(options.parser ?? restify.plugins.bodyParser())
  server.post('/api/messages', async (request: Request, response: Response) => {
    bodies.push(JSON.stringify(request.body).length)
    await adapter.process(request, response, async (context) => {
      actors.push(context.activity.from.aadObjectId)
      await options.turn?.(context)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/messages`
  return {
    server,
    /** Who acted, as far as the bot can tell. */
    actors,
    /** Lengths of the bodies as they reached the bot. */
    bodies,
    post: async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body),
      })
      return { status: response.status, text: await response.text() }
    },
    stop: async () => {
      server.close()
      server.server.closeAllConnections()
    },
  }
}
