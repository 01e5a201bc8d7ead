import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everything, isAllowed, unitOf, units } from './support/architecture.ts'
import { compiledSources, readModule, walkSources } from './support/source-modules.ts'

const files = walkSources()
const modules = files.map(readModule)
const imports = modules.flatMap((module) => module.imports)
const sizes = modules.map(({ lines }) => lines).toSorted((a, b) => a - b)
const inFile = (file: string, what: string): string => `${file}: ${what}`

const sample = (file: string, kind: 'file' | 'package' | 'node' | 'computed', target: string, typesOnly = false) =>
  isAllowed({ file, kind, target, typesOnly })

describe('the architecture', () => {
  it('is judged on every file: the walk finds what the compiler reads', () => {
    expect(files.filter((file) => file.endsWith('.ts'))).toEqual(compiledSources().toSorted())
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('is judged on something in every folder there is', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const places = ['dialogs', 'cards', 'manifest', ...folders.map(({ name }) => `src/${name}`)]
    expect(places.filter((place) => !files.some((file) => file.startsWith(`${place}/`)))).toEqual([])
  })

  it('has a unit for every file', () => {
    expect(files.filter((file) => unitOf(file) === undefined)).toEqual([])
  })

  it('has scripts for the browser only in the pages', () => {
    expect(files.filter((file) => !file.endsWith('.ts') && !file.startsWith('src/simulator/page/'))).toEqual([])
  })

  it('imports only what the table allows', () => {
    const wrong = imports.filter((each) => !isAllowed(each))
    expect(wrong.map(({ file, target, typesOnly }) => inFile(file, `${typesOnly ? 'type ' : ''}${target}`))).toEqual([])
  })

  it('imports only files that exist', () => {
    const missing = imports.filter(({ kind, target }) => kind === 'file' && !files.includes(target))
    expect(missing.map(({ file, target }) => inFile(file, target))).toEqual([])
  })

  it('keeps the bot SDK in dialogs and src/teams', () => {
    const users = imports.filter(({ kind, target }) => kind === 'package' && /^botbuilder|^botframework/.test(target))
    expect(users.filter(({ file }) => !/^(dialogs|src\/teams)\//.test(file)).map(({ file }) => file)).toEqual([])
  })

  it('has no barrel files', () => {
    const barrels = modules.filter(({ file, isBarrel }) => isBarrel || /\/index\.ts$/.test(file))
    expect(barrels.map(({ file }) => file).filter((file) => file !== 'src/index.ts')).toEqual([])
  })

  it('names files in kebab-case after what they hold', () => {
    const vague = /(^|[/.-])(utils?|helpers?|common|managers?|misc|shared)([/.-]|$)/
    expect(files.filter((file) => vague.test(file) || !/^[a-z0-9/.-]+$/.test(file))).toEqual([])
  })

  it('has no I-interfaces and no Impl-classes', () => {
    const wrong = modules.flatMap(({ file, names }) =>
      names
        .filter((name) => /^I[A-Z][a-z]|Impl$|Manager$|Helpers?$|Utils?$/.test(name))
        .map((name) => inFile(file, name)),
    )
    expect(wrong).toEqual([])
  })

  it('keeps files small: half of them under 80 lines, none over 250', () => {
    expect(modules.filter(({ lines }) => lines > 250).map(({ file, lines }) => inFile(file, String(lines)))).toEqual([])
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
  })
})

describe('the judge', () => {
  it('knows each unit of the table by its own files', () => {
    const named = [...Object.keys(units), ...everything].filter((unit) => unitOf(`${unit}/some-file.ts`) !== unit)
    expect(named).toEqual([])
  })

  it('refuses what the table does not name', () => {
    expect(sample('src/domain/a.ts', 'file', 'src/ports/ledger.ts', true)).toBe(false)
    expect(sample('src/domain/a.ts', 'node', 'node:crypto')).toBe(false)
    expect(sample('src/usecases/a.ts', 'package', 'botbuilder', true)).toBe(false)
    expect(sample('src/usecases/a.ts', 'file', 'src/log.ts')).toBe(false)
    expect(sample('src/store/a.ts', 'computed', 'computed')).toBe(false)
    expect(sample('src/backends/http/a.ts', 'file', 'src/store/open-database.ts')).toBe(false)
    expect(sample('src/backends/embedded/a.ts', 'file', 'src/store/ledger.ts')).toBe(false)
    expect(sample('src/elsewhere/a.ts', 'file', 'src/domain/person.ts')).toBe(false)
  })

  it('lets types through only where the cell says so', () => {
    expect(sample('dialogs/a.ts', 'file', 'src/ports/ledger.ts', true)).toBe(true)
    expect(sample('dialogs/a.ts', 'file', 'src/ports/ledger.ts', false)).toBe(false)
    expect(sample('cards/a.ts', 'package', '@microsoft/teams.cards', false)).toBe(false)
  })
})
