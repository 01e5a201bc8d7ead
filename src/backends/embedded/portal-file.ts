import { z } from 'zod'
import { addressKey } from './users.ts'
import type { PortalData } from './portal-data.ts'

/** One line without characters that nobody sees. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'holds a control character')
const customerNumber = z.string().regex(/^\d{7,8}$/, 'is 7 or 8 digits, as text')

const shape = z.strictObject({
  numbers: z.array(
    z.strictObject({
      number: customerNumber,
      name: words,
      parent: customerNumber.optional(),
      governedByParent: z.boolean().default(false),
    }),
  ),
  users: z.array(z.strictObject({ id: words, name: words, address: z.email().max(200) })),
  access: z.array(
    z.strictObject({
      user: words,
      number: customerNumber,
      authorisations: z.array(z.string()).default([]),
      since: z.iso.datetime(),
    }),
  ),
  agents: z.array(words).default([]),
})
type Shape = z.output<typeof shape>

/** Every mistake, each with its place in the file. */
export class PortalFileMistakes extends Error {
  constructor(mistakes: readonly string[]) {
    super(['The file cannot be used, so nothing was imported:', ...mistakes.map((each) => `  ${each}`)].join('\n'))
    this.name = 'PortalFileMistakes'
  }
}

/** @param known ids of all authorisations there are @throws PortalFileMistakes */
export function readPortalFile(text: string, known: readonly string[]): PortalData {
  const parsed = shape.safeParse(jsonIn(text))
  if (!parsed.success)
    throw new PortalFileMistakes(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const mistakes = mistakesIn(parsed.data, new Set(known))
  if (mistakes.length > 0) throw new PortalFileMistakes(mistakes)
  return {
    ...parsed.data,
    numbers: parsed.data.numbers.map(({ parent, ...each }) => ({
      ...each,
      ...(parent === undefined ? {} : { parent }),
    })),
    access: parsed.data.access.map((each) => ({ ...each, since: Date.parse(each.since) })),
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PortalFileMistakes([`is not JSON: ${error instanceof Error ? error.message : ''}`])
  }
}

/** Whatever an entry refers to stands in the same file; a parent before its children. */
function mistakesIn({ numbers, users, access, agents }: Shape, known: ReadonlySet<string>): readonly string[] {
  const [allNumbers, allUsers] = [numbers.map(({ number }) => number), users.map(({ id }) => id)]
  return [
    ...twice('numbers', allNumbers),
    ...twice('users', allUsers),
    ...twice(
      'users',
      users.map(({ address }) => addressKey(address)),
    ),
    ...twice(
      'access',
      access.map(({ user, number }) => `${user} on ${number}`),
    ),
    ...numbers.flatMap(({ parent }, index) =>
      parent === undefined || allNumbers.slice(0, index).includes(parent)
        ? []
        : [`numbers.${index}.parent: ${parent} does not stand before it`],
    ),
    ...access.flatMap(({ user, number, authorisations }, index) => [
      ...(allUsers.includes(user) ? [] : [`access.${index}.user: there is no user ${user}`]),
      ...(allNumbers.includes(number) ? [] : [`access.${index}.number: there is no number ${number}`]),
      ...authorisations
        .filter((each) => !known.has(each))
        .map((each) => `access.${index}.authorisations: there is no authorisation ${each}`),
    ]),
    ...agents.flatMap((user, index) => (allUsers.includes(user) ? [] : [`agents.${index}: there is no user ${user}`])),
  ]
}

const twice = (list: string, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) === index ? [] : [`${list}.${index}: ${key} is there twice`]))
