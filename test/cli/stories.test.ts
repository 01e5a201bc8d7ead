import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'

const run = promisify(execFile)
const play = (...words: readonly string[]) => run(process.execPath, ['src/cli/story.ts', ...words])

interface Played {
  readonly transcript: readonly { readonly to?: string; readonly text: string }[]
  readonly backend: readonly string[]
  readonly mistakes: readonly string[]
}

/** From the question to the right, each with the trap of its card: F-12 · F-16, F-17 · F-18, F-20, F-23 · F-22. */
const stories = [
  ['haalservice', /Haalservice|Pick-up service/],
  ['track-trace', /Track & trace read only/],
  ['ecommerce-inzichten', /‘E-commerce inzichten’ is (nog niet te zien|not visible yet)/],
  ['dashboards', /Dashboards/],
] as const

describe('a story', () => {
  it.each(stories.flatMap(([name, trap]) => locales.map((locale) => [name, locale, trap] as const)))(
    '%s ends as it says, in %s',
    async (name, locale, trap) => {
      const { stdout } = await play(name, '--lang', locale, '--json')
      const { transcript, backend, mistakes } = JSON.parse(stdout) as Played
      expect(mistakes).toEqual([])
      expect(backend.length).toBeGreaterThan(0)
      const answers = transcript.filter(({ to }) => to !== undefined).map(({ text }) => text)
      expect(answers.join('\n')).toMatch(trap)
    },
  )

  it('is listed where none of that name is', async () => {
    const refused = await play('raketpost').catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 2 })
    expect((refused as { stderr: string }).stderr).toContain(stories.map(([name]) => name).join(', '))
  })
})
