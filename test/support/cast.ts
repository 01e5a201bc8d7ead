import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import type { DemoPerson } from '../../src/backends/embedded/demo-data.ts'

/** The demo people by first name, as the tests speak of them. */
export function named(firstName: string): DemoPerson {
  const found = demoPeople.find(({ name }) => name.startsWith(`${firstName} `))
  if (found === undefined) throw new Error(`nobody is called ${firstName}`)
  return found
}

const idOf = (firstName: string): string => named(firstName).aadObjectId

/** Eva works on three numbers, Tom on 9401138 alone; both hold nothing yet. */
export const eva = idOf('Eva')
export const tom = idOf('Tom')
/** On 9401138, where she holds the pick-up service and a dashboard, and on 9401146. */
export const noor = idOf('Noor')
/** On 6620157 and 20451190, in English. */
export const olivia = idOf('Olivia')
/** Holds track & trace read only on 9401138. */
export const ruben = idOf('Ruben')
/** In Teams, but no user of the portal. */
export const karin = idOf('Karin')
export const bram = idOf('Bram')
/** The two administrators of 9401138. */
export const sanne = idOf('Sanne')
export const grace = idOf('Grace')
/** Administrator of the parent number 9400125, which governs 9401138 and 9401146 but not 9401154. */
export const fatima = idOf('Fatima')
/** Sole administrator of 6620157. */
export const joost = idOf('Joost')
/** Sole administrator of 20451190, without the bot. */
export const ingrid = idOf('Ingrid')
export const petra = idOf('Petra')
export const youssef = idOf('Youssef')

export const userOf = (firstName: string): string => named(firstName).memberId.replace('29:demo-', 'user-')

export const haalserviceCast = {
  employee: named('Tom'),
  administrator: named('Grace'),
  number: '9401138',
  authorisation: 'haalservice',
}
