import type { Localised } from '../domain/locale.ts'

/** A fault in the file of a service, said so that whoever wrote it can mend it. */
export const mendable = (id: string, what: string): Error => new Error(`Service "${id}": ${what}`)

export function requireNames({ id, name }: { readonly id: string; readonly name: Localised }): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw mendable(id, 'make the id of lower case letters, digits and single hyphens.')
  if (name.nl.trim() === '' || name.en.trim() === '') throw mendable(id, 'give it a name in both languages.')
}
