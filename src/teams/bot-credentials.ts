import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node'
import type { INetworkModule, NodeAuthOptions } from '@azure/msal-node'
import { MsalServiceClientCredentialsFactory } from 'botframework-connector'
import { within } from './reach.ts'
import type { Fetch } from './reach.ts'

/** Prints as a placeholder everywhere but where it is revealed (I-36). */
interface Hidden {
  reveal(): string
}

/** How the bot proves that it is the bot. */
export type BotProof =
  | { readonly kind: 'secret'; readonly password: Hidden }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: Hidden }
  /** A managed identity that the registration trusts: there is nothing to keep secret. */
  | { readonly kind: 'federated'; readonly clientId: string }

/** Of the single-tenant registration of the bot. */
export interface BotCredentials {
  readonly appId: string
  readonly tenantId: string
  readonly proof: BotProof
}

const login = { hosts: ['login.microsoftonline.com'] }
const exchange = 'api://AzureADTokenExchange'

/**
 * The bot's own tokens. The SDK's factories keep a federated proof longer than it is valid and send where they like;
 * these ask anew, and only at the listed hosts (I-40).
 */
export function createBotCredentials({ appId, tenantId, proof }: BotCredentials, fetch: Fetch) {
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...authOf(proof, fetch),
    },
    system: { networkClient: networkOf(within(login, fetch)) },
  })
  return new MsalServiceClientCredentialsFactory(appId, application)
}

function authOf(proof: BotProof, fetch: Fetch): Partial<NodeAuthOptions> {
  switch (proof.kind) {
    case 'secret':
      return { clientSecret: proof.password.reveal() }
    case 'certificate':
      return { clientCertificate: { thumbprintSha256: proof.thumbprint, privateKey: proof.privateKey.reveal() } }
    case 'federated': {
      const identity = new ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: proof.clientId },
        system: { networkClient: networkOf(within({ hosts: [], plain: identityEndpoints() }, fetch)) },
      })
      return { clientAssertion: async () => (await identity.acquireToken({ resource: exchange })).accessToken }
    }
    default:
      return proof satisfies never
  }
}

/** Where the cloud tells a machine who it is: a fixed address, or the one it put in the environment. */
function identityEndpoints(): readonly string[] {
  const told = process.env['IDENTITY_ENDPOINT']
  return ['http://169.254.169.254', ...(told !== undefined && URL.canParse(told) ? [new URL(told).origin] : [])]
}

interface Options {
  readonly headers?: Record<string, string>
  readonly body?: string
}

const networkOf = (fetch: Fetch): INetworkModule => {
  const send = async (method: string, url: string, options?: Options) => {
    const response = await fetch(url, {
      method,
      ...(options?.headers === undefined ? {} : { headers: options.headers }),
      ...(options?.body === undefined ? {} : { body: options.body }),
    })
    const headers = Object.fromEntries(response.headers.entries())
    return { headers, body: (await response.json()) as never, status: response.status }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}
