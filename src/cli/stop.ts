/** Ends a command with one sentence and an exit code: 1 for "cannot be done", 2 for a call that is not right. */
export class Stop extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, sentence: string) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** Runs a command. What went wrong is said in one sentence, on the error output. */
export async function runCommand(command: (args: string[]) => Promise<void>, usage: string): Promise<void> {
  try {
    await command(process.argv.slice(2))
  } catch (error) {
    const stop = error instanceof Stop ? error : new Stop(isCallMistake(error) ? 2 : 1, sentenceOf(error))
    process.stderr.write(`${stop.message}\n${stop.exitCode === 2 ? `${usage}\n` : ''}`)
    process.exitCode = stop.exitCode
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What `parseArgs` says of arguments that it does not know. */
const isCallMistake = (error: unknown): boolean => codeOf(error).startsWith('ERR_PARSE_ARGS')

/** A host with several addresses that all refuse has a code and no words. */
const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? error.message || codeOf(error) : String(error)) || 'It could not be done.'
