import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { examine } from './doctor/examine.ts'
import { patientOf } from './doctor/patient.ts'
import { asJson, asText, isWell } from './doctor/report.ts'
import { realSurroundings } from './doctor/surroundings.ts'

const usage = 'Use: npm run doctor -- [--url https://the.public.name] [--json]'

/** Looks at the installation and changes nothing. @returns the exit status: 1 when something failed */
async function main(): Promise<number> {
  const call = readCall(process.argv.slice(2))
  if (typeof call === 'string') {
    console.error(`${call} ${usage}`)
    return 2
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  const findings = await examine(patientOf(process.env), realSurroundings(call.url))
  process.stdout.write(call.json ? asJson(findings) : asText(findings))
  return isWell(findings) ? 0 : 1
}

function readCall(args: string[]): { readonly url: string | undefined; readonly json: boolean } | string {
  try {
    const options = { url: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values } = parseArgs({ args, options })
    if (values.url === undefined) return { url: undefined, json: values.json }
    const url = publicOrigin(values.url)
    return url === undefined ? 'The address must begin with https://.' : { url, json: values.json }
  } catch (error) {
    return error instanceof TypeError ? `${error.message}.` : 'That call cannot be read.'
  }
}

/** Only the origin: whatever else stands in the address is not for the screen. Teams speaks https only. */
function publicOrigin(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined
  const { protocol, hostname, origin } = new URL(given)
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
  return protocol === 'https:' || isHere ? origin : undefined
}

process.exitCode = await main()
