import { Refusal } from '../../src/domain/refusal.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { decide } from '../../src/usecases/decide.ts'
import { withdrawRequest } from '../../src/usecases/withdraw-request.ts'
import { openWorkplace, personCalled } from './case.ts'

/** What this process does to each request; told by its argument. */
export type RaceVerb = 'approve' | 'decline' | 'withdraw'
export type Ended = 'won' | 'lost' | 'fault'

const [, , url = '', verb = '', who = ''] = process.argv
const { deps, close } = await openWorkplace({ ledger: { url }, backend: { url } })
const person = personCalled(who)

function act(request: string): Promise<void> {
  if (verb === 'withdraw') return withdrawRequest(deps, person, { request, seen: 1 })
  const verdict = verb === 'approve' ? 'approved' : 'declined'
  return decide(deps, person, { request, seen: 1, verdict, reason: '' })
}

const ended = (request: string): Promise<Ended> =>
  act(request).then(
    () => 'won',
    (error: unknown) => {
      if (error instanceof Refusal || error instanceof LedgerConflict) return 'lost'
      process.stderr.write(`${request}: ${String(error)}\n`)
      return 'fault'
    },
  )

process.on('message', (requests: readonly string[]) => {
  void (async () => {
    if (requests.length > 0) return void process.send?.(await Promise.all(requests.map(ended)))
    await close()
    process.exit(0)
  })()
})
process.send?.('ready')
