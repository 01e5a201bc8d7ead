import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { packageFaults, readParts, zipped } from '../../manifest/app-package.ts'
import type { PackageParts } from '../../manifest/manifest.ts'
import { ConfigMistakes, readPackageSettings } from '../config.ts'
import { packageFile } from './package-place.ts'

const usage = `Usage: npm run package [-- --out FILE] (without it: ${packageFile('VERSION')})\n`

/** Makes the zip that an administrator of Teams uploads. @returns the exit status: 1 when it would not be right */
async function main(): Promise<number> {
  const call = readCall(process.argv.slice(2))
  if (call === undefined) {
    process.stderr.write(usage)
    return 2
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  const parts = await readParts(readPackageSettings(process.env))
  const faults = packageFaults(parts)
  if (faults.length > 0) {
    process.stderr.write(`The package is not right, so nothing was packed:\n${asLines(faults)}`)
    return 1
  }
  const file = call.out ?? packageFile(parts.manifest.version)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, zipped(parts))
  process.stdout.write(`${file}\n${asLines(contents(parts))}`)
  return 0
}

function readCall(args: string[]): { readonly out?: string } | undefined {
  try {
    return parseArgs({ args, options: { out: { type: 'string' } } }).values
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const contents = ({ manifest, languages, icons }: PackageParts): readonly string[] => [
  `manifest.json ${manifest.version} for Teams app ${manifest.id}, bot ${manifest.bots?.[0]?.botId ?? 'none'}`,
  ...Object.keys(languages),
  ...Object.keys(icons),
]

const asLines = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('')

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof ConfigMistakes)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
