export interface Mistake {
  readonly line: number
  readonly column?: string
  readonly what: string
}

/** Every mistake, each with its place in the file. */
export class PortalFileMistakes extends Error {
  constructor(mistakes: readonly Mistake[]) {
    const inOrder = mistakes.toSorted((one, other) => one.line - other.line)
    super(['The file cannot be used, so nothing was imported:', ...inOrder.map(asLine)].join('\n'))
    this.name = 'PortalFileMistakes'
  }
}

/** @throws PortalFileMistakes when there are any */
export function refuse(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new PortalFileMistakes(mistakes)
}

const asLine = ({ line, column, what }: Mistake): string =>
  `  line ${line}${column === undefined ? '' : `, column ${column}`}: ${what}`
