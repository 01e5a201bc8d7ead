import { packageFolder } from '../package-place.ts'

/** What lies outside the installation. Only tests name others than these. */
export interface Surroundings {
  /** Who gives the bot its tokens. The bot's proof is sent there and nowhere else, so it is no option of the command. */
  readonly login: string
  /** Where a machine in the cloud is told who it is, with the header that goes with it. */
  readonly identity: { readonly url: string; readonly headers: Readonly<Record<string, string>> }
  readonly now: () => number
  readonly nodeVersion: string
  /** Bytes free in the data folder below which it is a warning, and below which it fails. */
  readonly freeBytes: { readonly few: number; readonly tooFew: number }
  /** The bot as others reach it, as the operator gave it. */
  readonly url: string | undefined
  /** Where the app package is written. */
  readonly packageFolder: string
}

const megabyte = 1024 * 1024

export const realSurroundings = (url: string | undefined): Surroundings => ({
  login: 'https://login.microsoftonline.com',
  identity: identityOf(process.env),
  now: Date.now,
  nodeVersion: process.versions.node,
  freeBytes: { few: 1000 * megabyte, tooFew: 100 * megabyte },
  url,
  packageFolder,
})

/** App Service tells its own address in the environment; a virtual machine asks a fixed one. */
function identityOf(env: NodeJS.ProcessEnv): Surroundings['identity'] {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = env
  if (endpoint !== undefined && header !== undefined)
    return { url: `${endpoint}?api-version=2019-08-01`, headers: { 'x-identity-header': header } }
  return {
    url: 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01',
    headers: { metadata: 'true' },
  }
}
