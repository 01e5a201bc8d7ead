import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Failures a minute that an address may have before it is told to slow down, and how many a second it may have then. */
const failuresPerMinute = 20
const failuresPerSecond = 5

/**
 * Addresses fall into this many drawers, by a hash that nobody outside can foresee: whoever comes with a million
 * addresses costs no more memory than one.
 */
const drawers = 4096

/**
 * Counts requests that proved nothing (INVARIANTS 4.6). One that proves itself is never counted nor refused here, also
 * not when an attacker shares its drawer or a proxy gives both the same address.
 */
export function createShed(): { readonly hasTooMany: (address: string) => Promise<boolean> } {
  const salt = randomBytes(32)
  const perMinute = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 })
  const perSecond = new RateLimiterMemory({ points: failuresPerSecond, duration: 1 })
  const drawerOf = (address: string): number =>
    createHmac('sha256', salt).update(address).digest().readUInt32BE(0) % drawers
  return {
    async hasTooMany(address) {
      const drawer = drawerOf(address)
      return !(await takes(perMinute, drawer)) && !(await takes(perSecond, drawer))
    },
  }
}

/** The library rejects with its count where there is none left. */
export const takes = (limiter: RateLimiterMemory, key: string | number, points = 1): Promise<boolean> =>
  limiter.consume(key, points).then(
    () => true,
    () => false,
  )
