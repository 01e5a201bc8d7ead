import { parseArgs } from 'node:util'
import { locales } from '../domain/locale.ts'
import { auditLine } from './audit-line.ts'
import { asMarkdown } from './stories/markdown.ts'
import { playStory } from './stories/play.ts'
import type { Played } from './stories/play.ts'
import type { Spoken } from './stories/stage.ts'
import { stories } from './stories/stories.ts'

const usage = `Usage: npm run story -- NAME [--lang nl|en] [--json | --markdown]\nStories: ${Object.keys(stories).join(', ')}\n`

/** Plays a story and prints it. @returns the exit status: 1 when the end is another than the story says */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'nl' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
    },
  })
  const story = Object.hasOwn(stories, positionals[0] ?? '') ? stories[positionals[0] ?? ''] : undefined
  const locale = locales.find((each) => each === values.lang)
  if (story === undefined || locale === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const asItGoes = !values.json && !values.markdown
  if (asItGoes) process.stdout.write(`\n# ${story.title[locale]}\n\n`)
  const played = await playStory(story, locale, (spoken) => {
    if (asItGoes) process.stdout.write(`${lineOf(spoken)}\n`)
  })
  if (values.json) process.stdout.write(`${JSON.stringify(played, null, 2)}\n`)
  else process.stdout.write(values.markdown ? asMarkdown(story, locale, played) : asText(played))
  return played.mistakes.length === 0 ? 0 : 1
}

function lineOf({ who, to, text, buttons }: Spoken): string {
  const speaker = to === undefined ? who : `${who} → ${to}`
  const pressable =
    buttons === undefined || buttons.length === 0 ? '' : `  ${buttons.map((title) => `[${title}]`).join(' ')}`
  return `${speaker.padEnd(34)} ${text.replaceAll('\n', ' ')}${pressable}`
}

function asText({ audit, backend, mistakes }: Played): string {
  const end = mistakes.length === 0 ? ['The end is as the story says.'] : mistakes
  return ['', '# Audit', '', ...audit.map(auditLine), '', '# End', '', ...backend, ...end, '', ''].join('\n')
}

process.exitCode = await main()
