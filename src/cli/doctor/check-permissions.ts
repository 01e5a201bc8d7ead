import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { ok, warning, failed, notTried } = findingsOf('permissions')

/** Databases hold names and decisions, the other files the bot's proof: they are for the bot's own user only. */
export async function checkPermissions({ dataFolder, secretFiles, mode }: Patient): Promise<readonly Finding[]> {
  if (process.platform === 'win32') return [notTried('Windows keeps them elsewhere', 'Look at the folder by hand.')]
  try {
    const databases = (await namesIn(dataFolder)).map((name) => join(dataFolder, name))
    const open = await openToOthers([...databases, ...secretFiles])
    const worse = mode === 'local' ? warning : failed
    const findings = [
      ...open.map((file) => worse(`others may read ${file}`, `Run: chmod 600 '${file}'`)),
      ...(await folderFindings(dataFolder)),
    ]
    return findings.length === 0 ? [ok('the files are for their owner only')] : findings
  } catch (error) {
    const todo = `Let the user that runs the bot own ${dataFolder}, and run this as that user.`
    return [failed(`${dataFolder} cannot be looked at (${codeOf(error)})`, todo)]
  }
}

const isNone = (error: unknown): boolean => codeOf(error) === 'ENOENT'

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => /\.sqlite(-wal|-shm)?$/.test(name)).sort()
  } catch (error) {
    if (isNone(error)) return []
    throw error
  }
}

async function modeOf(path: string): Promise<{ readonly mode: number; readonly uid: number } | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (isNone(error)) return undefined
    throw error
  }
}

async function openToOthers(files: readonly string[]): Promise<readonly string[]> {
  const modes = await Promise.all(files.map(modeOf))
  return files.filter((_, index) => ((modes[index]?.mode ?? 0) & 0o077) !== 0)
}

async function folderFindings(folder: string): Promise<readonly Finding[]> {
  const found = await modeOf(folder)
  if (found === undefined) return []
  const uid = process.getuid?.() ?? found.uid
  return [
    ...((found.mode & 0o022) === 0 ? [] : [failed(`others may write in ${folder}`, `Run: chmod 700 '${folder}'`)]),
    ...(found.uid === uid
      ? []
      : [warning(`${folder} belongs to another user than this command`, 'Run this as the user that runs the bot.')]),
  ]
}
