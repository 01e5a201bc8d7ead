import { parseArgs } from 'node:util'
import type { GrantsPause } from '../ports/ledger.ts'
import { pauseGrants, resumeGrants } from '../usecases/pause-grants.ts'
import type { OperatorOrder } from '../usecases/pause-grants.ts'
import { operatorConfig, operatorTenant, withStore } from './operator-store.ts'
import { runCommand, Stop } from './stop.ts'

const usage = 'Use: npm run grants -- status | pause --by NAME --reason TEXT | resume --by NAME --reason TEXT'

interface Call {
  readonly command: 'status' | 'pause' | 'resume'
  readonly order: OperatorOrder
}

function readCall(args: string[]): Call {
  const options = { by: { type: 'string', default: '' }, reason: { type: 'string', default: '' } } as const
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
  const command = positionals[0]
  const order = { tenant: operatorTenant(), by: values.by.trim(), reason: values.reason.trim() }
  if (command === 'status') return { command, order }
  if (command !== 'pause' && command !== 'resume') throw new Stop(2, `There is no command "${command ?? ''}".`)
  if (order.by === '' || order.reason === '') throw new Stop(2, 'Say who and why, with --by and --reason.')
  return { command, order }
}

const carryOut = ({ command, order }: Call): Promise<string> =>
  withStore(operatorConfig(), async ({ ledger }) => {
    switch (command) {
      case 'status':
        return statusLine(await ledger.grantsPause())
      case 'pause':
        return (await pauseGrants({ ledger }, order))
          ? 'Paused. Decisions are taken as before; nothing is carried out in the permissions system until it is resumed.'
          : statusLine(await ledger.grantsPause())
      case 'resume':
        return (await resumeGrants({ ledger }, order))
          ? 'Resumed. What was approved meanwhile is carried out within seconds.'
          : 'Nothing was paused.'
      default:
        return command satisfies never
    }
  })

const statusLine = (pause: GrantsPause | undefined): string =>
  pause === undefined
    ? 'Running: approved changes are carried out.'
    : `Paused since ${new Date(pause.since).toISOString()} by ${pause.by}: ${pause.reason}`

await runCommand(async (args) => {
  process.stdout.write(`${await carryOut(readCall(args))}\n`)
}, usage)
