import { ask } from './ask.ts'
import type { Asked } from './ask.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import { skewFinding } from './skew-finding.ts'
import type { Surroundings } from './surroundings.ts'

const clock = findingsOf('clock')

/** Against the clock of somebody else: the sign-in, else whoever stands before the bot. */
export async function checkClock({ mode }: Patient, { login, url, now }: Surroundings): Promise<readonly Finding[]> {
  const others = [...(mode === 'local' ? [] : [login]), ...(url === undefined ? [] : [`${url}/healthz`])]
  for (const address of others) {
    const asked = await ask(now, address, { method: 'HEAD' })
    const seconds = skewOf(asked)
    const perhapsItself = address === login ? '' : ', which may be this very machine'
    if (seconds !== undefined) return [skewFinding(clock, seconds, `${new URL(address).host}${perhapsItself}`)]
  }
  return [clock.notTried('no other clock could be reached', 'Ask the machine itself: timedatectl status')]
}

/** How far this machine is ahead, in whole seconds, which is all that the header tells. */
function skewOf(asked: Asked): number | undefined {
  if ('unreachable' in asked) return undefined
  const theirs = Date.parse(asked.response.headers.get('date') ?? '')
  return Number.isNaN(theirs) ? undefined : Math.round((asked.asked - theirs) / 1000)
}
