import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { isPackageName } from '../package-place.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

const { ok, warning, failed } = findingsOf('app package')

const build = 'Build it with npm run package, and upload it in the Teams admin centre.'

/** What must agree with the bot and with the rest of the package; the schema of Teams judges it when it is built. */
const manifestSchema = z.looseObject({
  version: z.string().max(20),
  bots: z.array(z.looseObject({ botId: z.string() })).min(1),
  icons: z.record(z.string(), z.string()),
  localizationInfo: z
    .looseObject({
      defaultLanguageFile: z.string().optional(),
      additionalLanguages: z.array(z.looseObject({ file: z.string() })).default([]),
    })
    .optional(),
})

/** Whether the package that Teams is given was built, is whole, and names this bot. */
export async function checkPackage(patient: Patient, { packageFolder }: Surroundings): Promise<readonly Finding[]> {
  const files = await packagesIn(packageFolder)
  if (files.length === 0) return [warning('there is none yet', build)]
  return Promise.all(files.map((file) => judged(file, patient)))
}

async function packagesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder)
  return names.filter(isPackageName).map((name) => join(folder, name))
}

async function judged(file: string, { credentials }: Patient): Promise<Finding> {
  const contents = contentsOf(await readFile(file))
  const manifest = manifestSchema.safeParse(contents.manifest)
  if (!manifest.success) return failed(`${file} is no app package`, build)
  const { version, bots, icons, localizationInfo: languages } = manifest.data
  const named = [
    ...Object.values(icons),
    ...(languages?.defaultLanguageFile === undefined ? [] : [languages.defaultLanguageFile]),
    ...(languages?.additionalLanguages ?? []).map((language) => language.file),
  ]
  const missing = named.filter((name) => !contents.names.includes(name))
  if (missing.length > 0) return failed(`${file} misses ${missing.length} files that its manifest names`, build)
  if (credentials !== undefined && bots.some(({ botId }) => botId.toLowerCase() !== credentials.appId.toLowerCase()))
    return failed(`${file} is for another bot than BOT_APP_ID`, build)
  return ok(`${file} is whole, version ${version}`)
}

function contentsOf(bytes: Uint8Array): { readonly names: readonly string[]; readonly manifest: unknown } {
  try {
    const files = unzipSync(bytes)
    const manifest = files['manifest.json']
    return { names: Object.keys(files), manifest: manifest === undefined ? undefined : JSON.parse(strFromU8(manifest)) }
  } catch {
    return { names: [], manifest: undefined }
  }
}
