import { loadCatalogue } from '../catalogue/load.ts'
import { runCommand, Stop } from './stop.ts'

const usage = 'Use: npm run understanding -- evaluate FILE.jsonl | report | serve | unread [--json]'

/** As long as in the embedded permissions system. */
const numberLength = { min: 7, max: 8 }

/**
 * Measures how well free sentences are understood, looks through the phrases that it is learnt from, answers sentences
 * line by line, or shows those that were not understood. Each command brings its own modules: loading the recogniser is one of the things measured.
 */
async function main(args: string[]): Promise<void> {
  const [command, file, ...others] = args
  const catalogue = await loadCatalogue()
  if (command === 'evaluate') {
    if (file === undefined || others.length > 0) throw new Stop(2, 'Say which file of sentences to measure with.')
    const { evaluateFile } = await import('./understanding/evaluate.ts')
    const { text, met } = await evaluateFile(file, catalogue, numberLength)
    process.stdout.write(text)
    process.exitCode = met ? 0 : 1
  } else if (command === 'report' && file === undefined) {
    const { reportOn } = await import('./understanding/report.ts')
    const { loadWords } = await import('../understanding/words.ts')
    process.stdout.write(reportOn(await loadWords(), catalogue, numberLength))
  } else if (command === 'serve' && file === undefined) {
    const { loadUnderstanding } = await import('../understanding/load.ts')
    const { serve } = await import('./understanding/serve.ts')
    await serve(await loadUnderstanding(catalogue, numberLength))
  } else if (command === 'unread') {
    const { showUnread } = await import('./understanding/unread.ts')
    process.stdout.write(await showUnread(args.slice(1)))
  } else throw new Stop(2, `There is no command "${args.join(' ')}".`)
}

await runCommand(main, usage)
