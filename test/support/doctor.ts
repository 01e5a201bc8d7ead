import { auditKeyFile } from './audit-key.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import type { Patient } from '../../src/cli/doctor/patient.ts'
import { patientOf } from '../../src/cli/doctor/patient.ts'
import { realSurroundings } from '../../src/cli/doctor/surroundings.ts'
import type { Surroundings } from '../../src/cli/doctor/surroundings.ts'
import { Secret } from '../../src/secret.ts'
import { createStore } from '../../src/store/store.ts'
import type { BotCredentials } from '../../src/teams/bot-credentials.ts'

export const appId = '0a1b2c3d-0000-4000-8000-00000000abcd'
export const tenantId = '0a1b2c3d-0000-4000-8000-00000000beef'
export const canary = 'canary-Zq8~very-secret-value'

export const withSecret: BotCredentials = { appId, tenantId, proof: { kind: 'secret', password: new Secret(canary) } }

/** Settings of production that are right, for a data folder. */
export const productionEnv = (dataFolder: string) => ({
  BOT_APP_ID: appId,
  BOT_APP_PASSWORD: canary,
  BOT_TENANT_ID: tenantId,
  AUDIT_SIGNING_KEY_FILE: auditKeyFile,
  VERIFIED_DOMAINS: 'example.com',
  DATA_FOLDER: dataFolder,
})

export const aPatient = (dataFolder: string, other: Partial<Patient> = {}): Patient => ({
  ...patientOf(productionEnv(dataFolder)),
  secretFiles: [],
  ...other,
})

/** Nothing outside this machine: a port on which nobody listens stands for what cannot be reached. */
export const closedPort = 'http://127.0.0.1:9'

export const someSurroundings = (other: Partial<Surroundings> = {}): Surroundings => ({
  ...realSurroundings(undefined),
  login: closedPort,
  identity: { url: `${closedPort}/identity`, headers: { metadata: 'true' } },
  packageFolder: '/nowhere',
  ...other,
})

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'))
  await chmod(folder, 0o755)
  return folder
}

export const gone = (folder: string) => rm(folder, { recursive: true, force: true })

/** Both databases, made as the bot makes them. */
export async function madeDatabases(folder: string): Promise<void> {
  const store = await createStore({ file: join(folder, 'toegangshulp.sqlite') })
  await store.close()
  const backend = await createEmbeddedBackend({ file: join(folder, 'permissions.sqlite'), now: async () => 0 })
  await backend.seedDemo()
  await backend.close()
}

export async function aServer(answer: RequestListener) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
  }
  return { url, stop, [Symbol.asyncDispose]: stop }
}

export function reply(response: ServerResponse, status: number, headers = {}, body = '{}'): void {
  response.statusCode = status
  response.setHeaders(new Map(Object.entries<string>({ 'content-type': 'application/json', ...headers })))
  response.end(body)
}

/** Root may write everywhere, so where the tests run as root the command runs as somebody else. */
const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** The command as an operator runs it, with these settings only. */
export async function doctor(cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return run('doctor.ts', cwd, env, ...args)
}

/** Any command of an operator, by the name of its file. */
export const run = (file: string, cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runAs({}, file, cwd, env, args)

export async function doctorWithoutPower(cwd: string, env: Readonly<Record<string, string>>) {
  return runAs(somebody, 'doctor.ts', cwd, env, [])
}

async function runAs(
  who: { readonly uid?: number; readonly gid?: number },
  file: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
) {
  const command = new URL(`../../src/cli/${file}`, import.meta.url).pathname
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { PATH: process.env['PATH'], ...env }, ...who })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status: child.exitCode, stdout, stderr }
}

export const outcomes = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ outcome, what }) => `${outcome}: ${what}`)

/** What failed and has no advice; always empty. */
export const withoutAdvice = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ outcome, todo }) => outcome === 'failed' && !/^[A-Z].+$/.test(todo ?? ''))
