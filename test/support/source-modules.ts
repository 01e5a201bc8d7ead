import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

/** One `import`, `export … from`, `import()`, `require()` or `import.meta.resolve()` of a module. */
export interface ImportOf {
  readonly file: string
  /** A path from the root of the project, a package, a `node:` name, what a page asks its server for, or `computed`. */
  readonly target: string
  readonly kind: 'file' | 'package' | 'node' | 'served' | 'computed'
  readonly typesOnly: boolean
}

export interface SourceModule {
  readonly file: string
  readonly lines: number
  readonly imports: readonly ImportOf[]
  /** Names of the functions, classes, interfaces, types and constants at its top level. */
  readonly names: readonly string[]
  /** Nothing in it but `export … from`. */
  readonly isBarrel: boolean
}

const root = resolve(import.meta.dirname, '../..')
const folders = ['src', 'dialogs', 'cards', 'manifest']
const fromRoot = (path: string): string => relative(root, path).split(sep).join(posix.sep)

/** Every code file, found by walking the folders. */
export const walkSources = (): string[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)))
    .sort()

/** What the compiler is told to read: another way to the same list, so that neither can silently be empty. */
export function compiledSources(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return fileNames.map(fromRoot).filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)))
}

function importOf(file: string, specifier: ts.Expression | undefined, typesOnly: boolean): ImportOf {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier))
    return { file, target: 'computed', kind: 'computed', typesOnly }
  const name = specifier.text
  if (name.startsWith('.'))
    return { file, target: posix.normalize(posix.join(posix.dirname(file), name)), kind: 'file', typesOnly }
  if (name.startsWith('/')) return { file, target: name, kind: 'served', typesOnly }
  if (name.startsWith('node:')) return { file, target: name, kind: 'node', typesOnly }
  const parts = name.split('/')
  return { file, target: parts.slice(0, name.startsWith('@') ? 2 : 1).join('/'), kind: 'package', typesOnly }
}

const isTypesOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (clause === undefined) return false
  const named =
    clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings : []
  const elements = 'elements' in named ? named.elements : []
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined && elements.length > 0 && elements.every((element) => element.isTypeOnly))
  )
}

const loads = (call: ts.CallExpression): boolean =>
  call.expression.kind === ts.SyntaxKind.ImportKeyword ||
  /^(require|require\.resolve|import\.meta\.resolve)$/.test(call.expression.getText())

function importsOf(file: string, source: ts.SourceFile): ImportOf[] {
  const found: ImportOf[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(importOf(file, node.moduleSpecifier, isTypesOnly(node)))
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      found.push(importOf(file, node.moduleSpecifier, isTypesOnly(node)))
    if (ts.isCallExpression(node) && loads(node)) found.push(importOf(file, node.arguments[0], false))
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push(importOf(file, node.argument.literal, true))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const namesOf = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((declaration) => declaration.name.getText())
      : 'name' in statement && statement.name !== undefined
        ? [(statement.name as ts.Node).getText()]
        : [],
  )

export function readModule(file: string): SourceModule {
  const code = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  return {
    file,
    lines: code.trimEnd().split('\n').length,
    imports: importsOf(file, source),
    names: namesOf(source),
    isBarrel:
      source.statements.length > 0 &&
      source.statements.every(
        (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
      ),
  }
}
