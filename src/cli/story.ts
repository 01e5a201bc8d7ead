import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { startDemo } from '../demo.ts'
import { locales } from '../domain/locale.ts'
import { auditLine } from './audit-line.ts'
import { playStory } from './stories/play-story.ts'
import type { Spoken, Stage } from './stories/stage.ts'
import { stories } from './stories/stories.ts'

const usage = `Usage: npm run story -- NAME [--lang nl|en] [--json]\nStories: ${Object.keys(stories).join(', ')}\n`

/** Plays a story through a freshly started local bot over HTTP. @returns the exit status: 1 when the end is another */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'nl' }, json: { type: 'boolean', default: false } },
  })
  const story = Object.hasOwn(stories, positionals[0] ?? '') ? stories[positionals[0] ?? ''] : undefined
  const locale = locales.find((each) => each === values.lang)
  if (story === undefined || locale === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-story-'))
  const config = readConfig({ MODE: 'local', PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'error' })
  const demo = await startDemo({ ...config, limits: { overall: 1000, perConversation: 1000 } })
  try {
    if (!values.json) process.stdout.write(`\n# ${story.title[locale]}\n\n`)
    const stage = await playStory(demo, story, locale, (spoken) => {
      if (!values.json) process.stdout.write(`${lineOf(spoken)}\n`)
    })
    process.stdout.write(values.json ? await asJson(stage) : await asText(stage))
    return stage.mistakes.length === 0 ? 0 : 1
  } finally {
    await demo.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function lineOf({ who, to, text, buttons }: Spoken): string {
  const speaker = to === undefined ? who : `${who} → ${to}`
  const pressable =
    buttons === undefined || buttons.length === 0 ? '' : `  ${buttons.map((title) => `[${title}]`).join(' ')}`
  return `${speaker.padEnd(34)} ${text.replaceAll('\n', ' ')}${pressable}`
}

async function asText(stage: Stage): Promise<string> {
  const audit = await stage.audit()
  const end = stage.mistakes.length === 0 ? ['The end is as the story says.'] : stage.mistakes
  return ['', '# Audit', '', ...audit.map(auditLine), '', '# End', '', ...(await stage.ends()), ...end, '', ''].join(
    '\n',
  )
}

async function asJson(stage: Stage): Promise<string> {
  const { transcript, mistakes } = stage
  const end = { transcript, backend: await stage.ends(), audit: await stage.audit(), mistakes }
  return `${JSON.stringify(end, null, 2)}\n`
}

process.exitCode = await main()
