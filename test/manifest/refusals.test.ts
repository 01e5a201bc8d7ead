import { describe, expect, it } from 'vitest'
import { packageFaults, readParts } from '../../manifest/app-package.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { parts, settings, withBot, withLanguage, withManifest } from './a-package.ts'

const { manifest } = parts
const command = (at: number, key = 'title') => `bots[0].commandLists[0].commands[${at}].${key}`

describe('a package is refused', () => {
  it.each<[string, Partial<Manifest>, RegExp]>([
    ['of another version of the schema (M1)', { manifestVersion: '1.28' }, /manifestVersion must be equal to constant/],
    ['that names another schema (M1)', { $schema: manifest.$schema.replace('1.29', '1.24') }, /^M1: \$schema/],
    ['whose version is no three numbers (M1)', { version: '1.0' }, /^M1: version must be three numbers/],
    [
      'with a name that is too long (M2)',
      { name: { short: 'x'.repeat(31) } },
      /\/name\/short must NOT have more than 30/,
    ],
    [
      'whose short description is more than a sentence (M2)',
      { description: { ...manifest.description, short: 'Eerst dit. Dan dat.' } },
      /^M2: description\.short in manifest\.json must be one sentence/,
    ],
    [
      'whose long description nobody reads (M2)',
      { description: { ...manifest.description, full: 'woord '.repeat(501) } },
      /^M2: description\.full in manifest\.json must be 500 words/,
    ],
    [
      'with a page that is not https (M2)',
      { developer: { ...manifest.developer, privacyUrl: 'http://www.example.com' } },
      /^M2: developer\.privacyUrl must be https/,
    ],
    [
      'without features (M3)',
      { description: { short: manifest.description.short, full: manifest.description.full } },
      /^M3: description\.features/,
    ],
    [
      'with a feature that is cut off (M3)',
      { description: { ...manifest.description, features: [{ title: 'x'.repeat(46), description: 'x' }] } },
      /features\/0\/title must NOT have more than 45/,
    ],
    [
      'in another default language (M5)',
      { localizationInfo: { defaultLanguageTag: 'en' } },
      /^M5: the default language/,
    ],
    [
      'with an icon that is not there (M4)',
      { icons: { ...manifest.icons, color: 'c.png' } },
      /^M4: the icon c\.png is/,
    ],
    ['that is installed in a team first (M15)', { defaultInstallScope: 'team' }, /^M15: defaultInstallScope/],
    ['that says not what it is in a team (M15)', { defaultGroupCapability: {} }, /^M15: defaultGroupCapability/],
    [
      'of which Teams does not know its channels (M16)',
      { supportsChannelFeatures: undefined },
      /^M16: supportsChannel/,
    ],
    ['that trusts any host under a domain (M12)', { validDomains: ['*.example.com'] }, /^M12: .+ is a wildcard/],
    ['that trusts a tunnel (M12)', { validDomains: ['a1.ngrok-free.app'] }, /^M12: a1\.ngrok-free\.app .+ tunnel/],
    ['that asks who people are (M18)', { permissions: ['identity'] }, /^M18: permissions/],
    ['with a property that no manifest has', { extra: 1 } as object, /NOT have additional properties extra/],
  ])('%s', (_, more, fault) => {
    expect(packageFaults(withManifest(more))).toContainEqual(expect.stringMatching(fault))
  })

  it.each<[string, object, RegExp]>([
    ['with a scope that does not exist (M6)', { scopes: ['persnal'] }, /scopes\/0 must be equal to one of/],
    ['without a scope (M6)', { scopes: [] }, /^M6: scopes must be named/],
    ['with commands where the bot is not (M6)', { scopes: ['personal'] }, /^M6: commands are listed for a scope/],
    ['with a bot id that is none', { botId: 'my-bot' }, /\/bots\/0\/botId must match pattern/],
    [
      'with more commands than Teams shows (M7)',
      { commandLists: [{ scopes: ['personal'], commands: Array.from({ length: 13 }, () => ({ title: 'hulp' })) }] },
      /commands must NOT have more than 12 items/,
    ],
  ])('%s', (_, more, fault) => {
    expect(packageFaults(withBot(more))).toContainEqual(expect.stringMatching(fault))
  })

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['without a translation (M5)', { [command(2)]: undefined }, /^M5: en\.json misses bots\[0\]\.comm.+\[2\]\.title/],
    ['with an empty translation (M5)', { [command(2)]: ' ' }, /^M5: en\.json misses/],
    [
      'with a text that the manifest has not (M5)',
      { [command(11, 'prompt')]: 'x' },
      /^M5: en\.json has .+prompt, which/,
    ],
    ['with a key that no language file has (M5)', { 'name.medium': 'x' }, /^en\.json: .+ name\.medium/],
    [
      'without the texts that are demanded (M5)',
      { 'description.full': undefined },
      /^en\.json: .+ 'description\.full'/,
    ],
    [
      'with the same command twice (M7)',
      { [command(3)]: 'My Requests' },
      /^M7: the command "my requests" stands twice/,
    ],
    ['with a command that begins with a slash (M7)', { [command(3)]: '/mine' }, /^M7: the command "\/mine" must not/],
    ['with a command that is cut off (M7)', { [command(3)]: 'x'.repeat(33) }, /^M7: .+ longer than 32/],
    ['with a command that says nothing (M7)', { [command(3, 'description')]: '' }, /^M7: .+ has no description/],
    ['without a call for help (M7)', { [command(0)]: 'assist' }, /^M7: en\.json lists no command for help/],
    ['with a prompt that is gone (M8)', { [command(1, 'prompt')]: undefined }, /^M8: the command "request access"/],
  ])('%s', (_, more, fault) => {
    expect(packageFaults(withLanguage('en.json', more))).toContainEqual(expect.stringMatching(fault))
  })

  it('with a language file that nobody names (M5)', () => {
    const languages = { ...parts.languages, 'fr.json': parts.languages['en.json']! }
    expect(packageFaults({ ...parts, languages })).toContainEqual(expect.stringMatching(/^M5: the language files/))
  })

  it('with a place that was not filled in', async () => {
    const { PUBLIC_HOST: _, ...rest } = settings
    expect(packageFaults(await readParts(rest as typeof settings))).toContain('{{PUBLIC_HOST}} is not filled in')
  })

  it('for all that is wrong with it at once', () => {
    const wrong = withManifest({ version: '1', validDomains: ['*.example.com'], permissions: ['identity'] })
    expect(packageFaults(wrong).map((fault) => fault.split(':')[0])).toEqual(['M1', 'M12', 'M18'])
  })
})
