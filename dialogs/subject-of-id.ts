import type { Subject } from '../src/domain/effect.ts'

const kinds: Readonly<Partial<Record<string, Subject['kind']>>> = { G: 'invitation', M: 'case', O: 'onboarding' }

/** What an id is of that people read on a card and type: its first letter says so. Whether it exists is looked up. */
export const subjectOfId = (id: string): Subject => ({ kind: kinds[id.charAt(0)] ?? 'request', id })
