import type { Locale } from '../domain/locale.ts'

/** Somebody in the fake tenant. Ids are opaque strings, as in recorded traffic. */
export interface SimulatedPerson {
  readonly aadObjectId: string
  /** The id inside conversations, which is not the `aadObjectId`. */
  readonly memberId: string
  readonly name: string
  /** E-mail address of the roster. */
  readonly address: string
  /** Language of this person's Teams client. */
  readonly locale: Locale
  /** IANA time zone; Europe/Amsterdam when left out. */
  readonly zone?: string
  readonly role?: string
  readonly userRole?: 'user' | 'guest'
  /** Of who visits from another organisation, as in a shared channel. */
  readonly homeTenant?: string
  readonly installed: boolean
  /** One line for the page: what makes this person worth trying. */
  readonly about?: string
}

export const zoneOf = (person: SimulatedPerson): string => person.zone ?? 'Europe/Amsterdam'

/** What a Teams client of that language calls itself. */
export const clientLocale = (person: SimulatedPerson): string => (person.locale === 'nl' ? 'nl-NL' : 'en-GB')

export const countryOf = (person: SimulatedPerson): string => (person.locale === 'nl' ? 'NL' : 'GB')
