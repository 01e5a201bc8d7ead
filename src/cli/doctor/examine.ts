import { checkBackend } from './check-backend.ts'
import { checkClock } from './check-clock.ts'
import { checkCredentials } from './check-credentials.ts'
import { checkDatabase } from './check-database.ts'
import { checkEndpoint } from './check-endpoint.ts'
import { checkDisk, checkNode } from './check-machine.ts'
import { checkPackage } from './check-package.ts'
import { checkPermissions } from './check-permissions.ts'
import { checkSettings } from './check-settings.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import type { Surroundings } from './surroundings.ts'

type Check = (patient: Patient, around: Surroundings) => readonly Finding[] | Promise<readonly Finding[]>

/** In the order in which they are shown. Permissions stand before what opens files, because opening mends them. */
const checks: readonly Check[] = [
  checkNode,
  checkSettings,
  checkDisk,
  checkPermissions,
  checkDatabase,
  checkBackend,
  checkCredentials,
  checkClock,
  checkEndpoint,
  checkPackage,
]

/** One after the other, so that none disturbs another. */
export async function examine(patient: Patient, around: Surroundings): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(...(await check(patient, around)))
  return findings
}
