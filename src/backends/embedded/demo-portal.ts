import type { CustomerNumber, PortalUser } from '../../domain/portal.ts'
import { demoPeople } from './demo-data.ts'
import type { DemoPerson } from './demo-data.ts'
import { demoCompanies } from './demo-platform.ts'
import type { Access, PortalData } from './portal-data.ts'

/** Everybody but Karin, who has yet to become a user (F-23). */
const users: readonly PortalUser[] = demoPeople.filter(({ name }) => name !== 'Karin Mulder').map(portalUser)

const since = Date.UTC(2025, 2, 3, 9)
const administrator = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren']

/** 9401138 is the number that the step cards show. */
const numbers: PortalData['numbers'] = [
  { number: '9400125', name: 'Lindehof Groep' },
  { number: '9401138', name: 'Lindehof Webwinkel', parent: '9400125', governedByParent: true },
  { number: '9401146', name: 'Lindehof Magazijn', parent: '9400125', governedByParent: true },
  { number: '9401154', name: 'Lindehof Antiek', parent: '9400125', governedByParent: false },
  { number: '6620157', name: 'Van Dalen Fietsen' },
  { number: '20451190', name: 'Van Dalen Verhuur' },
  // Of nobody in this Teams: what the servicedesk looks after on the API platform.
  { number: '7310449', name: 'Zonneveld Thuiswinkel' },
  { number: '8150362', name: 'De Graaf Boeken' },
]

const access: readonly Access[] = [
  on('9400125', 'Fatima Amrani', ...administrator),
  on('9401138', 'Sanne de Boer', ...administrator, 'haalservice', 'facturen'),
  on('9401138', 'Grace Taylor', ...administrator),
  on('9401138', 'Fatima Amrani'),
  on('9401138', 'Eva Jansen'),
  on('9401138', 'Tom Bakker'),
  on('9401138', 'Noor Visser', 'haalservice', 'zakelijke-track-trace', 'pakketten-binnen-buitenland'),
  on('9401138', 'Ruben Smit', 'track-trace-read-only'),
  // Nobody's own: the parent decides.
  on('9401146', 'Fatima Amrani'),
  on('9401146', 'Eva Jansen'),
  on('9401146', 'Noor Visser', 'adresboek'),
  // Nobody at all: its parent does not govern it.
  on('9401154', 'Eva Jansen'),
  on('6620157', 'Joost van Dalen', ...administrator, 'facturen'),
  on('6620157', 'Bram Peters', 'adresboek'),
  on('6620157', 'Olivia Clarke'),
  on('20451190', 'Ingrid Kok', ...administrator),
  on('20451190', 'Olivia Clarke'),
]

export const demoPortal: PortalData = {
  numbers,
  users,
  access,
  agents: demoPeople.filter(({ role }) => role === 'servicedesk').map(({ name }) => idOf(name)),
  companies: demoCompanies,
}

function portalUser({ name, address }: DemoPerson): PortalUser {
  return { id: idOf(name), name, address }
}

function on(number: CustomerNumber, name: string, ...authorisations: readonly string[]): Access {
  return { user: idOf(name), number, authorisations, since }
}

/** "Eva Jansen" is `user-eva-jansen`. */
function idOf(name: string): string {
  return `user-${name.toLowerCase().replaceAll(' ', '-')}`
}
