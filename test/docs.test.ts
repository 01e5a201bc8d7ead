import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { productionSettings } from '../src/settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length))

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs.filter((file) => file.endsWith('.md'))]
const deployment = inDocs.filter((file) => file.startsWith('docs/deploy/'))

/** Commands that are on their way and named already. Empty it as they arrive. */
const commandsToCome: readonly string[] = ['db', 'retention', 'erase']

/** Settings that are on their way and named already. Empty it as they arrive. */
const settingsToCome: readonly string[] = []

/** Of PostgreSQL's image and of systemd. */
const ofOthers = ['AF_INET', 'AF_INET6', 'AF_UNIX', 'POSTGRES_DB', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_USER']

const commands = [...Object.keys(JSON.parse(read('package.json')).scripts), ...commandsToCome]
const settings = [...Object.keys(productionSettings.shape), ...settingsToCome]

/** Every match of the first group, once. */
const found = (pattern: RegExp, text: string): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
]

const settingLike = /(?<![\w-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\w-])/g
const assigned = /^(?:[-#] ?|Environment=|ENV )?([A-Z][A-Z_0-9]+)=/gm

describe.each(pages)('%s', (page) => {
  const text = read(page)

  it('names only commands that exist', () => {
    const named = found(/npm run (?:-s )?([a-z][a-z:-]*)/g, text)
    expect(named.filter((name) => !commands.includes(name))).toEqual([])
  })

  it('names only settings that exist', () => {
    const named = [...found(settingLike, text), ...found(assigned, text)]
    expect(named.filter((name) => !settings.includes(name) && !ofOthers.includes(name))).toEqual([])
  })

  it('links only to what is there', () => {
    const targets = found(/\]\(([^)\s]+)\)/g, text).filter((target) => !/^(https?:|mailto:|#)/.test(target))
    const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target.split('#')[0] ?? '')))
    expect(missing).toEqual([])
  })
})

describe('the deployment examples', () => {
  it.each(deployment)('%s names only settings that exist', (file) => {
    const named = [...found(settingLike, read(file)), ...found(assigned, read(file))]
    expect(named.filter((name) => !settings.includes(name) && !ofOthers.includes(name))).toEqual([])
  })

  it.each(deployment)('%s holds no secret', (file) => {
    const keyLike = /BEGIN [A-Z ]*KEY|(?:PASSWORD|SECRET|TOKEN)\s*[=:]\s*\S|:\/\/[^\s/:]+:(?!THE-PASSWORD)[^\s@]+@/
    expect(read(file)).not.toMatch(keyLike)
  })

  it('are all named in docs/install.md', () => {
    const text = read('docs/install.md')
    const named = deployment.filter((file) => !file.endsWith('.dockerignore'))
    expect(named.filter((file) => !text.includes(file.replace('docs/', '')))).toEqual([])
  })

  it('copy everything into the image that the program is made of', () => {
    const copied = found(/^COPY (\w+) /gm, read('docs/deploy/Dockerfile'))
    expect(copied.toSorted()).toEqual(['cards', 'dialogs', 'src'])
    expect(copied.filter((folder) => !read('docs/deploy/Dockerfile.dockerignore').includes(`!${folder}\n`))).toEqual([])
  })
})
