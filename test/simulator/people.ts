import type { SimulatedPerson } from '../../src/simulator/person.ts'

/** As in recorded traffic, neither is a valid GUID. */
export const tenant = '00000000-0000-0000-0000-0000000000001'
export const eva = '00000000-0000-0000-0000-0000000000020'
export const anna = '00000000-0000-0000-0000-0000000000021'
export const bram = '00000000-0000-0000-0000-0000000000022'
export const sofie = '00000000-0000-0000-0000-0000000000023'
export const nobody = '00000000-0000-0000-0000-0000000000024'

export const people: readonly SimulatedPerson[] = [
  {
    aadObjectId: eva,
    memberId: '29:eva',
    name: 'Eva van den Berg',
    address: 'eva@korenaar.example',
    locale: 'nl',
    role: 'employee',
    installed: true,
    about: 'Werkt bij Bakkerij De Korenaar',
  },
  {
    aadObjectId: anna,
    memberId: '29:anna',
    name: 'Anna de Vries',
    address: 'anna@korenaar.example',
    locale: 'nl',
    role: 'administrator',
    installed: true,
  },
  {
    aadObjectId: bram,
    memberId: '29:bram',
    name: 'Bram Jansen',
    address: 'bram@korenaar.example',
    locale: 'en',
    zone: 'Europe/London',
    role: 'administrator',
    installed: true,
  },
  {
    aadObjectId: sofie,
    memberId: '29:sofie',
    name: 'Sofie Smit',
    address: 'sofie@postnl.example',
    locale: 'nl',
    role: 'servicedesk',
    installed: true,
  },
  {
    aadObjectId: nobody,
    memberId: '29:niek',
    name: 'Niek Nieuw',
    address: 'niek@korenaar.example',
    locale: 'nl',
    userRole: 'guest',
    installed: false,
  },
]
