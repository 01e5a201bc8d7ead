import { apiEnvironments } from '../../domain/api-platform.ts'
import type { ApiEnvironment, ApiInUse, ApiKey, ApiProduct } from '../../domain/api-platform.ts'
import { days } from '../../domain/instant.ts'
import type { Localised } from '../../domain/locale.ts'
import type { PlatformCompany } from './platform-data.ts'

const start = Date.UTC(2026, 5, 1, 8)
const on = (day: number): number => start + days(day)

/** The step card names no page below this one. */
const portal = 'https://developer.postnl.nl/'
const endpoints: Readonly<Record<ApiEnvironment, string>> = {
  sandbox: 'https://api-sandbox.postnl.nl/',
  production: 'https://api.postnl.nl/',
}

interface DemoApi {
  readonly product: ApiProduct
  readonly name: string
  readonly newest: string
  /** Of what comes after the version before the newest. */
  readonly toProgram: Localised
}

const apis = {
  shipping: {
    product: 'shipping',
    name: 'Shipping Webservice',
    newest: '2.3',
    toProgram: {
      nl: 'Het e-mailadres van de ontvanger is verplicht, en de foutmeldingen hebben een eigen veld gekregen.',
      en: 'The address of the recipient is required, and error messages have got a field of their own.',
    },
  },
  labelling: {
    product: 'shipping',
    name: 'Labelling Webservice',
    newest: '2.2',
    toProgram: {
      nl: 'Het soort printer moet in elke aanroep staan.',
      en: 'Each call must name the kind of printer.',
    },
  },
  timeframe: {
    product: 'delivery-options',
    name: 'Timeframe Webservice',
    newest: '2.1',
    toProgram: {
      nl: 'Bezorgvensters komen als lijst per dag terug, niet meer als één tekst.',
      en: 'Delivery windows come back as a list per day, no longer as one text.',
    },
  },
  status: {
    product: 'track-trace',
    name: 'ShippingStatus Webservice',
    newest: '2.0',
    toProgram: {
      nl: 'De fase van een zending heet voortaan status en heeft andere codes.',
      en: 'The phase of a parcel is called status from now on, with other codes.',
    },
  },
} as const satisfies Readonly<Record<string, DemoApi>>

type Behind = Partial<Pick<ApiInUse, 'version' | 'replacedVersion'>>

/** An API in an environment; the newest version unless said otherwise. */
function inUse(environment: ApiEnvironment, name: keyof typeof apis, behind: Behind = {}): ApiInUse {
  const { newest, toProgram, ...api } = apis[name]
  const { version = newest, replacedVersion } = behind
  return {
    ...api,
    environment,
    version,
    newest,
    ...(replacedVersion === undefined ? {} : { replacedVersion }),
    ...(version !== newest || replacedVersion !== undefined ? { toProgram } : {}),
    documentation: portal,
    versioning: portal,
    endpoint: endpoints[environment],
  }
}

/** The same in both environments; Production shows its own only once the company may use it. */
const inBoth = (used: { readonly [K in keyof typeof apis]?: Behind }): readonly ApiInUse[] =>
  apiEnvironments.flatMap((environment) =>
    Object.entries(used).map(([name, behind]) => inUse(environment, name as keyof typeof apis, behind)),
  )

const key = (
  environment: ApiEnvironment,
  account: string,
  lastFour: string,
  day: number,
  other: Partial<ApiKey> = {},
): ApiKey => ({ environment, account, name: 'PostNL Parcels', lastFour, state: 'active', since: on(day), ...other })

/** Nobody has access yet: here all ten steps can be played. */
const lindehof: PlatformCompany = {
  id: 'company-lindehof',
  name: 'Lindehof Groep',
  numbers: ['9400125', '9401138', '9401146'],
  domains: ['lindehof.example'],
  users: [],
  keys: [],
  apis: inBoth({ shipping: { version: '2.2' }, timeframe: {}, status: { replacedVersion: '1.6' } }),
  sandbox: [],
}

