import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import type { Manifest, PackageParts, Strings } from './manifest.ts'
import { fill, unfilled } from './placeholders.ts'
import { ruleFaults } from './rules.ts'
import { languageFaults, manifestFaults } from './schemas.ts'
import { stringsOf } from './strings.ts'

/** Which places of the template are filled in by the settings. */
export interface Placeholders extends Readonly<Record<string, string>> {
  readonly TEAMS_APP_ID: string
  readonly BOT_APP_ID: string
  readonly PUBLIC_HOST: string
  readonly WEBSITE_URL: string
  readonly PRIVACY_URL: string
  readonly TERMS_URL: string
}

const source = (name: string) => readFile(new URL(name, import.meta.url))

/** The manifest is written in Dutch, so the Dutch language file is made from it and cannot differ. */
export async function readParts(values: Placeholders): Promise<PackageParts> {
  const manifest = JSON.parse(fill((await source('manifest.json')).toString(), values)) as Manifest
  const english = JSON.parse((await source('en.json')).toString()) as Strings
  return {
    manifest,
    languages: { 'nl.json': stringsOf(manifest), 'en.json': english },
    icons: { 'color.png': await source('color.png'), 'outline.png': await source('outline.png') },
  }
}

/** Everything that is wrong with a package, by Microsoft's schemas and by the rules beside them. */
export function packageFaults(parts: PackageParts): readonly string[] {
  const left = unfilled(JSON.stringify([parts.manifest, parts.languages])).map((each) => `${each} is not filled in`)
  const schema = [...left, ...manifestFaults(parts.manifest).map((fault) => `manifest.json: ${fault}`)]
  // Our rules read what the schema has found to be there.
  if (schema.length > 0) return schema
  const languages = Object.entries(parts.languages).flatMap(([file, strings]) =>
    languageFaults(strings).map((fault) => `${file}: ${fault}`),
  )
  return [...languages, ...ruleFaults(parts)]
}

/** Of no file is the true time stored, so that the same source gives the same bytes; zip knows no year before 1980. */
const always = new Date(1980, 0, 1)

const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** The zip that Teams takes: manifest, language files and icons, all at its root. */
export function zipped({ manifest, languages, icons }: PackageParts): Uint8Array {
  const texts = Object.entries({ 'manifest.json': manifest, ...languages }).map(
    ([name, value]) => [name, asJson(value)] as const,
  )
  const files = [...texts, ...Object.entries(icons)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(files), { level: 9, mtime: always })
}
