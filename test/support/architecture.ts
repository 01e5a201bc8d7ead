import type { ImportOf } from './source-modules.ts'

/**
 * Who may import whom. Everything not listed is an error; a unit may always import itself.
 * A unit or file followed by ` (types)` may only be imported with `import type`.
 */
interface Unit {
  /** Units, or single files. */
  readonly may: readonly string[]
  readonly npm: readonly string[]
  /** Modules of Node itself, or `any`. */
  readonly node: readonly string[] | 'any'
  /** May load a module whose name is only known when it runs. */
  readonly computed?: true
}

const ledgerUnits = ['src/domain', 'src/ports']
/** How a database is opened and written, without what the ledger keeps in it. */
const databaseParts = ['database', 'engine', 'lock-subject', 'transaction'].map((name) => `src/store/${name}.ts`)

export const units: Readonly<Record<string, Unit>> = {
  'src/domain': { may: [], npm: [], node: [] },
  'src/catalogue': {
    may: ['src/domain'],
    npm: [],
    node: ['node:fs', 'node:fs/promises', 'node:path', 'node:url'],
    computed: true,
  },
  'src/text': { may: ['src/domain'], npm: [], node: [] },
  'src/ports': { may: ['src/domain'], npm: [], node: [] },
  'src/understanding': {
    may: ['src/domain', 'src/catalogue'],
    npm: [],
    node: ['node:fs/promises', 'node:path'],
  },
  'src/usecases': { may: ['src/domain', 'src/ports', 'src/catalogue'], npm: [], node: ['node:crypto'] },
  'src/effects': { may: ['src/domain', 'src/ports', 'src/catalogue', 'src/usecases'], npm: [], node: ['node:crypto'] },
  'src/audit': { may: ledgerUnits, npm: ['canonicalize', 'jose'], node: 'any' },
  'src/store': { may: [...ledgerUnits, 'src/audit/chain.ts'], npm: ['kysely', 'pg', 'keyv'], node: 'any' },
  'src/backends': { may: ledgerUnits, npm: [], node: [] },
  'src/backends/embedded': {
    may: [...ledgerUnits, ...databaseParts],
    npm: ['zod', 'kysely', 'csv-parse'],
    node: 'any',
  },
  'src/backends/http': { may: ledgerUnits, npm: ['zod'], node: 'any' },
  'src/backends/scim': { may: ledgerUnits, npm: ['zod'], node: 'any' },
  'src/calendar': { may: ledgerUnits, npm: ['date-holidays'], node: [] },
  cards: { may: ['src/domain', 'src/text'], npm: ['zod', '@microsoft/teams.cards (types)'], node: [] },
  dialogs: {
    may: ['src/domain', 'src/catalogue', 'src/ports (types)', 'src/text', 'cards', 'src/usecases', 'src/understanding'],
    npm: ['botbuilder', 'botbuilder-dialogs'],
    node: [],
  },
  'src/teams': {
    may: ['src/domain', 'src/ports (types)', 'src/text', 'cards', 'dialogs'],
    npm: [
      'botbuilder',
      'botframework-connector',
      '@azure/msal-node',
      'jose',
      'zod',
      'keyv',
      'p-queue',
      'rate-limiter-flexible',
    ],
    node: 'any',
  },
  'src/web': {
    may: ['src/domain', 'src/ports (types)', 'src/text', 'src/usecases', 'src/teams'],
    npm: ['restify', 'helmet', 'jose', 'zod', 'prom-client'],
    node: 'any',
  },
  'src/tab': {
    may: ['src/web/tab-contract.ts (types)'],
    npm: ['react', 'react-dom', '@fluentui/react-components', '@microsoft/teams-js'],
    node: [],
  },
  'src/simulator': {
    may: ['src/domain', 'src/ports (types)'],
    npm: ['restify', 'adaptivecards', 'markdown-it'],
    node: 'any',
  },
  manifest: {
    may: [],
    npm: ['@microsoft/app-manifest', 'ajv (types)', 'fflate', 'playwright-core', 'ajv-draft-04', 'ajv-formats'],
    node: 'any',
  },
}

/** The composition root and the operators' commands may import everything, and nothing imports them. */
export const everything = [
  ...[
    'app',
    'app-settings',
    'bot-proof',
    'config',
    'demo',
    'index',
    'keep-audit',
    'log',
    'log-error',
    'retention-settings',
    'secret',
    'servicedesk-settings',
    'setting',
    'settings',
    'start-checks',
    'periodic-jobs',
    'stop-on-signal',
  ].map((name) => `src/${name}.ts`),
  'src/cli',
]

const isIn = (place: string, file: string): boolean => file === place || file.startsWith(`${place}/`)

/** The narrowest unit that holds the file; undefined when none does. */
export const unitOf = (file: string): string | undefined =>
  [...Object.keys(units), ...everything].filter((unit) => isIn(unit, file)).sort((a, b) => b.length - a.length)[0]

const allows = (cells: readonly string[], reached: readonly string[], typesOnly: boolean): boolean =>
  cells.some((cell) => reached.includes(cell) || (typesOnly && reached.some((place) => cell === `${place} (types)`)))

/** Whether the table lets this import be. */
export function isAllowed({ file, kind, target, typesOnly }: ImportOf): boolean {
  const name = unitOf(file)
  if (name === undefined) return false
  const unit = units[name]
  if (unit === undefined) return true
  switch (kind) {
    case 'node':
      return unit.node === 'any' || unit.node.includes(target)
    case 'package':
      return allows(unit.npm, [target], typesOnly)
    case 'served':
      return file.startsWith('src/simulator/page/')
    case 'computed':
      return unit.computed === true
    case 'file': {
      const there = unitOf(target)
      return there !== undefined && (there === name || allows(unit.may, [there, target], typesOnly))
    }
    default:
      return kind satisfies never
  }
}
