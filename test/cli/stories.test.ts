import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { asMarkdown } from '../../src/cli/stories/markdown.ts'
import { playStory } from '../../src/cli/stories/play.ts'
import { stories } from '../../src/cli/stories/stories.ts'
import { locales } from '../../src/domain/locale.ts'

const run = promisify(execFile)

/** From the question to the right, each with the trap of its card: F-12 · F-16, F-17 · F-18, F-20, F-23 · F-22. */
const traps = [
  ['haalservice', /Haalservice|Pick-up service/],
  ['track-trace', /Track & trace read only/],
  ['ecommerce-inzichten', /‘E-commerce inzichten’ is (nog niet te zien|not visible yet)/],
  ['dashboards', /Dashboards/],
  ['api-platform', /Overstap naar het API-platform|Move to the API platform/],
  ['without-account', /Gebruiker toevoegen/],
  ['sole-administrator', /Tweede goedkeuring nodig|A second approval is needed/],
  ['parent-administrator', /9401154/],
] as const

/** A story is dozens of turns, and each waits for everything that follows from it. */
const patience = 90_000

describe('a story', () => {
  it.each(traps.flatMap(([name, trap]) => locales.map((locale) => [name, locale, trap] as const)))(
    '%s ends as it says, in %s',
    async (name, locale, trap) => {
      const played = await playStory(stories[name]!, locale)
      const { transcript, mistakes } = played
      const answers = transcript.filter(({ to }) => to !== undefined).map(({ text }) => text)
      expect(mistakes).toEqual([])
      expect(answers.join('\n')).toMatch(trap)
      await expect(asMarkdown(stories[name]!, locale, played)).toMatchFileSnapshot(
        `../../docs/transcripts/${name}.${locale}.md`,
      )
    },
    patience,
  )

  it('has a trap to look for', () => {
    expect(traps.map(([name]) => name)).toEqual(Object.keys(stories))
  })

  it(
    'is listed where none of that name is',
    async () => {
      const refused = await run(process.execPath, ['src/cli/story.ts', 'raketpost']).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 2 })
      expect((refused as { stderr: string }).stderr).toContain(traps.map(([name]) => name).join(', '))
    },
    patience,
  )
})
