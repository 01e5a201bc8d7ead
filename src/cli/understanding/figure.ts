import { asTable } from '../table.ts'

/** Something measured, with what it should be; shares stand as 0 to 1. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'share' | 'points' | 'ms' | 'MB' | 'sentences'
  readonly atLeast?: number
  readonly atMost?: number
}

export const isMet = ({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean =>
  value >= atLeast && value <= atMost

/** Of nothing nothing is missed. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export const figureTable = (figures: readonly Figure[]): string =>
  asTable(
    ['figure', 'measured', 'target', ''],
    figures.map((figure) => [figure.name, shown(figure, figure.value), target(figure), verdict(figure)]),
  )

function target(figure: Figure): string {
  if (figure.atLeast !== undefined) return `>= ${shown(figure, figure.atLeast)}`
  return figure.atMost === undefined ? '' : `<= ${shown(figure, figure.atMost)}`
}

function verdict(figure: Figure): string {
  if (figure.atLeast === undefined && figure.atMost === undefined) return ''
  return isMet(figure) ? 'met' : 'MISSED'
}

function shown({ unit }: Figure, value: number): string {
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(2)} %`
    case 'points':
      return `${value.toFixed(2)} points`
    case 'ms':
      return `${value.toFixed(2)} ms`
    case 'MB':
      return `${value.toFixed(1)} MB`
    case 'sentences':
      return String(value)
    default:
      return unit satisfies never
  }
}
