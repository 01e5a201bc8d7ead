import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder'
import { connectorHttp } from './connector-http.ts'

/** Credentials of the single-tenant bot registration; undefined only in local mode. */
export interface BotCredentials {
  readonly appId: string
  /** Prints as a placeholder everywhere but here (I-36). */
  readonly password: { reveal(): string }
  readonly tenantId: string
}

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

export function createBotAdapter(credentials: BotCredentials | undefined): BotAdapter {
  const settings =
    credentials === undefined
      ? {}
      : {
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppId: credentials.appId,
          MicrosoftAppPassword: credentials.password.reveal(),
          MicrosoftAppTenantId: credentials.tenantId,
        }
  const factory = new ConfigurationServiceClientCredentialFactory(settings)
  const authentication = new ConfigurationBotFrameworkAuthentication(settings, factory, undefined, undefined, {
    httpClient: connectorHttp as never,
  })
  return new BotAdapter(authentication)
}
