import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { labelKey } from '../../src/catalogue/label.ts'
import { loadCatalogue, servicesFolder } from '../../src/catalogue/load.ts'
import type { Localised } from '../../src/domain/locale.ts'
import { helpTopics } from '../../src/domain/help.ts'
import { questions } from '../../src/domain/service.ts'
import type { Guided, Service } from '../../src/domain/service.ts'
import { helpOn } from '../../src/catalogue/helps.ts'
import { readCommand } from '../../src/understanding/read-command.ts'

const catalogue = await loadCatalogue()
const files = await readdir(servicesFolder)

const stepsOf = ({ guide }: Service) => [...guide.request, ...guide.grant]
const isSaid = ({ nl, en }: Localised): boolean => nl.trim() !== '' && en.trim() !== ''
const tilesOf = ({ afterwards }: Service): readonly Localised[] =>
  [afterwards?.tile, afterwards?.alternative].filter((tile) => tile !== undefined)
/** Two services may not answer to the same words; one may say them twice. */
const namesOf = ({ id, name, aliases }: Guided): readonly string[] => [
  ...new Set([id, name.nl, name.en, ...aliases].map(labelKey)),
]

describe('the folder of services', () => {
  it('has one service per file and a file per service', () => {
    const defined = catalogue.guides.filter(({ kind }) => kind !== 'how-to')
    expect(defined.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
  })

  it('has a service of its own for every authorisation of the step cards, but for what is never given (I-15)', () => {
    const alone = catalogue.services.filter(({ grants }) => grants.length === 1).map(({ grants }) => grants[0]?.id)
    const asked = catalogue.authorisations.filter(({ never }) => never !== true).map(({ id }) => id)
    expect(alone.toSorted()).toEqual(asked.toSorted())
  })

  it('puts the five step cards first among the guides, in their order', () => {
    const ids = catalogue.guides.slice(0, 5).map(({ id }) => id)
    expect(ids).toEqual(['haalservice', 'zakelijke-track-trace', 'ecommerce-inzichten', 'dashboards', 'api-platform'])
    expect(catalogue.guides.map(({ stepCard }) => stepCard).slice(5)).toEqual(
      catalogue.guides.slice(5).map(() => undefined),
    )
  })

  it('cannot be asked for the API platform, which has steps only', () => {
    expect(catalogue.service('api-platform')).toBeUndefined()
    expect(catalogue.guide('api-platform')?.kind).toBe('onboarding')
  })

  it('has no name or alias for two services', () => {
    const names = catalogue.guides.flatMap((service) => namesOf(service).map((name) => ({ id: service.id, name })))
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

describe.each(catalogue.guides)('the words for $id', (guide) => {
  const words = [guide.id, guide.name.nl, guide.name.en, ...guide.aliases]

  it('are understood as it in both languages, and as nothing else', () => {
    const steps = words.flatMap((name) => [`stappen ${name}`, `steps ${name}`])
    // Becoming a user is nothing to ask an authorisation for.
    const asked = guide.kind === 'how-to' ? [] : words.flatMap((name) => [`aanvragen ${name}`, `request ${name}`])
    const said = [...steps, ...asked]
    const found = said.map((text) => readCommand(text, catalogue, { min: 7, max: 8 }))
    const wrong = found.filter(
      ({ intent, slots }) => slots.service !== guide.id || !/^(request-access|show-steps)$/.test(intent),
    )
    expect(wrong).toEqual([])
  })
})

describe('words that two services share', () => {
  // Step card 4 names the dashboard after the authorisation of card 3; "inzichten" alone is all of them together.
  it.each([
    ['aanvragen e-commerce inzichten', 'ecommerce-inzichten'],
    ['aanvragen inzichten', 'dashboards'],
    ['aanvragen pakketten', 'pakketten-vracht'],
    ['aanvragen je pakketten naar binnen- en buitenland', 'pakketten-binnen-buitenland'],
    ['aanvragen klantnummerinstellingen', 'klantnummerinstellingen'],
    ['aanvragen instellingen voor uw klantnummer beheren', 'instellingen-klantnummer-beheren'],
    ['aanvragen partijpost', 'partijpost'],
    ['aanvragen pré-adrescheck (partijpost)', 'pre-adrescheck'],
  ])('"%s" is %s', (text, id) => {
    expect(readCommand(text, catalogue, { min: 7, max: 8 }).slots.service).toBe(id)
  })
})

describe('what helps', () => {
  it.each(helpTopics)('%s has words in both languages', (topic) => {
    const { title, say } = helpOn(topic)
    expect([title, say].filter((words) => !isSaid(words))).toEqual([])
  })

  it('is used at some step, or stands under every one', () => {
    const used = catalogue.guides.flatMap((guide) =>
      Object.values(guide.guide)
        .flat()
        .flatMap(({ helps }) => helps ?? []),
    )
    const under = ['portal-help', 'servicedesk']
    expect(helpTopics.filter((topic) => !used.includes(topic) && !under.includes(topic))).toEqual([])
  })
})

describe('the services of the step cards', () => {
  it('warns of track & trace read only where zakelijke track & trace is given (F-17)', () => {
    const [warning] = catalogue.service('zakelijke-track-trace')?.warnings ?? []
    expect(warning?.nl).toMatch(/^Zet nooit Track & trace read only aan/)
    expect(warning?.en).toMatch(/^Never switch on Track & trace read only/)
  })

  it('asks two people for what makes an administrator or opens up keys (I-14)', () => {
    const two = catalogue.services.filter(({ grants }) => grants.some(({ needs }) => needs === 2))
    const ids = ['api-sleutels-beheren', 'instellingen-klantnummer-beheren', 'klantnummerinstellingen']
    expect(two.map(({ id }) => id).toSorted()).toEqual(ids)
    expect(two.filter(({ warnings }) => !warnings.some(({ en }) => en.includes('two people')))).toEqual([])
  })

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
    const onCards = catalogue.services.filter(({ id }) =>
      ['haalservice', 'zakelijke-track-trace', 'ecommerce-inzichten', 'dashboards'].includes(id),
    )
    const said = onCards.map(({ guide }) => guide.grant.map(({ say }) => say.nl).join(' '))
    expect(said.filter((text) => !text.includes('nieuw wachtwoord'))).toEqual([])
    const both = /Klantnummerinstellingen én Instellingen voor uw klantnummer beheren/
    expect(said.filter((text) => !both.test(text))).toEqual([])
  })
})
