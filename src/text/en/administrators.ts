import type { administrators as nl } from '../nl/administrators.ts'

export const administrators: typeof nl = {
  title: (number) => `Administrators of ${number}`,
  summary: (number, count) =>
    `${count === 1 ? '1 administrator' : `${count} administrators`} may decide for ${number}.`,
  why: 'Access may be given by whoever holds Klantnummerinstellingen and Instellingen voor uw klantnummer beheren, on this number or on a number above it that governs it.',
  direct: (number) => `Administrator of ${number}`,
  parent: (heldOn, number) => `Administrator of ${heldOn}, which governs ${number}`,
  reachable: 'Reachable in Teams',
  notReachable: 'Not reachable in Teams',
  none: 'I cannot find an administrator for this customer number.',
  noneNext: 'Make your request all the same: the service desk will find out who may decide.',
  request: 'Request access',
  more: (count) => `And ${count} more.`,
}
