import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue, servicesFolder } from '../../src/catalogue/load.ts'

const definition = new URL('../../src/catalogue/define-service.ts', import.meta.url).href
const file = (id: string, grant: string): string =>
  `import { defineService } from '${definition}'
export default defineService({
  kind: 'authorisation', id: '${id}', name: { nl: 'Aardige dienst', en: 'Nice service' }, grants: [${grant}],
})
`
const own = `{ id: 'parkeerhulp', label: 'Parkeerhulp', group: 'Diensten', aliases: [], needs: 1 }`

describe('loading the catalogue', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'services-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('has the services of its own folder, sorted by Dutch name', async () => {
    const catalogue = await loadCatalogue()
    const names = catalogue.services.map(({ name }) => name.nl)
    expect(names).toEqual(expect.arrayContaining(['Dashboards', 'Haalservice']))
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')))
    expect(catalogue.service('haalservice')?.name.en).toBe('Pick-up service')
    expect(catalogue.service('raketpost')).toBeUndefined()
  })

  it('makes a service of one new file, with no other change', async () => {
    await writeFile(join(folder, 'parkeren.ts'), file('parkeren', `'Adresboek', ${own}`))
    const catalogue = await loadCatalogue([servicesFolder, folder])
    expect(catalogue.services[0]?.id).toBe('parkeren')
    expect(catalogue.service('parkeren')?.guide.request.length).toBeGreaterThan(0)
    expect(catalogue.service('parkeren')?.guide.grant.length).toBeGreaterThan(0)
    expect(catalogue.authorisation('parkeerhulp')?.label).toBe('Parkeerhulp')
    expect(catalogue.authorisation('haalservice')?.label).toBe('Haalservice')
  })

  it('takes a folder as a path or an address', async () => {
    await writeFile(join(folder, 'parkeren.ts'), file('parkeren', own))
    const catalogues = await Promise.all([folder, pathToFileURL(folder)].map((each) => loadCatalogue(each)))
    expect(catalogues.map(({ services }) => services.map(({ id }) => id))).toEqual([['parkeren'], ['parkeren']])
  })

  it.each([
    ['another id than its file name', 'parkeren.ts', file('fietsen', own), /make it "parkeren" or rename the file/],
    ['no default export', 'parkeren.ts', 'export const parkeren = 1\n', /default export/],
    ['an id that there is already', 'haalservice.ts', file('haalservice', own), /rename one of the files/],
    [
      'an authorisation that must never be granted',
      'parkeren.ts',
      file('parkeren', `'Track & trace read only'`),
      /never be granted/,
    ],
  ])('refuses a file with %s, and says what to do', async (_what, name, text, sentence) => {
    await writeFile(join(folder, name), text)
    await expect(loadCatalogue([servicesFolder, folder])).rejects.toThrow(sentence)
  })

  it('refuses one id for two authorisations', async () => {
    await writeFile(join(folder, 'parkeren.ts'), file('parkeren', own))
    await writeFile(join(folder, 'stallen.ts'), file('stallen', own.replace('Parkeerhulp', 'Stalhulp')))
    await expect(loadCatalogue(folder)).rejects.toThrow('already stands for "Parkeerhulp"')
  })
})
