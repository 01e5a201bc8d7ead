import type { Reach } from './reach.ts'

/** Whom the bot believes, and where it may speak. Only tests name another one than Microsoft's. */
export interface Channel {
  /** Of every token, exactly. */
  readonly issuer: string
  /** The OpenID document that says where the keys are. */
  readonly openIdMetadata: string
  /** Where the keys may come from. */
  readonly keys: Reach
  /** Where people's conversations are: the only places that ever see the bot's own token. */
  readonly connector: Reach
}

const scope = 'https://api.botframework.com'

export const microsoftChannel = (serviceHosts: readonly string[]): Channel => ({
  issuer: scope,
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  keys: { hosts: ['login.botframework.com'] },
  connector: { hosts: serviceHosts },
})

/** Local mode: nobody is believed, and nothing leaves this machine. */
export const localChannel: Channel = {
  issuer: scope,
  openIdMetadata: '',
  keys: { hosts: [] },
  connector: { hosts: [], loopback: true },
}
