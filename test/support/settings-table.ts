import { z } from 'zod'

/** The default of a setting as one would write it in the environment; empty when it has none. */
export const defaultOf = (schema: z.ZodType): string =>
  schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : ''

/** The README's table of settings, as prettier leaves it. */
export function settingsTable(settings: z.ZodObject): string {
  const rows = Object.entries(settings.shape).map(([name, schema]) => [
    `\`${name}\``,
    defaultOf(schema as z.ZodType) === '' ? '' : `\`${defaultOf(schema as z.ZodType)}\``,
    (schema as z.ZodType).meta()?.description ?? '',
  ])
  const table = [['Setting', 'Default', 'What it is for'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = table
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
