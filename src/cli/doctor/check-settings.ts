import { ConfigMistakes } from '../../config.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { ok, warning, failed } = findingsOf('settings')

/** Every mistake at once, by name; never a value. */
export function checkSettings({ settings, mode }: Patient): readonly Finding[] {
  if (settings instanceof ConfigMistakes)
    return settings.mistakes.map(({ setting, problem, advice }) => failed(`${setting} ${problem}`, `${advice}.`))
  const unlinked = mode === 'production' && settings.verifiedDomains.length === 0
  return [
    ok(`all are right; mode ${mode}`),
    ...(unlinked
      ? [
          warning(
            'VERIFIED_DOMAINS is empty, so nobody is linked to a portal account by their address',
            'Name the mail domains whose addresses only their owners get, such as postnl.nl.',
          ),
        ]
      : []),
    ...(mode === 'local'
      ? [warning('local mode: anyone on this machine can act as anyone', 'Leave MODE out where real people use it.')]
      : []),
  ]
}
