import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

const node = findingsOf('node')
const disk = findingsOf('disk')

export function checkNode(_patient: Patient, { nodeVersion }: Surroundings): readonly Finding[] {
  if (Number(nodeVersion.split('.')[0]) >= 24) return [node.ok(`Node ${nodeVersion}`)]
  const todo = 'Start everything with npm run or npx after npm ci, which bring Node 24 along, or install Node 24.'
  return [node.failed(`Node ${nodeVersion}; 24 or newer is needed`, todo)]
}

/** Room where the databases are, or will be made. */
export async function checkDisk({ dataFolder }: Patient, { freeBytes }: Surroundings): Promise<readonly Finding[]> {
  const folder = nearest(resolve(dataFolder))
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const what = `${Math.floor(free / 1024 ** 2)} MB free for ${dataFolder}`
    const todo = 'Make room or move DATA_FOLDER: on a full disk nothing can be asked or decided.'
    if (free < freeBytes.tooFew) return [disk.failed(what, todo)]
    return [free < freeBytes.few ? disk.warning(what, todo) : disk.ok(what)]
  } catch (error) {
    return [disk.failed(`${dataFolder} cannot be looked at (${codeOf(error)})`, 'Give a DATA_FOLDER that exists.')]
  }
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)))
