import type { Company, CompanyId } from '../../domain/api-platform.ts'
import type { Person } from '../../domain/person.ts'
import type { CustomerNumber, PortalUserId } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'
import { freshStanding } from '../standing.ts'

/** Which company on the API platform is meant. Nothing in it is believed. */
export interface CompanySought {
  readonly number?: CustomerNumber
  readonly id?: CompanyId
  /** Its name or a part of it, in lower case and without accents. */
  readonly said?: string
}

export type CompanyFound = Choice & { readonly asAgent: boolean }

type Choice =
  | { readonly kind: 'one'; readonly company: Company }
  /** It may be more than one. */
  | { readonly kind: 'several'; readonly companies: readonly Company[] }
  /** The platform knows none of that number or name, or none of the numbers that somebody has. */
  | { readonly kind: 'none' }

/**
 * By the rights of this moment (I-8): a customer finds only companies of numbers that are theirs, an agent finds any.
 * An unknown number and one that is somebody else's are told in the same words (I-18). @throws Refusal
 */
export async function findCompany(deps: Deps, person: Person, sought: CompanySought): Promise<CompanyFound> {
  const user = linkedUser(person)
  return reading(async () =>
    (await freshStanding(deps.backend, person, deps.rules).isAgent())
      ? { asAgent: true, ...(await amongAll(deps, sought)) }
      : { asAgent: false, ...(await amongOwn(deps, user.id, sought)) },
  )
}

async function amongAll({ backend }: Deps, { id, number, said }: CompanySought): Promise<Choice> {
  if (id !== undefined) return choiceOf(listOf(await backend.company(id)))
  if (number !== undefined) return choiceOf(listOf(await backend.companyOf(number)))
  const all = await backend.companies()
  return choiceOf(said === undefined ? all : named(all, said))
}

async function amongOwn({ backend }: Deps, user: PortalUserId, sought: CompanySought): Promise<Choice> {
  const own = await backend.numbersOf(user)
  if (own.length === 0) throw new Refusal('no-own-number')
  const { number, id, said } = sought
  const numbers = own.map((each) => each.number).filter((each) => number === undefined || each === number)
  if (numbers.length === 0) throw new Refusal('number-unknown', { number: number ?? '' })
  const found = (await Promise.all(numbers.map((each) => backend.companyOf(each)))).flatMap(listOf)
  const companies = [...new Map(found.map((company) => [company.id, onlyOwn(company, numbers)])).values()]
  if (id !== undefined) {
    const meant = companies.filter((company) => company.id === id)
    if (meant.length === 0) throw new Refusal('number-unknown')
    return choiceOf(meant)
  }
  const byName = said === undefined ? [] : named(companies, said)
  return choiceOf(byName.length === 1 ? byName : companies)
}

/** Of a company of several numbers somebody learns no more than those they have. */
const onlyOwn = (company: Company, own: readonly CustomerNumber[]): Company => ({
  ...company,
  numbers: company.numbers.filter((each) => own.includes(each)),
  domains: [],
})

function choiceOf(companies: readonly Company[]): Choice {
  const [first, ...others] = companies
  if (first === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', company: first } : { kind: 'several', companies }
}

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

/** The whole name goes before a part of one. */
function named(companies: readonly Company[], said: string): readonly Company[] {
  const whole = companies.filter(({ name }) => bare(name) === bare(said))
  return whole.length > 0 ? whole : companies.filter(({ name }) => bare(name).includes(bare(said)))
}

const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
