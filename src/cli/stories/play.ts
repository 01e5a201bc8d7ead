import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../config.ts'
import { startDemo } from '../../demo.ts'
import type { Demo } from '../../demo.ts'
import type { RecordedAuditEvent } from '../../domain/audit-event.ts'
import type { Locale } from '../../domain/locale.ts'
import { openStage } from './stage.ts'
import type { Spoken } from './stage.ts'
import type { Story } from './story.ts'

/** A Monday without a holiday, nine o'clock in Amsterdam: what a story says of days does not depend on today. */
const monday = Date.UTC(2026, 10, 23, 8)

/** People in a story do not wait for each other, and a busy machine is no backend that is away. */
const unhurried = {
  limits: { overall: 1000, perConversation: 1000 },
  inflow: { actionsPerMinute: 1000, turnsPerSecond: 1000 },
  readTimeoutMs: 10_000,
}

/** What was said, and what the two truths hold in the end. */
export interface Played {
  readonly transcript: readonly Spoken[]
  readonly backend: readonly string[]
  readonly audit: readonly RecordedAuditEvent[]
  /** Where the end is not as the story says. */
  readonly mistakes: readonly string[]
}

/** Plays a story through a freshly started local bot over HTTP. */
export async function playStory(
  story: Story,
  locale: Locale,
  onSpoken: (spoken: Spoken) => void = () => undefined,
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-story-'))
  const config = readConfig({ MODE: 'local', PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'error' })
  const demo = await startDemo({ ...config, ...unhurried }, {}, monday)
  try {
    for (const { aadObjectId } of demo.teams.people()) await speak(demo, aadObjectId, locale)
    const stage = openStage(demo, locale, onSpoken)
    await story.play(stage)
    await story.check(stage)
    const { transcript, mistakes } = stage
    return { transcript, mistakes, backend: await stage.ends(), audit: await stage.audit() }
  } finally {
    await demo.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Everybody speaks the story's language, so that the whole transcript is in it. */
async function speak(demo: Demo, personId: string, locale: Locale): Promise<void> {
  demo.teams.setLocale(personId, locale)
  if (demo.teams.person(personId).installed) await demo.client.say(personId, locale === 'nl' ? 'nederlands' : 'english')
  await demo.app.worker.settle()
}
