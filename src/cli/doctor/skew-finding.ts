import type { Finding, findingsOf } from './finding.ts'

/** Seconds. More, and tokens count as not yet or no longer valid. */
const tolerated = 60
const noticeable = 5

/** @param seconds how far this machine is ahead of the other clock */
export function skewFinding(
  { ok, warning, failed }: ReturnType<typeof findingsOf>,
  seconds: number,
  other: string,
): Finding {
  const off = Math.abs(seconds)
  const what = `this machine is ${off} s ${seconds < 0 ? 'behind' : 'ahead of'} ${other}`
  const todo = 'Set the clock by NTP, for instance with systemd-timesyncd or chrony.'
  if (off > tolerated) return failed(what, todo)
  return off > noticeable ? warning(what, todo) : ok(`within ${noticeable} s of ${other}`)
}
