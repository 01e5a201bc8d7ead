import type { AppParts } from '../../src/app.ts'
import { haalserviceCast, karin, petra, sanne } from '../support/cast.ts'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'

const said = (who: string, ...texts: readonly string[]) => texts.map((text) => [who, text] as const)

type Grant = (backend: PermissionsBackend, ...args: Parameters<PermissionsBackend['grant']>) => Promise<void>

/** What is decided, what the backend does with the grant of an approved line, and how everything must stand in the end. */
interface Scenario {
  readonly grant: Grant
  readonly about: keyof typeof subjects
  /** Writes that took effect in the backend. */
  readonly grants: 0 | 1
  /** Audit verbs, each with how often it stands there. */
  readonly audit: Readonly<Record<string, number>>
}

/** Who asks, what is typed until it can be decided, and who decides with which button. */
export const subjects = {
  request: {
    asker: haalserviceCast.employee.aadObjectId,
    says: said(haalserviceCast.employee.aadObjectId, `aanvragen haalservice ${haalserviceCast.number}`, 'ja'),
    by: haalserviceCast.administrator.aadObjectId,
    verb: 'approve',
  },
  invitation: {
    asker: karin,
    says: said(karin, `gebruiker worden ${haalserviceCast.number}`, 'geen', 'ja'),
    by: haalserviceCast.administrator.aadObjectId,
    verb: 'invitation-approve',
  },
  onboarding: {
    asker: sanne,
    says: [
      ...said(sanne, `aanmelden api platform ${haalserviceCast.number}`, 'mij', 'ja'),
      ...said(petra, 'pak de oudste'),
    ],
    by: petra,
    verb: 'onboarding-link',
  },
} as const

const decided = { 'line.approved': 1, 'change.due': 1 }

export const scenarios = {
  granted: {
    about: 'request',
    grant: (backend, ...args) => backend.grant(...args),
    grants: 1,
    audit: { ...decided, 'change.done': 1 },
  },
  invitation: {
    about: 'invitation',
    grant: (backend, ...args) => backend.grant(...args),
    grants: 1,
    audit: { 'invitation.approved': 1, 'invitation.done': 1, 'invitation.continued': 1 },
  },
  onboarding: {
    about: 'onboarding',
    grant: (backend, ...args) => backend.grant(...args),
    grants: 1,
    audit: { 'onboarding.linked': 1, 'onboarding.moved': 1 },
  },
  'answer lost': {
    about: 'request',
    grant: async (backend, ...args) => {
      await backend.grant(...args)
      throw new BackendUnavailable('reset after the body')
    },
    grants: 1,
    audit: { ...decided, 'change.done': 1 },
  },
  refused: {
    about: 'request',
    grant: () => Promise.reject(new BackendRefused('not-allowed', 'no')),
    grants: 0,
    audit: { ...decided, 'change.failed': 1, 'case.opened': 1 },
  },
} as const satisfies Readonly<Record<string, Scenario>>

export type ScenarioName = keyof typeof scenarios
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[]

/** The backend as the scenario has it. */
export const playing = (name: ScenarioName): NonNullable<AppParts['wrap']> => {
  const { grant } = scenarios[name] as Scenario
  return (portName, port) =>
    portName !== 'backend'
      ? port
      : new Proxy(port, {
          get: (target, key) =>
            key === 'grant'
              ? (...args: Parameters<PermissionsBackend['grant']>) =>
                  grant(target as unknown as PermissionsBackend, ...args)
              : (Reflect.get(target, key) as unknown),
        })
}
