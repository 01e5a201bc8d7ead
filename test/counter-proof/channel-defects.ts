import type { Defect } from './defect.ts'

const cases = 'test/e2e/channel-cases.test.ts'
const talk = 'test/e2e/channel-talk.test.ts'

/** What goes on where everybody reads along. */
export const channelDefects: readonly Defect[] = [
  {
    invariant: 'I-3',
    mistake: 'any button of ours can be pressed in a channel',
    file: 'dialogs/channel-press.ts',
    find: "return { kind: 'no', sentence: text.conversation.onlyPersonal }",
    put: "return { kind: 'private' }",
    test: cases,
  },
  {
    invariant: 'I-4',
    mistake: 'a channel of another tenant is as good',
    file: 'src/store/channels.ts',
    find: "select(['service_url', 'bot_id']).where('tenant', '=', tenant)",
    put: "select(['service_url', 'bot_id'])",
    test: 'test/store/channels.test.ts',
  },
  {
    invariant: 'I-9',
    mistake: 'whoever is in the channel opens the case',
    file: 'dialogs/channel-press.ts',
    find: '  await requireAgent(turn.deps, turn.person)\n  await keepPressed(turn, topic',
    put: '  await keepPressed(turn, topic',
    test: cases,
  },
  {
    invariant: 'I-18',
    mistake: 'the channel reads who reported a case',
    file: 'src/usecases/channel-case-view.ts',
    find: '  id: found.id,',
    put: "  id: `${found.id} ${found.requester?.name ?? ''}`,",
    test: cases,
  },
  {
    invariant: 'I-20',
    mistake: 'a mention that arrives again is answered again',
    file: 'src/teams/team-talk.ts',
    find: '  if (!(await ledger.write((tx) => tx.firstTime(key.tenant, once)))) return\n',
    put: '',
    test: talk,
  },
  {
    invariant: 'I-31',
    mistake: 'a post of unknown delivery is repeated at once',
    file: 'src/effects/channel-failure.ts',
    find: 'return { again: now + unknownDelivery, hold: true }',
    put: 'return { again: now }',
    test: 'test/e2e/channel-faults.test.ts',
  },
  {
    invariant: 'I-32',
    mistake: 'the channel is not told what became of a case',
    file: 'src/usecases/open-case.ts',
    find: "  if ((await tx.channelCards(tenant, caseId)).length > 0) await tx.owe({ kind: 'show-in-channel', tenant, caseId })\n",
    put: '',
    test: cases,
  },
  {
    invariant: 'I-32',
    mistake: 'an answer that came over a newer card stays',
    file: 'dialogs/channel-press.ts',
    find: '  await deps.ledger.write((tx) => tx.owe(look, tx.now + answerArrivedAfter))\n',
    put: '',
    test: cases,
  },
  {
    invariant: 'I-36',
    mistake: 'a key that is pasted in a channel is read like any words',
    file: 'src/teams/turned-away.ts',
    find: '  mentionsBot(activity) ||\n',
    put: '',
    test: talk,
  },
  {
    invariant: 'I-37',
    mistake: 'the channel goes on naming an agent who was erased',
    file: 'src/store/show-erasure.ts',
    find: "  for (const { case_id: caseId } of cards) await owe(tx, { kind: 'show-in-channel', tenant, caseId }, now)\n",
    put: '',
    test: 'test/store/channels.test.ts',
  },
]
