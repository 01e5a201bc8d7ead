import { describe, expect, it } from 'vitest'
import { playStory } from '../src/cli/stories/play.ts'
import { stories } from '../src/cli/stories/stories.ts'
import { locales } from '../src/domain/locale.ts'

const plays = Object.entries(stories).flatMap(([name, story]) => locales.map((locale) => ({ name, story, locale })))

describe('a story ends as it says, in the permissions system and in the audit', { timeout: 60_000 }, () => {
  it.each(plays)('$name ($locale)', async ({ story, locale }) => {
    const { mistakes, transcript } = await playStory(story, locale)
    expect(mistakes).toEqual([])
    expect(transcript.length).toBeGreaterThan(5)
  })
})
