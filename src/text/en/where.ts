import type { where as nl } from '../nl/where.ts'

export const where: typeof nl = {
  title: 'Where do I find it?',
  tile: (tile) => `On the home page of Mijn PostNL, tile ${tile}. Its place differs from user to user.`,
  alternative: (alternative) => `Not there? Also look here: ${alternative}.`,
  number: (number) => `Choose customer number ${number} there.`,
  logIn: (number) => `Log in to Mijn PostNL again and choose customer number ${number}.`,
  notThere: 'I do not see it',
}
