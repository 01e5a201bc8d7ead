import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const command = fileURLToPath(new URL('../../src/cli/demo.ts', import.meta.url))

it('npm run demo keeps its invented people apart from the data of a bot in the same place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-command-'))
  const env = { PATH: process.env['PATH'], PORT: '0' }
  const demo = spawn(process.execPath, [command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = (await once(demo.stdout, 'data')) as [Buffer]
  const there = ['data/demo/permissions.sqlite', 'data/permissions.sqlite'].map((file) =>
    existsSync(join(folder, file)),
  )
  demo.kill('SIGTERM')
  await once(demo, 'exit')
  rmSync(folder, { recursive: true, force: true })
  expect(said.toString()).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
  expect(there).toEqual([true, false])
})
