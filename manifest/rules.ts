import { iconFaults } from './icon-faults.ts'
import type { Command, Manifest, PackageParts, Strings } from './manifest.ts'
import { manifestVersion } from './schemas.ts'
import { stringsOf } from './strings.ts'

/** Longest title of a command that is not cut in the list. */
const longestTitle = 32
const longestDescription = 500
/** Somebody else may get such an address tomorrow. */
const tunnels = /(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localhost|serveo\.net)$/i

/** What Teams' rules find wrong beside its schema; each fault names its rule. */
export const ruleFaults = (parts: PackageParts): readonly string[] => [
  ...versions(parts.manifest),
  ...descriptions(parts),
  ...iconFaults('color', parts.manifest.icons.color, parts.icons[parts.manifest.icons.color]),
  ...iconFaults('outline', parts.manifest.icons.outline, parts.icons[parts.manifest.icons.outline]),
  ...languages(parts),
  ...scopes(parts.manifest),
  ...commandFaults(parts),
  ...domains(parts.manifest),
  ...permissions(parts.manifest),
]

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault])

const versions = ({ $schema, manifestVersion: stated, version }: Manifest): readonly string[] => [
  ...unless(stated === manifestVersion, `M1: manifestVersion must be ${manifestVersion}`),
  ...unless($schema.includes(`/v${stated}/`), 'M1: $schema and manifestVersion must name the same version'),
  ...unless(/^\d+\.\d+\.\d+$/.test(version), 'M1: version must be three numbers, such as 1.0.0'),
]

function descriptions({ manifest, languages: files }: PackageParts): readonly string[] {
  const urls = Object.entries(manifest.developer).filter(([key]) => key.endsWith('Url'))
  return [
    ...urls.flatMap(([key, url]) => unless(url.startsWith('https://'), `M2: developer.${key} must be https`)),
    ...unless((manifest.description.features ?? []).length > 0, 'M3: description.features must name 1 to 3 features'),
    ...Object.entries({ 'manifest.json': stringsOf(manifest), ...files }).flatMap(([file, strings]) => [
      ...unless(
        /^[^.!?]+[.!?]?$/.test(strings['description.short'] ?? ''),
        `M2: description.short in ${file} must be one sentence`,
      ),
      ...unless(
        (strings['description.full'] ?? '').split(/\s+/).length <= longestDescription,
        `M2: description.full in ${file} must be ${longestDescription} words at most`,
      ),
    ]),
  ]
}

function languages({ manifest, languages: files }: PackageParts): readonly string[] {
  const info = manifest.localizationInfo
  const own = stringsOf(manifest)
  const additional = (info?.additionalLanguages ?? []).map(({ languageTag }) => languageTag)
  const named = [info?.defaultLanguageFile, ...(info?.additionalLanguages ?? []).map(({ file }) => file)]
  return [
    ...unless(info?.defaultLanguageTag === 'nl', 'M5: the default language must be nl'),
    ...unless(additional.join() === 'en', 'M5: the additional languages must be en alone'),
    ...unless(
      named.toSorted().join() === Object.keys(files).toSorted().join(),
      'M5: the language files and localizationInfo must name the same files',
    ),
    ...Object.entries(files).flatMap(([file, strings]) => differences(own, strings, file)),
  ]
}

const differences = (own: Strings, strings: Strings, file: string): readonly string[] => [
  ...Object.keys(own).flatMap((key) => unless((strings[key] ?? '').trim() !== '', `M5: ${file} misses ${key}`)),
  ...Object.keys(strings).flatMap((key) => unless(key in own, `M5: ${file} has ${key}, which the manifest has not`)),
]

function scopes({ bots, defaultInstallScope, ...rest }: Manifest): readonly string[] {
  const [bot] = bots ?? []
  const declared = bot?.scopes ?? []
  const listed = (bot?.commandLists ?? []).flatMap((list) => list.scopes)
  return [
    ...unless(declared.length > 0 && new Set(declared).size === declared.length, 'M6: scopes must be named, each once'),
    ...unless(
      listed.every((scope) => declared.includes(scope)),
      'M6: commands are listed for a scope that the bot does not declare',
    ),
    ...unless(
      defaultInstallScope === 'personal' && declared.includes('personal'),
      'M15: defaultInstallScope must be personal',
    ),
    ...unless(
      (rest.defaultGroupCapability?.team === 'bot') === declared.includes('team'),
      'M15: defaultGroupCapability.team must be bot where the bot is in teams, and there alone',
    ),
    ...unless(
      (rest.supportsChannelFeatures === 'tier1') === declared.includes('team'),
      'M16: supportsChannelFeatures must be tier1 where the bot is in teams, and there alone',
    ),
  ]
}

/** The commands of one language, list by list. */
export function commandsIn(manifest: Manifest, strings: Strings): readonly (readonly Command[])[] {
  const [bot] = manifest.bots ?? []
  return (bot?.commandLists ?? []).map(({ commands }, list) =>
    commands.map((command, at) => {
      const said = (key: string): string | undefined => strings[`bots[0].commandLists[${list}].commands[${at}].${key}`]
      const [description, prompt] = [said('description'), said('prompt')]
      return {
        title: said('title') ?? '',
        ...(command.type === undefined ? {} : { type: command.type }),
        ...(description === undefined ? {} : { description }),
        ...(prompt === undefined ? {} : { prompt }),
      }
    }),
  )
}

const commandFaults = ({ manifest, languages: files }: PackageParts): readonly string[] =>
  Object.entries(files).flatMap(([file, strings]) =>
    commandsIn(manifest, strings).flatMap((commands) => [
      ...commands.flatMap((command) => commandFault(command).map((fault) => `${fault} in ${file}`)),
      ...repeated(commands.map(({ title }) => title.toLowerCase())).map(
        (title) => `M7: the command "${title}" stands twice in ${file}`,
      ),
      ...unless(
        commands.some(({ title }) => /^(hulp|help)$/i.test(title)),
        `M7: ${file} lists no command for help`,
      ),
    ]),
  )

const commandFault = ({ title, description, type, prompt }: Command): readonly string[] => [
  ...unless(!title.startsWith('/'), `M7: the command "${title}" must not begin with /`),
  ...unless(title.length <= longestTitle, `M7: the command "${title}" is longer than ${longestTitle} characters`),
  ...unless(description !== undefined && description !== '', `M7: the command "${title}" has no description`),
  ...unless((type === 'prompt') === (prompt !== undefined), `M8: the command "${title}" needs type and prompt both`),
]

const repeated = (titles: readonly string[]): readonly string[] => [
  ...new Set(titles.filter((title, at) => titles.indexOf(title) !== at)),
]

const domains = ({ validDomains = [] }: Manifest): readonly string[] =>
  validDomains.flatMap((domain) => [
    ...unless(!domain.includes('*'), `M12: ${domain} in validDomains is a wildcard: name the host itself`),
    ...unless(
      !tunnels.test(domain),
      `M12: ${domain} in validDomains is a tunnel or this machine: set PUBLIC_HOST to a host of your own`,
    ),
  ])

const permissions = ({ permissions: asked = [] }: Manifest): readonly string[] =>
  unless(!asked.includes('identity'), 'M18: permissions must not ask for identity, which is not used')
