import { loadCatalogue } from '../../src/catalogue/load.ts'
import { stepsOf } from '../../src/domain/service.ts'
import type { Audience } from '../../src/domain/service.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from './bot.ts'
import { karin } from './cast.ts'

/**
 * Everything that somebody without an account reads while the permissions system is down: every guide for both readers,
 * every step of it as who is stuck there sees it, and the help for logging in. By the topic of the button that opens it.
 */
export async function playGuides(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const bot = await startBot()
  try {
    await bot.say(karin, locale === 'nl' ? 'nederlands' : 'english')
    bot.faults.reads.fail = true
    const { guides } = await loadCatalogue()
    const topics = guides
      .filter(({ kind, stepCard }) => kind === 'how-to' || stepCard !== undefined)
      .flatMap((guide) =>
        (['request', 'grant'] as const).flatMap((audience: Audience) => [
          `${audience === 'grant' ? 'steps-grant' : 'steps'}:${guide.id}`,
          ...stepsOf(guide, audience).map((_, index) => `stuck:${guide.id}-${audience}-${String(index + 1)}`),
        ]),
      )
    const from = bot.teams.messages(karin).at(-1)!
    const answers = new Map<string, string>()
    for (const id of [...topics, 'login-help']) {
      await bot.forge(karin, from, { verb: 'open', id, seen: 0 })
      answers.set(id, JSON.stringify(shownCard(bot.teams.messages(karin).at(-1)!)))
    }
    return answers
  } finally {
    await bot.stop()
  }
}
