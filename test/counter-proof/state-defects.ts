import type { Defect } from './defect.ts'

/** The ledger: moves, deduplication, time, audit. */
export const stateDefects: readonly Defect[] = [
  {
    invariant: 'I-19',
    mistake: 'a declined line can be approved after all',
    file: 'src/domain/access-request.ts',
    find: 'declined: []',
    put: "declined: ['approved']",
    test: 'test/domain/moves.test.ts',
  },
  {
    invariant: 'I-20',
    mistake: 'every delivery of an action is the first',
    file: 'src/store/inbox.ts',
    find: 'return result.numInsertedOrUpdatedRows === 1n',
    put: 'return result.numInsertedOrUpdatedRows !== undefined',
    test: 'test/store/ledger.test.ts',
  },
  {
    invariant: 'I-26',
    mistake: 'a card of another version decides',
    file: 'src/usecases/decide.ts',
    find: "if (request.version !== input.seen) throw new Refusal('seen-outdated')",
    put: '',
    test: 'test/e2e/deciding.test.ts',
  },
  {
    invariant: 'I-29',
    mistake: 'a decision at the deadline counts',
    file: 'src/domain/deciding.ts',
    find: 'now >= request.expiresAt',
    put: 'now > request.expiresAt',
    test: 'test/domain/deciding.test.ts',
  },
  {
    invariant: 'I-34',
    mistake: 'an approval leaves no audit event',
    file: 'src/usecases/decide.ts',
    find: 'await tx.audit({ ...common, ...subject, verb, evidence })',
    put: '',
    test: 'test/e2e/from-question-to-right.test.ts',
  },
  {
    invariant: 'I-34',
    mistake: 'a case is closed without an audit event',
    file: 'src/usecases/handle-case.ts',
    find: "await tx.audit({ tenant: found.tenant, verb: 'case.closed', actor: agent.id, caseId: found.id, evidence })",
    put: '',
    test: 'test/audit/every-decision.test.ts',
  },
  {
    invariant: 'I-35',
    mistake: 'the hash of an event is believed',
    file: 'src/audit/check.ts',
    find: 'chainHash(link.prev, link.text) !== link.hash',
    put: 'chainHash(link.prev, link.text) === ""',
    test: 'test/audit/tampering.test.ts',
  },
  {
    invariant: 'I-41',
    mistake: 'look-alike digits are made digits',
    file: 'src/domain/customer-number.ts',
    find: 'const digits = text.trim()',
    put: "const digits = text.normalize('NFKC').trim()",
    test: 'test/e2e/bad-input.test.ts',
  },
]
