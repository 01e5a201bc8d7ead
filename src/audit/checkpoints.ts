import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AuditProblem } from './check.ts'
import type { Checkpoint, Signer } from './signing.ts'

/** What was published, in the order of publishing, and lines that nobody with the key wrote. */
export interface PublishedCheckpoints {
  readonly checkpoints: readonly Checkpoint[]
  readonly problems: readonly AuditProblem[]
}

/** A file outside the database to which lines are added, and from which nothing is ever taken. */
export interface CheckpointFile {
  read(): Promise<PublishedCheckpoints>
  /** On disk when it returns. @returns the signature */
  add(checkpoint: Checkpoint): Promise<string>
}

/** A line of JSON per checkpoint: what it says for people to read, and the same signed. */
export function checkpointFile(file: string, signer: Signer): CheckpointFile {
  return {
    async read() {
      const lines = (await textOf(file)).split('\n')
      const read = await Promise.all(lines.map((line) => (line.trim() === '' ? 'blank' : checkpointIn(line, signer))))
      const invalid = read.flatMap((each, index) => (each === undefined ? [index + 1] : []))
      return {
        checkpoints: read.filter((each) => each !== undefined && each !== 'blank'),
        problems: invalid.map((seq) => ({ kind: 'checkpoint-invalid', tenant: '', seq })),
      }
    },
    async add(checkpoint) {
      const signature = await signer.sign(checkpoint)
      await appendLine(file, JSON.stringify({ ...checkpoint, signature }))
      return signature
    },
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Begins on a line of its own, whatever a process that was killed left behind. */
async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const torn = !/(^|\n)$/.test(await textOf(file))
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.write(`${torn ? '\n' : ''}${line}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function checkpointIn(line: string, signer: Signer): Promise<Checkpoint | undefined> {
  try {
    const { signature, ...said } = JSON.parse(line) as Checkpoint & { readonly signature: string }
    const signed = await signer.read(signature)
    return signed !== undefined && JSON.stringify(signed) === JSON.stringify(said) ? signed : undefined
  } catch {
    return undefined
  }
}
