import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { zipped } from '../../manifest/app-package.ts'
import { unfilled } from '../../manifest/placeholders.ts'
import { languageFaults, manifestFaults } from '../../manifest/schemas.ts'
import { parts, settings } from './a-package.ts'

const command = fileURLToPath(new URL('../../src/cli/package.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 15_000 })

describe('npm run package', () => {
  it('packs the manifest, the languages and the icons at the root of a zip, and nothing else (M4, M5)', () => {
    const made = run(settings)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toContain(join('data', 'toegangshulp-1.1.0.zip'))
    const files = unzipSync(readFileSync(join(folder, 'data/toegangshulp-1.1.0.zip')))
    expect(Object.keys(files)).toEqual(['color.png', 'en.json', 'manifest.json', 'nl.json', 'outline.png'])
    const [english, manifest, dutch] = Object.values(files)
      .slice(1, 4)
      .map((file) => strFromU8(file))
    expect(manifestFaults(JSON.parse(manifest!))).toEqual([])
    expect([english, dutch].flatMap((file) => languageFaults(JSON.parse(file!)))).toEqual([])
    expect(unfilled(`${manifest!}${english!}${dutch!}`)).toEqual([])
    expect(JSON.parse(manifest!)).toEqual(parts.manifest)
    expect(Buffer.from(files['outline.png']!)).toEqual(Buffer.from(parts.icons['outline.png']!))
  })

  it('makes the same bytes from the same settings, wherever and whenever it is run', () => {
    const [here, there] = ['UTC', 'Asia/Tokyo'].map((TZ) => join(folder, `${TZ.replace('/', '-')}.zip`))
    expect(run({ ...settings, TZ: 'UTC' }, '--out', here!).status).toBe(0)
    expect(run({ ...settings, TZ: 'Asia/Tokyo' }, '--out', there!).status).toBe(0)
    expect(readFileSync(here!).equals(readFileSync(there!))).toBe(true)
    expect(readFileSync(here!).equals(zipped(parts))).toBe(true)
  })

  it('needs no secret: neither the password nor the tenant of the bot (I-36)', () => {
    expect(run(settings, '--out', join(folder, 'a.zip')).status).toBe(0)
  })

  it('says all that is wrong with the settings at once, what to do, and packs nothing', () => {
    const wrong = { BOT_APP_ID: 'my-bot', PUBLIC_HOST: 'https://bot.example.com/', PRIVACY_URL: 'http://example.com' }
    const refused = run(wrong, '--out', join(folder, 'wrong.zip'))
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr.trimEnd().split('\n')).toEqual([
      'The settings are not right, so nothing was packed:',
      expect.stringMatching(/^ {2}BOT_APP_ID cannot be used: give .+\.$/),
      expect.stringMatching(/^ {2}TEAMS_APP_ID is missing: give .+\.$/),
      expect.stringMatching(/^ {2}PUBLIC_HOST cannot be used: give .+\.$/),
      expect.stringMatching(/^ {2}WEBSITE_URL is missing: give .+\.$/),
      expect.stringMatching(/^ {2}PRIVACY_URL cannot be used: give .+\.$/),
      expect.stringMatching(/^ {2}TERMS_URL is missing: give .+\.$/),
    ])
    expect(refused.stderr).not.toMatch(/my-bot|bot\.example|http:\/\//)
    expect(existsSync(join(folder, 'wrong.zip'))).toBe(false)
  })

  it('refuses a host that may be somebody else’s tomorrow, and packs nothing (M12)', () => {
    const refused = run({ ...settings, PUBLIC_HOST: 'a1b2.ngrok-free.app' }, '--out', join(folder, 'tunnel.zip'))
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/nothing was packed:\n {2}M12: .+ set PUBLIC_HOST to a host of your own/)
    expect(existsSync(join(folder, 'tunnel.zip'))).toBe(false)
  })

  it('says how it is used when it is called in another way', () => {
    expect(run(settings, 'now')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Usage: /) })
  })
})
