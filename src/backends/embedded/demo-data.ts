import type { Locale } from '../../domain/locale.ts'

/** Somebody of the demo: who they are in Teams, and what they are good for. Invented, all of them. */
export interface DemoPerson {
  readonly tenant: string
  readonly aadObjectId: string
  /** The id inside conversations. */
  readonly memberId: string
  readonly name: string
  readonly address: string
  /** Language of this person's Teams client. */
  readonly locale: Locale
  readonly role: 'employee' | 'administrator' | 'servicedesk'
  /** False: the bot cannot reach this person. */
  readonly installed: boolean
  /** What this person can show, for the page of the simulator. */
  readonly about: string
}

export const demoTenant = '00000000-0000-4000-8000-000000000001'

/** Made of the name, so that logs and cards of the demo read easily: "Eva Jansen" is eva.jansen@example.com. */
const person = (
  role: DemoPerson['role'],
  digits: string,
  name: string,
  about: string,
  other: Partial<Pick<DemoPerson, 'locale' | 'installed'>> = {},
): DemoPerson => {
  const [first = '', ...last] = name.toLowerCase().split(' ')
  return {
    tenant: demoTenant,
    aadObjectId: `00000000-0000-4000-8000-000000000${digits}`,
    memberId: `29:demo-${[first, ...last].join('-')}`,
    name,
    address: `${first}.${last.join('')}@example.com`,
    locale: 'nl',
    role,
    installed: true,
    about,
    ...other,
  }
}

/** 1xx employees, 2xx administrators, 3xx servicedesk. */
export const demoPeople: readonly DemoPerson[] = [
  person('employee', '101', 'Eva Jansen', 'Werkt op drie klantnummers; heeft nog niets.'),
  person('employee', '102', 'Tom Bakker', 'Werkt op één klantnummer; heeft nog niets.'),
  person('employee', '103', 'Noor Visser', 'Heeft de Haalservice en één dashboard al.'),
  person('employee', '104', 'Ruben Smit', 'Heeft track & trace read only, dat niemand mag krijgen.'),
  person('employee', '105', 'Olivia Clarke', 'Praat Engels; haar beheerders zijn lastig te bereiken.', {
    locale: 'en',
  }),
  person('employee', '106', 'Karin Mulder', 'Zit in Teams, maar is geen gebruiker van Mijn PostNL.'),
  person('employee', '107', 'Bram Peters', 'Collega van Joost op 6620157.'),
  person('administrator', '201', 'Sanne de Boer', 'Beheerder van 9401138, samen met Grace.'),
  person('administrator', '202', 'Grace Taylor', 'Beheerder van 9401138, samen met Sanne. Praat Engels.', {
    locale: 'en',
  }),
  person('administrator', '203', 'Fatima Amrani', 'Beheerder van het moedernummer; mag over twee van de drie eronder.'),
  person('administrator', '204', 'Joost van Dalen', 'De enige beheerder van 6620157.'),
  person('administrator', '205', 'Ingrid Kok', 'De enige beheerder van 20451190; heeft de bot nooit geïnstalleerd.', {
    installed: false,
  }),
  person('servicedesk', '301', 'Petra Groen', 'Behandelt meldingen.'),
  person('servicedesk', '302', 'Youssef Bakkali', 'Behandelt meldingen, samen met Petra.'),
]
