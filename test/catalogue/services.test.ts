import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { labelKey } from '../../src/catalogue/label.ts'
import { loadCatalogue, servicesFolder } from '../../src/catalogue/load.ts'
import type { Localised } from '../../src/domain/locale.ts'
import { questions } from '../../src/domain/service.ts'
import type { Service } from '../../src/domain/service.ts'

const catalogue = await loadCatalogue()
const files = await readdir(servicesFolder)

const stepsOf = ({ guide }: Service) => [...guide.request, ...guide.grant]
const isSaid = ({ nl, en }: Localised): boolean => nl.trim() !== '' && en.trim() !== ''
const tilesOf = ({ afterwards }: Service): readonly Localised[] =>
  [afterwards?.tile, afterwards?.alternative].filter((tile) => tile !== undefined)
/** Two services may not answer to the same words; one may say them twice. */
const namesOf = ({ id, name, aliases }: Service): readonly string[] => [
  ...new Set([id, name.nl, name.en, ...aliases].map(labelKey)),
]

describe('the folder of services', () => {
  it('has one service per file and a file per service', () => {
    expect(catalogue.services.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
  })

  it('has no name or alias for two services', () => {
    const names = catalogue.services.flatMap((service) => namesOf(service).map((name) => ({ id: service.id, name })))
    expect(names.filter(({ id, name }) => names.some((other) => other.name === name && other.id !== id))).toEqual([])
  })
})

describe.each(catalogue.services)('the service $id', (service) => {
  it('has a name in both languages and only real words as aliases', () => {
    expect(isSaid(service.name)).toBe(true)
    expect(service.aliases.filter((alias) => labelKey(alias).length < 2)).toEqual([])
  })

  it('brings authorisations the catalogue knows, and never a forbidden one (I-15)', () => {
    expect(service.grants.length).toBeGreaterThan(0)
    expect(service.grants.map(({ id }) => catalogue.authorisation(id))).toEqual(service.grants)
    expect(service.grants.filter(({ id, never }) => never === true || id === 'track-trace-read-only')).toEqual([])
  })

  it('lets people choose only where there is a choice', () => {
    expect(service.choose === 'all' || service.grants.length > 1).toBe(true)
  })

  it('has a guide for who asks and for who gives, every step and warning in both languages', () => {
    expect(service.guide.request.length).toBeGreaterThan(1)
    expect(service.guide.grant.length).toBeGreaterThan(1)
    const said = [...stepsOf(service).map(({ say }) => say), ...service.warnings, ...tilesOf(service)]
    expect(said.filter((words) => !isSaid(words))).toEqual([])
  })

  it('links only to PostNL, over https', () => {
    const links = stepsOf(service).flatMap(({ link }) => link ?? [])
    expect(links.filter(({ label }) => !isSaid(label))).toEqual([])
    expect(links.filter(({ url }) => !/^https:\/\/([a-z0-9-]+\.)*postnl\.nl(\/|$)/.test(url))).toEqual([])
  })

  it('takes over only questions that the conversation has, each once per guide', () => {
    const guides = [service.guide.request, service.guide.grant]
    const taken = guides.map((steps) => steps.flatMap(({ takesOver }) => takesOver ?? []))
    expect(taken.flat().filter((question) => !questions.includes(question))).toEqual([])
    expect(taken.map((each) => new Set(each).size)).toEqual(taken.map((each) => each.length))
  })

  it('names its tick boxes literally in both languages of the guide', () => {
    const ticking = service.guide.grant.filter(({ takesOver }) => takesOver === 'authorisations')
    const labels = service.grants.map(({ label }) => label)
    const missing = labels.filter(
      (label) => !ticking.some(({ say }) => say.nl.includes(label) && say.en.includes(label)),
    )
    expect(missing).toEqual([])
  })

  it('promises to show within a sane time, if it names one', () => {
    const minutes = service.afterwards?.visibleWithinMinutes ?? 1
    expect(Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60).toBe(true)
  })

  it('writes a tile as the portal does: the same in both languages', () => {
    expect(tilesOf(service).filter(({ nl, en }) => nl !== en)).toEqual([])
  })
})

describe('the services of the step cards', () => {
  it('asks at once whether the Haalservice works: its card names no delay', () => {
    expect(catalogue.service('haalservice')).toMatchObject({ choose: 'all', grants: [{ id: 'haalservice' }] })
    expect(catalogue.service('haalservice')?.afterwards).toBeUndefined()
  })

  it('lets one choose dashboards, which show within 60 minutes under the newer tile (F-24)', () => {
    expect(catalogue.service('dashboards')).toMatchObject({
      choose: 'some',
      grants: [{ id: 'pakketten-binnen-buitenland' }, { id: 'ecommerce-inzichten' }],
      afterwards: {
        tile: { nl: 'Inzicht in je verzendgedrag' },
        alternative: { nl: 'E-commerce Inzichten' },
        visibleWithinMinutes: 60,
      },
    })
  })

  it('tells who logs in for the first time of the new password (F-3) and of both authorisations (F-6)', () => {
    const onCards = catalogue.services.filter(({ id }) => ['haalservice', 'dashboards'].includes(id))
    const said = onCards.map(({ guide }) => guide.grant.map(({ say }) => say.nl).join(' '))
    expect(said.filter((text) => !text.includes('nieuw wachtwoord'))).toEqual([])
    const both = /Klantnummerinstellingen én Instellingen voor uw klantnummer beheren/
    expect(said.filter((text) => !both.test(text))).toEqual([])
  })
})
