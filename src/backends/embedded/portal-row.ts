import { z } from 'zod'
import type { CsvRow } from './csv-rows.ts'
import type { Mistake } from './portal-file-mistakes.ts'

export const portalColumns = [
  'number',
  'number_name',
  'parent',
  'governed_by_parent',
  'user_id',
  'user_name',
  'user_address',
  'agent',
  'authorisations',
  'since',
] as const
type Column = (typeof portalColumns)[number]

const filledIn = z.string().min(1, { error: 'is empty', abort: true })
/** One line without characters that nobody sees. */
const words = filledIn
  .max(200, 'is longer than 200 characters')
  .regex(/^\P{Cc}*$/u, 'holds a line break or another control character')
const yesOrNo = z
  .string()
  .toLowerCase()
  .transform((cell) => cell || 'no')
  .pipe(z.enum(['yes', 'no'], 'is yes, no or empty'))

const numberCells = z
  .object({
    number: filledIn.regex(/^\d{7,8}$/, 'is 7 or 8 digits'),
    number_name: words,
    parent: z.string().regex(/^(\d{7,8})?$/, 'is 7 or 8 digits, or empty'),
    governed_by_parent: yesOrNo,
  })
  .refine(({ parent, governed_by_parent: governed }) => parent !== '' || governed === 'no', {
    path: ['governed_by_parent'],
    error: 'is yes, but there is no parent',
  })

const userCells = z.object({
  user_id: words,
  user_name: words,
  user_address: words.pipe(z.email('is no e-mail address')),
  agent: yesOrNo,
})

/** @param known ids of all authorisations there are */
export const accessCells = (known: ReadonlySet<string>) =>
  z.object({
    authorisations: z
      .string()
      .transform((cell) => cell.split('|').flatMap((id) => id.trim() || []))
      .superRefine((ids, context) =>
        ids.forEach((id, index) => {
          if (!known.has(id)) context.addIssue(`there is no authorisation "${id}"`)
          if (ids.indexOf(id) !== index) context.addIssue(`${id} is there twice`)
        }),
      ),
    since: filledIn
      .transform(withYearFirst)
      .pipe(z.union([z.iso.date(), z.iso.datetime()], 'is a date such as 2026-01-31 or 31-1-2026'))
      .transform((date) => Date.parse(date)),
  })

/** What one row says of a number, of a user, and of that user on that number. */
export interface PortalRow {
  readonly line: number
  readonly number?: z.output<typeof numberCells> | undefined
  readonly user?: z.output<typeof userCells> | undefined
  readonly access?: z.output<ReturnType<typeof accessCells>> | undefined
  readonly mistakes: readonly Mistake[]
}

export function portalRow({ line, cells }: CsvRow<Column>, ofAccess: ReturnType<typeof accessCells>): PortalRow {
  const isFilled = (columns: object): boolean => Object.keys(columns).some((column) => cells[column as Column] !== '')
  const number = isFilled(numberCells.shape) ? numberCells.safeParse(cells) : undefined
  const user = isFilled(userCells.shape) ? userCells.safeParse(cells) : undefined
  const access = number && user && ofAccess.safeParse(cells)
  const mistakes = [number, user, access].flatMap((part) => part?.error?.issues ?? [])
  return {
    line,
    number: number?.data,
    user: user?.data,
    access: access?.data,
    mistakes: [
      ...mistakes.map(({ path, message }) => ({ line, column: path.join('.'), what: message })),
      ...(access === undefined && isFilled(ofAccess.shape)
        ? [{ line, what: 'authorisations and since go with a number and a user' }]
        : []),
    ],
  }
}

/** A spreadsheet in Dutch makes 31-1-2026 of 2026-01-31. */
function withYearFirst(date: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(date) ?? []
  return year === undefined ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
