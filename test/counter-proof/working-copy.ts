import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Defect } from './defect.ts'

const run = promisify(execFile)

/** The project in a folder of its own, to spoil at will. */
export interface WorkingCopy {
  /** Runs the test files with the defect in place, or without one. @returns the full names of the tests that failed */
  failures(tests: readonly string[], defect?: Defect): Promise<readonly string[]>
  remove(): Promise<void>
}

export async function makeWorkingCopy(project: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-counter-proof-'))
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project })
  for (const file of stdout.split('\n').filter((line) => line !== ''))
    await cp(join(project, file), join(folder, file), { recursive: true })
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  return {
    failures: (tests, defect) => (defect === undefined ? test(folder, tests) : spoiled(folder, tests, defect)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function spoiled(folder: string, tests: readonly string[], defect: Defect): Promise<readonly string[]> {
  const path = join(folder, defect.file)
  const sound = await readFile(path, 'utf8')
  const times = sound.split(defect.find).length - 1
  if (times !== 1) throw new Error(`${defect.invariant}: the text to spoil stands ${times} times in ${defect.file}`)
  try {
    await writeFile(
      path,
      sound.replace(defect.find, () => defect.put),
    )
    return await test(folder, tests)
  } finally {
    await writeFile(path, sound)
  }
}

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** On the engine of the test's own, else on the one that needs no server. */
async function test(folder: string, tests: readonly string[]): Promise<readonly string[]> {
  const onServer = tests.filter((file) => file.endsWith('.postgres.test.ts'))
  const onFile = tests.filter((file) => !onServer.includes(file))
  return [...(await testOn('sqlite', folder, onFile)), ...(await testOn('postgres', folder, onServer))]
}

async function testOn(project: string, folder: string, tests: readonly string[]): Promise<readonly string[]> {
  if (tests.length === 0) return []
  const results = join(folder, 'counter-proof.json')
  await rm(results, { force: true })
  // Failing tests are what is looked for here; whether they ran at all is read from the results.
  await run('npx', ['vitest', 'run', '--project', project, '--reporter=json', `--outputFile=${results}`, ...tests], {
    cwd: folder,
    env: { ...process.env, TEST_RESULTS: undefined },
  }).catch(() => undefined)
  const { testResults } = JSON.parse(await readFile(results, 'utf8')) as Results
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  if (all.length === 0) throw new Error(`no test ran in ${tests.join(', ')}`)
  return all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
}
