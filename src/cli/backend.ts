import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createEmbeddedBackend } from '../backends/embedded/embedded-backend.ts'
import { importFile } from './backend-import.ts'
import type { NumberDescription } from '../backends/embedded/number-description.ts'
import { authorisationById } from '../catalogue/authorisations.ts'
import type { HeldAuthorisation, NamedNumber } from '../domain/portal.ts'
import { backendPlace } from '../config.ts'
import { localSettings } from '../settings.ts'
import type { Place } from '../store/database.ts'
import { runCommand, Stop } from './stop.ts'

const usage = 'Use: npm run backend -- show --number 9401138 [--json] | import FILE.csv'

async function main(args: string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const [command, file, ...others] = args
  if (command === 'import') {
    if (file === undefined || others.length > 0) throw new Stop(2, 'Say which file to import.')
    return console.log(await importFile(keptIn(), file))
  }
  const { number, json } = readCall(args)
  const description = await describe(keptIn(), number)
  console.log(json ? JSON.stringify(withDates(description), null, 2) : asText(description))
}

function readCall(args: string[]): { readonly number: string; readonly json: boolean } {
  const { command, number, json } = parsed(args)
  if (command === undefined) throw new Stop(2, 'Say what to do.')
  if (command !== 'show') throw new Stop(2, `There is no command "${command}".`)
  if (number === undefined || number === '') throw new Stop(2, 'Say which customer number with --number.')
  return { number, json }
}

function parsed(args: string[]) {
  try {
    const options = { number: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { command: positionals[0], ...values }
  } catch (error) {
    if (error instanceof TypeError) throw new Stop(2, `${error.message}.`)
    throw error
  }
}

/** Only the settings that are needed: an operator may ask without the bot's credentials. */
function keptIn(): Place {
  const { DATA_FOLDER, DATABASE_URL } = localSettings.shape
  const given = (name: string) => process.env[name]?.trim() || undefined
  const url = DATABASE_URL.safeParse(given('DATABASE_URL'))
  if (!url.success) throw new Stop(2, `DATABASE_URL cannot be used: ${String(DATABASE_URL.meta()?.['advice'])}.`)
  return backendPlace({ dataFolder: DATA_FOLDER.parse(given('DATA_FOLDER')), databaseUrl: url.data })
}

async function describe(place: Place, number: string): Promise<NumberDescription> {
  const file = 'file' in place ? place.file : 'the database'
  if ('file' in place && !existsSync(file))
    throw new Stop(1, `There is no ${file}. Start the bot once, or set DATA_FOLDER (the demo uses data/demo).`)
  const backend = await createEmbeddedBackend({ ...place, now: () => Promise.resolve(Date.now()) })
  try {
    const description = await backend.describe(number)
    if (description === undefined) throw new Stop(1, `${file} has no customer number ${number}.`)
    return description
  } finally {
    await backend.close()
  }
}

function dateOf({ since }: HeldAuthorisation): string {
  return new Date(since).toISOString()
}

function withDates(description: NumberDescription): unknown {
  const users = description.users.map((user) => ({
    ...user,
    held: user.held.map((held) => ({ ...held, since: dateOf(held) })),
  }))
  return { ...description, users }
}

function asText(description: NumberDescription): string {
  const { number, name, parent, children, administrators, users } = description
  const governs = description.governedByParent ? '' : ' (does not govern this number)'
  const named = (each: NamedNumber): string => `${each.number}  ${each.name}`
  const who = administrators.map(
    (user) => `${user.name} <${user.address}>${user.heldOn === number ? '' : ` through ${user.heldOn}`}`,
  )
  return [
    `Customer number  ${named({ number, name })}`,
    `Parent           ${parent ? `${named(parent)}${governs}` : 'none'}`,
    `Children         ${listed(children.map(named))}`,
    `Administrators   ${listed(who)}`,
    '',
    `Users            ${users.length}`,
    ...users.flatMap(userLines),
  ].join('\n')
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? 'none' : lines.join(`\n${' '.repeat(17)}`)
}

function userLines({ name, address, held }: NumberDescription['users'][number]): readonly string[] {
  const labels = held.map(({ authorisation }) => authorisationById(authorisation)?.label ?? authorisation)
  const width = Math.max(0, ...labels.map((label) => label.length))
  const lines = held.map((each, index) => `    ${(labels[index] ?? '').padEnd(width)}  since ${dateOf(each)}`)
  return ['', `  ${name} <${address}>`, ...(lines.length === 0 ? ['    holds nothing'] : lines)]
}

await runCommand(main, usage)
