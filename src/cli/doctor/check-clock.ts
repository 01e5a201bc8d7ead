import { ask } from './ask.ts'
import type { Asked } from './ask.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

const { ok, warning, failed, notTried } = findingsOf('clock')

/** Seconds. More, and tokens count as not yet or no longer valid. */
const tolerated = 60
const noticeable = 5

/** Against the clock of somebody else: the sign-in, else whoever stands before the bot. */
export async function checkClock({ mode }: Patient, { login, url, now }: Surroundings): Promise<readonly Finding[]> {
  const others = [...(mode === 'local' ? [] : [login]), ...(url === undefined ? [] : [`${url}/healthz`])]
  for (const address of others) {
    const asked = await ask(now, address, { method: 'HEAD' })
    const seconds = skewOf(asked)
    const perhapsItself = address === login ? '' : ', which may be this very machine'
    if (seconds !== undefined) return [judged(seconds, `${new URL(address).host}${perhapsItself}`)]
  }
  return [notTried('no other clock could be reached', 'Ask the machine itself: timedatectl status')]
}

function judged(seconds: number, host: string): Finding {
  const off = Math.abs(seconds)
  const what = `this machine is ${off} s ${seconds < 0 ? 'behind' : 'ahead of'} ${host}`
  const todo = 'Set the clock by NTP, for instance with systemd-timesyncd or chrony.'
  if (off > tolerated) return failed(what, todo)
  return off > noticeable ? warning(what, todo) : ok(`within ${noticeable} s of ${host}`)
}

/** How far this machine is ahead, in whole seconds, which is all that the header tells. */
function skewOf(asked: Asked): number | undefined {
  if ('unreachable' in asked) return undefined
  const theirs = Date.parse(asked.response.headers.get('date') ?? '')
  return Number.isNaN(theirs) ? undefined : Math.round((asked.asked - theirs) / 1000)
}
