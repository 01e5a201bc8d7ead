import type { Onboarding } from '../domain/service.ts'
import { mendable, requireNames } from './mendable.ts'

/** Makes a move of a file in `services/`. @throws an Error that says what to mend in the file */
export function defineOnboarding(
  input: Omit<Onboarding, 'aliases' | 'warnings'> & Partial<Pick<Onboarding, 'aliases' | 'warnings'>>,
): Onboarding {
  requireNames(input)
  if (input.guide.request.length < 2) throw mendable(input.id, 'give it the steps of its card under `guide.request`.')
  return { ...input, aliases: input.aliases ?? [], warnings: input.warnings ?? [] }
}
