import type { Authorisation, Guide, Service } from '../domain/service.ts'
import { authorisationById, authorisationByLabel } from './authorisations.ts'
import { mendable, requireNames } from './mendable.ts'
import { neverNamed } from './never-named.ts'
import { generalGrant, generalRequest } from './steps.ts'

/** A service as its file writes it. */
export type ServiceInput = Omit<Service, 'aliases' | 'grants' | 'choose' | 'guide' | 'warnings'> &
  Partial<Pick<Service, 'aliases' | 'choose' | 'warnings'>> & {
    /** Portal labels, as on the tick box or as an older card has them; the whole thing for one the list does not have. */
    readonly grants: readonly (string | Authorisation)[]
    /** What is left out is done as the general guide says. */
    readonly guide?: Partial<Guide>
  }

/** Makes a service of a file in `services/`. @throws an Error that says what to mend in the file */
export function defineService(input: ServiceInput): Service {
  const mend = (what: string): Error => mendable(input.id, what)
  requireNames(input)
  const never = [input.id, input.name.nl, input.name.en, ...(input.aliases ?? [])].find((name) => neverNamed(name))
  if (never !== undefined)
    throw mend(`"${never}" names what must never be granted (F-17); choose another id, name or alias.`)
  const grants = input.grants.map((grant) => resolve(grant, mend))
  if (grants.length === 0) throw mend('name at least one authorisation under `grants`.')
  if (new Set(grants.map(({ id }) => id)).size < grants.length)
    throw mend('two labels under `grants` are the same authorisation; keep one.')
  const request = input.guide?.request ?? generalRequest
  const grant = input.guide?.grant ?? generalGrant(grants.map(({ label }) => label))
  return {
    ...input,
    aliases: input.aliases ?? [],
    grants,
    choose: input.choose ?? 'all',
    guide: { request, grant },
    warnings: input.warnings ?? [],
  }
}

function resolve(grant: string | Authorisation, mend: (what: string) => Error): Authorisation {
  const own = typeof grant === 'string' ? undefined : grant
  const label = typeof grant === 'string' ? grant : grant.label
  // Looked up by id too, so that another label or another id is no way around I-14 and I-15.
  const listed = authorisationByLabel(label) ?? neverNamed(label) ?? authorisationById(own?.id ?? '')
  const authorisation = listed ?? own
  if (authorisation === undefined)
    throw mend(
      `the list in authorisations.ts has no "${label}"; use a label of that list, or write the whole authorisation here.`,
    )
  if (authorisation.never === true)
    throw mend(`"${authorisation.label}" must never be granted (F-17); take it out of \`grants\`.`)
  if (own !== undefined && own.id !== authorisation.id)
    throw mend(`"${label}" is in authorisations.ts with the id "${authorisation.id}"; write only its label here.`)
  if (own !== undefined && own.label !== authorisation.label)
    throw mend(`the id "${own.id}" stands for "${authorisation.label}" in authorisations.ts; choose another id.`)
  return authorisation
}
