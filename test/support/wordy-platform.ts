import { apiBehindCard } from '../../cards/api-behind-card.ts'
import { apiCard } from '../../cards/api-card.ts'
import { apiKeysCard } from '../../cards/api-keys-card.ts'
import { apiUnknownCard } from '../../cards/api-unknown-card.ts'
import { apiVersionsCard } from '../../cards/api-versions-card.ts'
import { apisEverywhere } from '../../src/domain/api-platform.ts'
import { api, key, keys } from './gallery/platform.ts'
import type { WordyCard } from './wordy-cards.ts'

type Words = () => string

const company = (words: Words) => ({ id: 'company', name: words() })
const wordyApi = (words: Words) =>
  api({
    name: words(),
    version: words(),
    // Never the same as the version: then it would be the newest.
    newest: `2 ${words()}`,
    replacedVersion: words(),
    toProgram: { nl: words(), en: words() },
  })

/** The API platform, with words of its people and companies in every place there is for them. */
export const wordyPlatform: Readonly<Record<string, WordyCard>> = {
  'keys of a company': (words, text) =>
    apiKeysCard(
      {
        ...keys,
        company: company(words),
        keys: [key({ name: words(), account: words(), lastFour: words() })],
      },
      text,
    ),
  'versions of a company': (words, text) => apiVersionsCard({ company: company(words), apis: [wordyApi(words)] }, text),
  'an API of a company': (words, text) =>
    apiCard({ company: company(words), api: apisEverywhere([wordyApi(words)])[0]! }, text),
  'companies on an old version': (words, text) =>
    apiBehindCard(
      {
        behind: 1,
        total: 1,
        page: 1,
        pages: 1,
        companies: [{ company: company(words), apis: [wordyApi(words)] }],
      },
      text,
    ),
  'why there is nothing to show': (words, text) =>
    apiUnknownCard({ why: words(), tell: 'access', canJoin: true }, text),
}
