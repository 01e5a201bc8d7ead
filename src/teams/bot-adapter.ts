import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type { AuthenticateRequestResult, Claim } from 'botframework-connector'
import { createBotCredentials } from './bot-credentials.ts'
import type { BotCredentials } from './bot-credentials.ts'
import type { Channel } from './channel.ts'
import type { ChannelKeys } from './channel-keys.ts'
import { createConnectorHttp } from './connector-http.ts'
import type { Fetch } from './reach.ts'
import { lendKeysToSdk } from './sdk-keys.ts'

/** The SDK's adapter, with its answer given back instead of written, so that no internals reach a caller (L-8). */
export class BotAdapter extends CloudAdapter {
  /** @throws what the SDK throws; a failed authentication is an AuthenticationError */
  async answer(
    authorization: string,
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as Activity, logic)
  }
}

const unauthorized = 401

/** The second check, after our own guard. Whatever it fails on, the caller is not let in and told nothing else. */
class SecondCheck extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, authorization)
    } catch {
      throw new AuthenticationError('refused by the SDK', unauthorized)
    }
  }
}

/** No other bot is let in, as a skill or otherwise: a token that names the application that sent it is one's. */
async function refuseSkills(claims: Claim[]): Promise<void> {
  if (claims.some(({ type }) => type === 'appid' || type === 'azp'))
    throw new AuthenticationError('other bots are not let in', unauthorized)
}

const checks = { requiredEndorsements: [], validateClaims: refuseSkills }

/** @param credentials undefined only in local mode: then the SDK checks nothing and sends no token */
export function createBotAdapter(
  credentials: BotCredentials | undefined,
  channel: Channel,
  keys: ChannelKeys,
  fetch: Fetch,
): BotAdapter {
  const options = { httpClient: createConnectorHttp(channel.connector, fetch) as never }
  if (credentials === undefined) return new BotAdapter(new SecondCheck({}, undefined, checks, undefined, options))
  lendKeysToSdk(channel.openIdMetadata, keys)
  // Once one of these is given, the SDK takes them all as they are.
  const settings = {
    ToBotFromChannelTokenIssuer: channel.issuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: channel.openIdMetadata,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${credentials.tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ValidateAuthority: true,
  }
  const factory = createBotCredentials(credentials, fetch)
  return new BotAdapter(new SecondCheck(settings, factory, checks, undefined, options))
}