/** All ten steps are done; a key ran out and another was taken back. */
const fietsen: PlatformCompany = {
  id: 'company-van-dalen-fietsen',
  name: 'Van Dalen Fietsen',
  numbers: ['6620157'],
  domains: ['vandalen.example'],
  productionAuthorisedAt: on(40),
  productionUsedAt: on(48),
  users: [
    {
      address: 'joost.vandalen@example.com',
      name: 'Joost van Dalen',
      linkedAt: on(2),
      activationSentAt: on(2),
      activatedAt: on(3),
      loggedInAt: on(3),
      sandboxKeySeenAt: on(3),
    },
  ],
  keys: [
    key('sandbox', 'Van Dalen Fietsen', '7f3c', 2, { expiresAt: on(367) }),
    key('sandbox', 'Van Dalen Fietsen', '19ab', -360, {
      name: 'PostNL Parcels 2025',
      state: 'expired',
      expiresAt: on(5),
    }),
    key('production', 'Van Dalen Fietsen', 'c04e', 40),
    key('production', 'Van Dalen Fietsen', 'b7d2', 40, { name: 'PostNL Parcels test', state: 'revoked' }),
  ],
  apis: [
    inUse('sandbox', 'shipping'),
    inUse('sandbox', 'labelling'),
    inUse('sandbox', 'status'),
    inUse('production', 'shipping', { version: '2.2' }),
    inUse('production', 'labelling'),
    inUse('production', 'status'),
  ],
  sandbox: [
    { product: 'shipping', succeeded: 212, failed: 9, lastAt: on(39) },
    { product: 'track-trace', succeeded: 87, failed: 0, lastAt: on(39) },
  ],
}

/** May use production and does not yet: step 10. */
const verhuur: PlatformCompany = {
  id: 'company-van-dalen-verhuur',
  name: 'Van Dalen Verhuur',
  numbers: ['20451190'],
  domains: ['vandalen.example'],
  productionAuthorisedAt: on(55),
  users: [
    {
      address: 'ingrid.kok@example.com',
      name: 'Ingrid Kok',
      linkedAt: on(30),
      activationSentAt: on(30),
      activatedAt: on(31),
      loggedInAt: on(31),
      sandboxKeySeenAt: on(32),
    },
  ],
  keys: [key('sandbox', 'Van Dalen Verhuur', '52d8', 30), key('production', 'Van Dalen Verhuur', '0a6e', 55)],
  apis: inBoth({ timeframe: {} }),
  sandbox: [{ product: 'delivery-options', succeeded: 64, failed: 1, lastAt: on(54) }],
}

/** One was sent the activation mail, another has a password and has yet to log in: steps 3 and 4. */
const zonneveld: PlatformCompany = {
  id: 'company-zonneveld',
  name: 'Zonneveld Thuiswinkel',
  numbers: ['7310449'],
  domains: ['zonneveld.example'],
  users: [
    { address: 'lotte@zonneveld.example', name: 'Lotte Zonneveld', linkedAt: on(60), activationSentAt: on(60) },
    {
      address: 'mees@zonneveld.example',
      name: 'Mees de Wit',
      linkedAt: on(60),
      activationSentAt: on(60),
      activatedAt: on(61),
    },
  ],
  keys: [key('sandbox', 'Zonneveld Thuiswinkel', '3e91', 60)],
  apis: inBoth({ shipping: { version: '2.1' }, status: { version: '1.9' } }),
  sandbox: [],
}

/** In the Sandbox: one product works, of the other every call fails, of the third there was none. Steps 5 to 8. */
const deGraaf: PlatformCompany = {
  id: 'company-de-graaf',
  name: 'De Graaf Boeken',
  numbers: ['8150362'],
  domains: ['degraafboeken.example'],
  users: [
    {
      address: 'sem@degraafboeken.example',
      name: 'Sem de Graaf',
      linkedAt: on(50),
      activationSentAt: on(50),
      activatedAt: on(50),
      loggedInAt: on(51),
      sandboxKeySeenAt: on(51),
    },
  ],
  keys: [key('sandbox', 'De Graaf Boeken', 'd5c7', 50)],
  apis: inBoth({ labelling: { version: '2.1' }, timeframe: {}, status: {} }),
  sandbox: [
    { product: 'shipping', succeeded: 41, failed: 3, lastAt: on(70) },
    { product: 'delivery-options', succeeded: 0, failed: 12, lastAt: on(70) },
  ],
}

/** A company for every stage; 9401154 belongs to none that the platform knows. */
export const demoCompanies: readonly PlatformCompany[] = [lindehof, fietsen, verhuur, zonneveld, deGraaf]
