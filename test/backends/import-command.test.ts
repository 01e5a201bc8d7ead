import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { Place } from '../../src/store/database.ts'
import { anEmptyPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'
import { databaseIn } from '../support/test-config.ts'

const command = new URL('../../src/cli/backend.ts', import.meta.url).pathname

const portal = {
  numbers: [
    { number: '9400125', name: 'Lindehof Groep' },
    { number: '9401138', name: 'Lindehof Webwinkel', parent: '9400125', governedByParent: true },
  ],
  users: [{ id: 'u-1', name: 'Ria', address: 'ria@example.com' }],
  access: [{ user: 'u-1', number: '9401138', authorisations: ['haalservice'], since: '2026-01-02T08:00:00Z' }],
  agents: ['u-1'],
}

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

async function importing(content: unknown) {
  const file = join(folder, 'portal.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
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
  const users = [
    { ...portal.users[0], name: 'Rita' },
    { id: 'u-2', name: 'Piet', address: 'piet@example.com' },
  ]
  const agents = ['u-1', 'u-2']
  const { status, stderr } = await importing({ ...portal, users, agents })
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('  user u-1, or another') })
  expect(await there()).toEqual(all)
})

it.each([
  ['a number that is none', { ...portal, numbers: [{ number: '94O1138', name: 'x' }] }, 'numbers.0.number: is 7 or 8'],
  ['a parent after its child', { ...portal, numbers: portal.numbers.toReversed() }, 'numbers.0.parent: 9400125 does'],
  ['a stranger', { ...portal, agents: ['u-9'] }, 'agents.0: there is no user u-9'],
  [
    'an authorisation of nobody',
    { ...portal, access: [{ ...portal.access[0], authorisations: ['x'] }] },
    'access.0.auth',
  ],
  ['one user twice', { ...portal, users: [portal.users[0], portal.users[0]] }, 'users.1: u-1 is there twice'],
  ['a field of another format', { ...portal, people: [] }, 'Unrecognized key'],
  ['no JSON', '{', 'is not JSON'],
])('with %s nothing is imported, and the place is named', async (_what, content, expected) => {
  const { status, stdout, stderr } = await importing(content)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(expected)
  expect(await there()).toEqual(nothing)
})
