import { beforeAll, describe, expect, it } from 'vitest'
import { packageFaults } from '../../manifest/app-package.ts'
import { commandsIn } from '../../manifest/rules.ts'
import { languageFaults, manifestFaults } from '../../manifest/schemas.ts'
import { stringsOf } from '../../manifest/strings.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/load.ts'
import { locales } from '../../src/domain/locale.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { readCommand } from '../../src/understanding/read-command.ts'
import { parts, settings } from './a-package.ts'

const { manifest, languages } = parts
const stringsIn = (locale: Locale) => languages[`${locale}.json`]!
const listsOf = (locale: Locale) => commandsIn(manifest, stringsIn(locale))

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await loadCatalogue()
})
const understood = (text: string) => readCommand(text, catalogue, { min: 7, max: 8 })

describe('the manifest', () => {
  it("has nothing that Microsoft's schema or our rules refuse (M1)", () => {
    expect(manifestFaults(manifest)).toEqual([])
    expect(Object.values(languages).flatMap(languageFaults)).toEqual([])
    expect(packageFaults(parts)).toEqual([])
  })

  it('names the bot, the app and our host as the settings say, and no other host (M12)', () => {
    expect(manifest.id).toBe(settings.TEAMS_APP_ID)
    expect(manifest.bots?.map(({ botId }) => botId)).toEqual([settings.BOT_APP_ID])
    expect(manifest.validDomains).toEqual([settings.PUBLIC_HOST])
    expect(manifest.developer).toMatchObject({
      websiteUrl: settings.WEBSITE_URL,
      privacyUrl: settings.PRIVACY_URL,
      termsOfUseUrl: settings.TERMS_URL,
    })
  })

  it('declares the personal scope first, and the team for the servicedesk: a group chat needs it not (M6, M15)', () => {
    expect(manifest.bots?.map(({ scopes }) => scopes)).toEqual([['personal', 'team']])
    expect(manifest.defaultInstallScope).toBe('personal')
    expect(manifest.defaultGroupCapability).toEqual({ team: 'bot' })
  })

  it('can be added to private and shared channels too: visitors there decide nothing (M16, A3)', () => {
    expect(manifest.supportsChannelFeatures).toBe('tier1')
  })

  it('declares and asks for nothing that does not exist: no tab, no search, no sign-in, no feed, no agent (M10, M11, M13, M14, M17, M18)', () => {
    const known = ['$schema', 'accentColor', 'bots', 'defaultGroupCapability', 'defaultInstallScope', 'description']
    const rest = ['developer', 'icons', 'id', 'localizationInfo', 'manifestVersion', 'name']
    const more = [...rest, 'supportsChannelFeatures', 'validDomains', 'version']
    expect(Object.keys(manifest).toSorted()).toEqual([...known, ...more])
  })

  it('promises of the bot no files, no private answers in a channel, and answers (M9)', () => {
    const [bot] = manifest.bots ?? []
    expect({ ...bot, botId: '', scopes: [], commandLists: [] }).toEqual({
      botId: '',
      scopes: [],
      supportsFiles: false,
      isNotificationOnly: false,
      commandLists: [],
    })
  })

  it('is in Dutch by default and complete in English: every text has its own (M5)', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'nl',
      defaultLanguageFile: 'nl.json',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    })
    expect(stringsIn('nl')).toEqual(stringsOf(manifest))
    expect(Object.keys(stringsIn('en')).toSorted()).toEqual(Object.keys(stringsIn('nl')).toSorted())
    const same = Object.entries(stringsIn('en')).filter(([key, text]) => stringsIn('nl')[key] === text)
    expect(same.map(([key]) => key).toSorted()).toEqual(['name.short'])
  })

  it.each(locales)('names both languages in the long description in %s (S11)', (locale) => {
    expect(stringsIn(locale)['description.full']).toMatch(/(Nederlands|Dutch)[^.]*(Engels|English)/)
  })
})

const lists = locales.flatMap((locale) => [0, 1].map((list) => [['personal', 'team'][list]!, locale, list] as const))

describe.each(lists)('the commands of the %s scope in %s', (_, locale, list) => {
  const commandsOf = (each: Locale) => listsOf(each)[list]!

  it.each(commandsOf(locale).flatMap(({ title, prompt }) => [title, ...(prompt === undefined ? [] : [prompt])]))(
    '"%s" reaches a handler, also in capitals (M7, M8, S3)',
    (words) => {
      expect(understood(words).intent).not.toBe('none')
      expect(understood(words.toUpperCase()).intent).toBe(understood(words).intent)
    },
  )

  it('each do something of their own (M7)', () => {
    const intents = commandsOf(locale).map(({ title }) => understood(title).intent)
    expect(new Set(intents).size).toBe(intents.length)
  })

  it('do the same as those in the other language (M5)', () => {
    const intents = (each: Locale) =>
      commandsOf(each).map(({ title, prompt }) => [understood(title).intent, understood(prompt ?? title).intent])
    expect(intents(locale)).toEqual(intents('nl'))
  })

  it('begin with what a prompt asks for: the prompt is the command with an example (M8)', () => {
    const prompts = commandsOf(locale).filter(({ prompt }) => prompt !== undefined)
    const same = prompts.filter(({ title, prompt }) => understood(prompt!).intent === understood(title).intent)
    expect(same).toEqual(prompts)
    const services = [['haalservice', 'dashboards'], ['dashboards']]
    expect(prompts.map(({ prompt }) => understood(prompt!).slots.service)).toEqual(services[list])
  })
})
