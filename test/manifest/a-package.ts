import { readParts } from '../../manifest/app-package.ts'
import type { Manifest, PackageParts } from '../../manifest/manifest.ts'

export const settings = {
  TEAMS_APP_ID: '5f0c1d2e-0000-4000-8000-00000000a001',
  BOT_APP_ID: '5f0c1d2e-0000-4000-8000-00000000a002',
  PUBLIC_HOST: 'toegangshulp.example.com',
  WEBSITE_URL: 'https://www.example.com/toegangshulp',
  PRIVACY_URL: 'https://www.example.com/privacy',
  TERMS_URL: 'https://www.example.com/terms',
}

export const parts: PackageParts = await readParts(settings)

/** The package with another manifest; its Dutch file follows, as it is made from it. */
export const withManifest = (more: Partial<Manifest>): PackageParts => ({
  ...parts,
  manifest: { ...parts.manifest, ...more },
})

type Bot = NonNullable<Manifest['bots']>[number]
const [bot] = parts.manifest.bots as readonly [Bot]

export const withBot = (more: Partial<Bot>): PackageParts => withManifest({ bots: [{ ...bot, ...more }] })

export const withLanguage = (file: string, more: Readonly<Record<string, string | undefined>>): PackageParts => ({
  ...parts,
  // As in a file: what is undefined is not there.
  languages: { ...parts.languages, [file]: JSON.parse(JSON.stringify({ ...parts.languages[file], ...more })) },
})
