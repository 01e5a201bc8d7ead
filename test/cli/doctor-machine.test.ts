import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDisk, checkNode } from '../../src/cli/doctor/check-machine.ts'
import { checkPackage } from '../../src/cli/doctor/check-package.ts'
import { checkPermissions } from '../../src/cli/doctor/check-permissions.ts'
import { checkSettings } from '../../src/cli/doctor/check-settings.ts'
import {
  aFolder,
  aPatient,
  appId,
  gone,
  madeDatabases,
  outcomes,
  someSurroundings,
  tenantId,
  withoutAdvice,
} from '../support/doctor.ts'

let folder: string
beforeEach(async () => {
  folder = await aFolder()
})
afterEach(() => gone(folder))

describe('the machine', () => {
  it.each([
    ['24.0.0', /^ok: /],
    ['26.1.0', /^ok: /],
    ['22.20.0', /^failed: .*24 or newer is needed$/],
  ])('with Node %s', (nodeVersion, expected) => {
    const found = checkNode(aPatient(folder), someSurroundings({ nodeVersion }))
    expect(outcomes(found)).toEqual([expect.stringMatching(expected)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it.each([
    ['enough', { few: 1, tooFew: 1 }, /^ok: \d+ MB free/],
    ['little', { few: Infinity, tooFew: 1 }, /^warning: \d+ MB free/],
    ['too little', { few: Infinity, tooFew: Infinity }, /^failed: \d+ MB free/],
  ])('with %s room on its disk, also where the data folder is not there yet', async (_what, freeBytes, expected) => {
    const found = await checkDisk(aPatient(join(folder, 'not', 'yet')), someSurroundings({ freeBytes }))
    expect(outcomes(found)).toEqual([expect.stringMatching(expected)])
    expect(withoutAdvice(found)).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('file permissions', () => {
  it('are right as the bot makes the files', async () => {
    await madeDatabases(folder)
    expect(outcomes(await checkPermissions(aPatient(folder)))).toEqual(['ok: the files are for their owner only'])
  })

  it.each(['toegangshulp.sqlite', 'permissions.sqlite', 'toegangshulp.sqlite-wal'])(
    'let nobody else read %s',
    async (name) => {
      await writeFile(join(folder, name), '')
      await chmod(join(folder, name), 0o640)
      const found = await checkPermissions(aPatient(folder))
      expect(outcomes(found)).toEqual([`failed: others may read ${join(folder, name)}`])
      expect(found[0]?.todo).toBe(`Run: chmod 600 '${join(folder, name)}'`)
    },
  )

  it('let nobody else read the files with secrets; in local mode that is a warning', async () => {
    const secretFiles = [join(folder, '.env')]
    await writeFile(secretFiles[0]!, '')
    await chmod(secretFiles[0]!, 0o644)
    expect(outcomes(await checkPermissions(aPatient(folder, { secretFiles })))).toEqual([
      `failed: others may read ${secretFiles[0]}`,
    ])
    expect(outcomes(await checkPermissions(aPatient(folder, { secretFiles, mode: 'local' })))).toEqual([
      `warning: others may read ${secretFiles[0]}`,
    ])
  })

  it('let nobody else write in the data folder', async () => {
    await chmod(folder, 0o777)
    const found = await checkPermissions(aPatient(folder))
    expect(outcomes(found)).toEqual([`failed: others may write in ${folder}`])
    expect(withoutAdvice(found)).toEqual([])
  })
})

describe('the settings', () => {
  it('without a verified domain link nobody, which is a warning', () => {
    const patient = aPatient(folder)
    const settings = { ...(patient.settings as object), verifiedDomains: [] } as never
    expect(outcomes(checkSettings({ ...patient, settings }))).toEqual([
      'ok: all are right; mode production',
      expect.stringMatching(/^warning: VERIFIED_DOMAINS is empty/),
    ])
  })
})

describe('the app package', () => {
  const manifest = {
    version: '1.0.0',
    bots: [{ botId: appId }],
    icons: { color: 'color.png', outline: 'outline.png' },
    localizationInfo: { defaultLanguageFile: 'nl.json', additionalLanguages: [{ file: 'en.json' }] },
  }
  const files = ['color.png', 'outline.png', 'nl.json', 'en.json']

  const judged = async (content: object, names: readonly string[] = files) => {
    const zip = zipSync({
      'manifest.json': strToU8(JSON.stringify(content)),
      ...Object.fromEntries(names.map((name) => [name, strToU8('x')])),
    })
    await writeFile(join(folder, 'toegangshulp-1.0.0.zip'), zip)
    return checkPackage(aPatient(folder), someSurroundings({ packageFolder: folder }))
  }

  it('is there, whole and for this bot', async () => {
    expect(outcomes(await judged(manifest))).toEqual([
      expect.stringMatching(/^ok: .+toegangshulp-1\.0\.0\.zip is whole, version 1\.0\.0$/),
    ])
  })

  it('for another bot is a failure', async () => {
    const found = await judged({ ...manifest, bots: [{ botId: tenantId }] })
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ is for another bot than BOT_APP_ID$/)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it('without a file that its manifest names is a failure', async () => {
    const found = await judged(manifest, ['color.png', 'nl.json'])
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ misses 2 files that its manifest names$/)])
  })

  it('that is no package is a failure', async () => {
    await writeFile(join(folder, 'toegangshulp-2.zip'), 'no zip')
    const found = await checkPackage(aPatient(folder), someSurroundings({ packageFolder: folder }))
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ is no app package$/)])
  })

  it('that was not built yet is a warning', async () => {
    await writeFile(join(folder, 'holiday.zip'), 'something else')
    for (const packageFolder of [folder, join(folder, 'no')]) {
      const found = await checkPackage(aPatient(folder), someSurroundings({ packageFolder }))
      expect(outcomes(found)).toEqual(['warning: there is none yet'])
    }
  })
})
