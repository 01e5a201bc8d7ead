import { parseArgs } from 'node:util'
import { isAnythingOpen, isNobody } from '../ports/erasure.ts'
import type { ErasureLook, WhoToErase } from '../ports/erasure.ts'
import { operatorConfig, operatorTenant, withStore } from './operator-store.ts'
import { runCommand, Stop } from './stop.ts'

const usage = `Use: npm run erase -- PERSON [--yes]
     npm run erase -- --user PORTAL_ID [--yes]
PERSON is the object id in Teams. Without --yes it says what would be erased.`

interface Call {
  readonly who: WhoToErase
  readonly yes: boolean
}

function readCall(args: string[]): Call {
  const options = { user: { type: 'string', default: '' }, yes: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
  const named = [...positionals, ...(values.user === '' ? [] : [values.user])]
  const [id] = named
  if (id === undefined || named.length > 1) throw new Stop(2, 'Say whom to erase.')
  return { who: { tenant: operatorTenant(), id, as: values.user === '' ? 'teams' : 'portal' }, yes: values.yes }
}

/** Takes one person out of the ledger for good. */
const carryOut = ({ who, yes }: Call): Promise<string> =>
  withStore(operatorConfig(), async ({ erasure }) => {
    const look = yes ? await erasure.erase(who) : await erasure.look(who)
    if (isAnythingOpen(look)) throw new Stop(1, stillOpen(look))
    if (isNobody(look)) throw new Stop(1, `The ledger knows nobody by ${who.id}.`)
    if (!yes)
      return [`Would erase ${holdings(look)}.`, 'Nothing was done; --yes does it.', ...reminders(look)].join('\n')
    const scrubbed = await erasure.scrub()
    return [
      `Erased ${holdings(look)}.`,
      ...(scrubbed ? [] : ['The files were being read, so the log still holds it; run npm run retention -- run.']),
      ...reminders(look),
    ].join('\n')
  })

const holdings = (look: ErasureLook): string =>
  [
    `a person in ${look.requests} requests`,
    `${look.decisions} decisions`,
    `${look.notes} questions and answers`,
    `${look.changes} changes`,
    `${look.cases} cases`,
    `${look.invitations} invitations`,
    `${look.onboardings} onboardings`,
    `and the ${look.auditKeys} keys to their pseudonyms in the audit`,
  ].join(', ')

function stillOpen({ open }: ErasureLook): string {
  const first = (what: string, ids: readonly string[], todo: string) =>
    ids.length === 0 ? [] : [`${what} ${ids.join(', ')}: ${todo}`]
  return [
    'Nothing was erased, because something of this person is open:',
    ...first('requests', open.requests, 'let them be withdrawn, decided by somebody else or expire'),
    ...first('changes', open.changes, 'wait until they are settled'),
    ...first('cases', open.cases, 'let the servicedesk close them'),
    ...first('invitations', open.invitations, 'let them be withdrawn, decided or expire'),
    ...first('onboardings', open.onboardings, 'let them be withdrawn, declined or come to their end'),
    ...(open.messages === 0 ? [] : [`${open.messages} messages to others name them: wait until they are delivered`]),
  ].join('\n')
}

const reminders = ({ eventsInTheClear }: ErasureLook): readonly string[] => [
  'Backups that were made before still hold it; the permissions system is not touched.',
  ...(eventsInTheClear === 0
    ? []
    : [`${eventsInTheClear} events of the audit are from before there were pseudonyms and name them for good.`]),
]

await runCommand(async (args) => {
  process.stdout.write(`${await carryOut(readCall(args))}\n`)
}, usage)
