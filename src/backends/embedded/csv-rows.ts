import { CsvError, parse } from 'csv-parse/sync'
import { PortalFileMistakes, refuse } from './portal-file-mistakes.ts'
import type { Mistake } from './portal-file-mistakes.ts'

export interface CsvRow<Column extends string> {
  readonly line: number
  /** Without the space around them. */
  readonly cells: Readonly<Record<Column, string>>
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * As spreadsheets write them: comma or semicolon, any end of line, rows without anything in them.
 * @param columns all of them must be in the header, in any order, and no others
 * @throws PortalFileMistakes
 */
export function csvRows<Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
): readonly CsvRow<Column>[] {
  const [header, ...records] = recordsIn(textIn(bytes))
  if (header === undefined) throw new PortalFileMistakes([{ line: 1, what: 'the file is empty' }])
  const names = header.cells.map((cell) => cell.toLowerCase())
  refuse(headerMistakes(names, columns).map((what) => ({ line: header.line, what })))
  if (records.length === 0) refuse([{ line: header.line, what: 'there is nothing below the header' }])
  refuse(records.flatMap((record) => widthMistakes(record, names.length)))
  return records.map(({ line, cells }) => ({ line, cells: namedCells(columns, names, cells) }))
}

/** Spreadsheets also save in an alphabet of the machine, in which names with accents would come out as others. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD')
    const line = unixLines(before).split('\n').length
    throw new PortalFileMistakes([{ line, what: 'is not UTF-8; save the file as "CSV UTF-8"' }])
  }
}

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

function recordsIn(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  let lastLine = 0
  try {
    parse(unixLines(text), {
      // No column has either in its name, so the first in the file is the separator.
      delimiter: /[,;]/.exec(text)?.[0] ?? ',',
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        const breaks = cells.join('').split('\n').length - 1
        records.push({ line: lines - breaks, cells: cells.map((cell) => cell.trim()) })
        lastLine = lines
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw new PortalFileMistakes([quoteMistake(error, lastLine + 1)])
    throw error
  }
  return records
}

/** Nothing but quotation marks can make the text no CSV. */
const quoteMistake = ({ code, lines }: CsvError, unread: number): Mistake =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? { line: unread, what: 'here or below, a quotation mark is opened and never closed' }
    : { line: Number(lines), what: 'a quotation mark within a cell must be doubled, and the cell stand between two' }

const headerMistakes = (names: readonly string[], columns: readonly string[]): readonly string[] => [
  ...columns.filter((column) => !names.includes(column)).map((column) => `the column ${column} is missing`),
  ...names.flatMap((name, index) => {
    if (name === '') return [`column ${index + 1} has no name`]
    if (!columns.includes(name)) return [`there is no such column as "${name}"`]
    return names.indexOf(name) === index ? [] : [`the column ${name} is there twice`]
  }),
]

const widthMistakes = ({ line, cells }: CsvRecord, width: number): readonly Mistake[] =>
  cells.length === width ? [] : [{ line, what: `has ${cells.length} cells, and the header ${width}` }]

const namedCells = <Column extends string>(
  columns: readonly Column[],
  names: readonly string[],
  cells: readonly string[],
): Readonly<Record<Column, string>> =>
  Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)] ?? ''])) as Record<Column, string>
