import { apiBehindCard } from '../../../cards/api-behind-card.ts'
import { apiCard } from '../../../cards/api-card.ts'
import { apiKeysCard } from '../../../cards/api-keys-card.ts'
import type { ApiKeysData } from '../../../cards/api-keys-card.ts'
import { apiUnknownCard } from '../../../cards/api-unknown-card.ts'
import { apiVersionsCard } from '../../../cards/api-versions-card.ts'
import { platformCard } from '../../../cards/platform-card.ts'
import { apisEverywhere } from '../../../src/domain/api-platform.ts'
import type { ApiInUse, ApiKey } from '../../../src/domain/api-platform.ts'
import { customers } from './onboardings.ts'
import type { Picture } from './picture.ts'
import * as p from './people.ts'

const { now, day } = p
const company = { id: 'company-de-hoek', name: 'Bakkerij De Hoek' }

export const key = (more: Partial<ApiKey> = {}): ApiKey => ({
  environment: 'sandbox',
  account: 'Bakkerij De Hoek',
  name: 'PostNL Parcels',
  lastFour: '7f3c',
  state: 'active',
  since: now - 90 * day,
  ...more,
})
export const keys: ApiKeysData = {
  company,
  asAgent: false,
  keys: [
    key({ expiresAt: now + 200 * day }),
    key({ name: 'PostNL Parcels 2025', lastFour: '19ab', state: 'expired', expiresAt: now - 2 * day }),
    key({ environment: 'production', lastFour: 'c04e', since: now - 40 * day }),
    key({ environment: 'production', name: 'PostNL Parcels test', lastFour: 'b7d2', state: 'revoked' }),
  ],
}

export const api = (more: Partial<ApiInUse> = {}): ApiInUse => ({
  product: 'shipping',
  name: 'Shipping Webservice',
  environment: 'sandbox',
  version: '2.3',
  newest: '2.3',
  documentation: 'https://developer.postnl.nl/',
  versioning: 'https://developer.postnl.nl/',
  endpoint: 'https://api-sandbox.postnl.nl/',
  ...more,
})
const onProduction = { environment: 'production', endpoint: 'https://api.postnl.nl/' } as const
const toProgram = { nl: 'Elke aanroep heeft nu een printer nodig.', en: 'Each call now needs a printer.' }
const old = { version: '2.2', toProgram }
const status = { product: 'track-trace', name: 'ShippingStatus Webservice', version: '2.0', newest: '2.0' } as const
export const apis: readonly ApiInUse[] = [
  api(),
  api({ ...onProduction, ...old }),
  api({ product: 'delivery-options', name: 'Timeframe Webservice', version: '2.0', newest: '2.1' }),
  api({ ...status, replacedVersion: '1.6', toProgram }),
]
const shipping = apisEverywhere(apis)[0]!
const replaced = apisEverywhere(apis)[2]!
const withoutWork = apisEverywhere(apis)[1]!

const behind = {
  behind: 11,
  total: 240,
  page: 2,
  pages: 3,
  companies: [
    { company, apis: apis.slice(1, 3) },
    {
      company: { id: 'company-linde', name: 'Lindebloem Thee' },
      apis: ['A', 'B', 'C', 'D', 'E'].map((name) => api({ name: `${name} Webservice`, ...old })),
    },
  ],
}

const tom = { forSelf: false, name: p.tom.name, address: p.tom.address } as const
const mine = [
  customers('sandbox-test'),
  customers('activate', {}, tom),
  customers('link', { audience: 'user' }, tom),
  customers('done'),
]

export const platformPictures: readonly Picture[] = [
  { name: 'api-keys', card: (text) => apiKeysCard(keys, text) },
  { name: 'api-keys-agent', card: (text) => apiKeysCard({ ...keys, asAgent: true }, text) },
  {
    name: 'api-keys-none',
    card: (text) => apiKeysCard({ ...keys, keys: [], access: { step: 'none' } }, text),
  },
  {
    name: 'api-keys-activate',
    card: (text) =>
      apiKeysCard({ ...keys, keys: [key()], access: { step: 'activate', sentAt: now - 60 * p.minute } }, text),
  },
  {
    name: 'api-keys-log-in',
    card: (text) => apiKeysCard({ ...keys, keys: [key()], access: { step: 'log-in' } }, text),
  },
  {
    name: 'api-keys-many',
    card: (text) =>
      apiKeysCard({ ...keys, keys: Array.from({ length: 9 }, (_, at) => key({ lastFour: `00${at}a` })) }, text),
  },
  { name: 'api-versions', card: (text) => apiVersionsCard({ company, apis }, text) },
  { name: 'api-versions-newest', card: (text) => apiVersionsCard({ company, apis: [api()] }, text) },
  { name: 'api-versions-none', card: (text) => apiVersionsCard({ company, apis: [] }, text) },
  { name: 'api-old', card: (text) => apiCard({ company, api: shipping }, text) },
  { name: 'api-replaced', card: (text) => apiCard({ company, api: replaced }, text) },
  { name: 'api-old-nothing-to-program', card: (text) => apiCard({ company, api: withoutWork }, text) },
  { name: 'api-behind', card: (text) => apiBehindCard(behind, text) },
  {
    name: 'api-behind-nobody',
    card: (text) => apiBehindCard({ behind: 0, total: 240, page: 1, pages: 1, companies: [] }, text),
  },
  {
    name: 'api-unknown',
    card: (text) => apiUnknownCard({ why: text.api.unknown.number('9401154'), tell: 'access', canJoin: false }, text),
  },
  {
    name: 'api-unknown-not-linked',
    card: (text) => apiUnknownCard({ why: text.refusal['not-linked']({}), tell: 'access', canJoin: true }, text),
  },
  {
    name: 'api-unknown-unavailable',
    card: (text) =>
      apiUnknownCard({ why: text.refusal['backend-unavailable']({}), tell: 'question', canJoin: false }, text),
  },
  { name: 'api-platform', card: (text) => platformCard({ onboardings: [] }, text) },
  {
    name: 'api-platform-mine',
    card: (text) => platformCard({ onboardings: mine, notice: text.onboard.mine.which }, text),
  },
]
