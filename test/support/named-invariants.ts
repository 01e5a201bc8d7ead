import { globSync, readFileSync } from 'node:fs'
import { posix, sep } from 'node:path'
import ts from 'typescript'
import { filesOf } from '../../vitest.config.ts'

export type Engine = keyof typeof filesOf

const matching = (patterns: readonly string[]): readonly string[] =>
  globSync([...patterns]).map((file) => file.split(sep).join(posix.sep))

/** The test files that one engine runs, by the lists of the test runner itself. */
export function testFilesOf(engine: Engine): readonly string[] {
  const left = new Set(matching(filesOf[engine].exclude))
  return matching(filesOf[engine].include).filter((file) => !left.has(file))
}

/** `it`, `describe` and what they are called through: `it.each([…])('…')`. */
const isTest = (call: ts.CallExpression): boolean =>
  /^(it|test|describe)\b(?!\.skip|\.todo)/.test(call.expression.getText())

/** Numbers of the invariants, e.g. "I-9", that tests of this file have in their names. */
function namesIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) && isTest(node) ? node.arguments[0] : undefined
    if (name !== undefined && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name)))
      found.push(...(name.getText().match(/\bI-\d+/g) ?? []))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

export const invariantsNamedIn = (files: readonly string[]): ReadonlySet<string> => new Set(files.flatMap(namesIn))
