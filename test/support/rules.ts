import { createDutchWorkingTime } from '../../src/calendar/dutch-working-time.ts'
import { days } from '../../src/domain/instant.ts'
import type { Rules } from '../../src/usecases/deps.ts'

/** As the settings have them by default, in local mode. */
export const testRules: Rules = {
  requestExpiresAfter: days(14),
  remindAfter: 1,
  escalateAfter: 2,
  warnBefore: days(2),
  verifiedDomains: ['example.com'],
  twoAgents: true,
}

export const workingTime = createDutchWorkingTime()
