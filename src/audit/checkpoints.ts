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
  /** The furthest one of each tenant; of years of checkpoints few signatures are looked at. */
  latest(): Promise<readonly Checkpoint[]>
  /** On disk when it returns. @returns the signature */
  add(checkpoint: Checkpoint): Promise<string>
}

/** A line of JSON per checkpoint: what it says for people to read, and the same signed. */
export function checkpointFile(file: string, signer: Signer): CheckpointFile {
  return {
    async read() {
      const lines = (await textOf(file)).split('\n').map((line, index) => ({ line, seq: index + 1 }))
      const written = lines.filter(({ line }) => line.trim() !== '')
      const read = await Promise.all(
        written.map(async ({ line, seq }) => ({ seq, found: await signedIn(line, signer) })),
      )
      return {
        checkpoints: read.flatMap(({ found }) => found ?? []),
        problems: read.flatMap(({ found, seq }) =>
          found === undefined ? [{ kind: 'checkpoint-invalid' as const, tenant: '', seq }] : [],
        ),
      }
    },
    async latest() {
      const said = (await textOf(file)).split('\n').map((line) => ({ line, ...saidIn(line) }))
      const found = [...Map.groupBy(said, ({ tenant }) => tenant ?? '').values()].map(async (lines) => {
        for (const { line } of lines.sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0))) {
          const signed = await signedIn(line, signer)
          if (signed) return signed
        }
        return undefined
      })
      return (await Promise.all(found)).filter((each) => each !== undefined)
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

/** What a line claims, signed or not. */
function saidIn(line: string): Partial<Checkpoint> & { readonly signature?: string } {
  try {
    return JSON.parse(line) as Checkpoint
  } catch {
    return {}
  }
}

async function signedIn(line: string, signer: Signer): Promise<Checkpoint | undefined> {
  const { signature, ...said } = saidIn(line)
  const signed = signature === undefined ? undefined : await signer.read(signature)
  return signed !== undefined && JSON.stringify(signed) === JSON.stringify(said) ? signed : undefined
}
