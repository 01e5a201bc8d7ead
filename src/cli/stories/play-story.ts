import type { Demo } from '../../demo.ts'
import type { Locale } from '../../domain/locale.ts'
import { openStage } from './stage.ts'
import type { Spoken, Stage } from './stage.ts'
import type { Story } from './story.ts'

/** Plays a story to its end and compares that with what the story says. The demo must be fresh. */
export async function playStory(
  demo: Demo,
  story: Story,
  locale: Locale,
  onSpoken: (spoken: Spoken) => void = () => undefined,
): Promise<Stage> {
  for (const { aadObjectId } of demo.teams.people()) await speak(demo, aadObjectId, locale)
  const stage = openStage(demo, locale, onSpoken)
  await story.play(stage)
  await story.check(stage)
  return stage
}

/** Everybody speaks the story's language, so that the whole transcript is in it. */
async function speak(demo: Demo, personId: string, locale: Locale): Promise<void> {
  demo.teams.setLocale(personId, locale)
  if (demo.teams.person(personId).installed) await demo.client.say(personId, locale === 'nl' ? 'nederlands' : 'english')
  await demo.app.worker.settle()
}
