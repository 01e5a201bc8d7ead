import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { Place } from '../../src/store/database.ts'
import { anEmptyPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'
import { databaseIn } from '../support/test-config.ts'

const command = new URL('../../src/cli/backend.ts', import.meta.url).pathname

const header = 'number;number_name;parent;governed_by_parent;user_id;user_name;user_address;agent;authorisations;since'
const group = '9400125;Lindehof Groep;;;;;;;;'
const shop = '9401138;Lindehof Webwinkel;9400125;yes'
const ria = 'u-1;Ria Café;ria@example.com;yes'
const riaInShop = `${shop};${ria};haalservice;2026-01-02T08:00:00Z`
const portal = [riaInShop, group]

let test: TestPlace
let folder: string
let place: Place
beforeEach(async () => {
  test = await anEmptyPlace()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  place = 'url' in test.place ? test.place : { file: join(dirname(test.place.file), 'permissions.sqlite') }
})
afterEach(async () => {
  await test.remove()
  await rm(folder, { recursive: true })
})

/** As Excel in Dutch saves them. */
const importing = (rows: readonly string[]) => importingFile(`\uFEFF${[header, ...rows, ''].join('\r\n')}`)

async function importingFile(content: string | Uint8Array) {
  const file = join(folder, 'portal.csv')
  await writeFile(file, content)
  const kept = 'file' in place ? { DATA_FOLDER: dirname(place.file) } : databaseIn(place)
  const env = { PATH: process.env['PATH'], ...kept }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'import', file], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

async function there() {
  const backend = await createEmbeddedBackend({ ...place, now: () => Promise.resolve(0) })
  const [numbers, held, agents] = [
    await backend.numbersOf('u-1'),
    await backend.heldBy('u-1', '9401138'),
    await backend.servicedeskAgents(),
  ]
  await backend.close()
  return { numbers: numbers.map(({ number }) => number), held, agents: agents.map(({ id }) => id) }
}
const all = {
  numbers: ['9401138'],
  held: [{ authorisation: 'haalservice', since: Date.parse('2026-01-02T08:00:00Z') }],
  agents: ['u-1'],
}
const nothing = { numbers: [], held: [], agents: [] }

it('a file is imported whole, and imported once more changes nothing', async () => {
  expect(await importing(portal)).toEqual({
    status: 0,
    stdout: 'All of it is there: 2 numbers, 1 users, 1 times access, 1 agents.\n',
    stderr: '',
  })
  expect(await there()).toEqual(all)
  expect((await importing(portal)).status).toBe(0)
  expect(await there()).toEqual(all)
})

it('what is there and differs is named, and nothing of the file is imported', async () => {
  await importing(portal)
  const { status, stderr } = await importing([
    riaInShop.replace('Ria', 'Rita'),
    group,
    ';;;;u-2;Piet;p@example.com;yes;;',
  ])
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('  user u-1, or another') })
  expect(await there()).toEqual(all)
})

it('every mistake is named with its line and column, and nothing is imported', async () => {
  const piet = riaInShop.replace(ria, 'u-2;Piet;piet;').replace('haalservice', 'haalservise')
  expect(await importing([...portal, piet])).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      'The file cannot be used, so nothing was imported:',
      '  line 4, column user_address: is no e-mail address',
      '  line 4, column authorisations: there is no authorisation "haalservise"',
      '',
    ].join('\n'),
  })
  expect(await there()).toEqual(nothing)
})

it.each([
  [
    'rows that contradict each other',
    [...portal, riaInShop.replace('Ria', 'Rita')],
    'line 4, column user_name: user u-1',
  ],
  ['one user twice on a number', [...portal, riaInShop], 'line 4: u-1 on 9401138 is on line 2 already'],
  ['a parent that is not there', [riaInShop], 'line 2, column parent: there is no row of number 9400125'],
])('with %s nothing is imported, and the lines are named', async (_what, rows, expected) => {
  const { status, stdout, stderr } = await importing(rows)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(expected)
  expect(await there()).toEqual(nothing)
})

it.each([
  ['of another format', '{}', 'line 1: the column number is missing'],
  ['in another alphabet', Buffer.from(`${header}\n${riaInShop}`, 'latin1'), 'line 2: is not UTF-8'],
])('a file %s is not imported', async (_what, content, expected) => {
  const { status, stderr } = await importingFile(content)
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(expected) })
  expect(await there()).toEqual(nothing)
})

it('the example of the documentation is imported as it stands', async () => {
  const page = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  const [, example = ''] = /```csv\n([^`]+)```/.exec(page) ?? []
  expect(await importingFile(example)).toEqual({
    status: 0,
    stdout: 'All of it is there: 3 numbers, 3 users, 3 times access, 1 agents.\n',
    stderr: '',
  })
})
