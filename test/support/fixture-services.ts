/** Services that tests of the guard rails need, in place of the catalogue's own: it may have these, others or more. */
export const fixtureServices = new URL('../fixtures/services/', import.meta.url)

/** One that wants what one administrator gives alone and what takes two. */
export const mixedServices = new URL('../fixtures/mixed-services/', import.meta.url)
