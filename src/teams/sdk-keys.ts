import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js'
import { exportSPKI } from 'jose'
import type { ChannelKeys } from './channel-keys.ts'

/** Where the SDK looks for keys before it fetches them; it has no setting for this. */
interface KnownKeys {
  readonly openIdMetadataCache: Map<string, { getKey(kid: string): Promise<{ readonly key: string } | null> }>
}

/**
 * Gives the SDK's second check the keys of our guard. By itself it would fetch them with a client of its own, which
 * follows redirects and goes wherever the document points (I-40).
 * @param openIdMetadata the address under which the SDK looks
 */
export function lendKeysToSdk(openIdMetadata: string, keys: ChannelKeys): void {
  const known = JwtTokenExtractor as unknown as KnownKeys
  known.openIdMetadataCache.set(openIdMetadata, {
    async getKey(kid) {
      // One key signs with any of the RSA algorithms; the token says which.
      const key = await keys(kid, 'RS256')
      return key === undefined ? null : { key: await exportSPKI(key) }
    },
  })
}
