import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { aStartPlace } from './start-process.ts'

const broken = ['--import', fileURLToPath(new URL('./broken-engine.ts', import.meta.url))]

it.each([
  ['may corrupt its log (L-16)', 'old', /SQLite 3\.51\.2 may corrupt/],
  ['does not sync (L-13)', 'careless', /synchronous full/],
])('I-2: in production the process does not start on an engine that %s', async (_what, engine, why) => {
  const place = await aStartPlace()
  const { code, said, printed } = await place.start({ BROKEN_ENGINE: engine }, broken)
  expect({ code, printed }).toEqual({ code: 1, printed: '' })
  expect(said).toMatch(why)
  await place.remove()
})
