import type { Invitation } from '../../src/domain/invitation.ts'
import { tenant } from '../store/a-store.ts'

let made = 0

/** Karin asks for herself; nothing has happened with it. */
export function anInvitation(more: Partial<Invitation> = {}): Invitation {
  made += 1
  return {
    id: `G-${String(made).padStart(10, '0')}`,
    tenant,
    version: 1,
    state: 'asked',
    asker: { id: 'aad-karin', name: 'Karin' },
    forSelf: true,
    direct: false,
    name: 'Karin',
    address: 'karin@example.com',
    number: '9401138',
    service: 'haalservice',
    wishes: ['haalservice'],
    granted: [],
    reason: 'Voor Karin.',
    askedAt: 1,
    expiresAt: 1000,
    changedAt: 1,
    generation: 1,
    key: `key-${made}`,
    broughtTo: [],
    attempts: 0,
    ...more,
  }
}
