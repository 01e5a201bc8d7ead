import { copyRows } from './copy-rows.ts'
import type { CopiedTable } from './copy-rows.ts'
import { setCounters } from './counters.ts'
import type { Db, Tables } from './tables.ts'
import { withoutGuards } from './without-guards.ts'

/** Parents before what refers to them. A table that is missing here does not compile. */
const tablesInOrder = [
  'person',
  'request',
  'line',
  'decision',
  'reviewer',
  'note',
  'change',
  'invitation',
  'invitation_reviewer',
  'onboarding',
  'onboarding_deed',
  'onboarding_reviewer',
  'platform_event',
  'platform_feed',
  'servicedesk_case',
  'case_note',
  'audit',
  'audit_head',
  'pseudonym_key',
  'outbox',
  'outbox_fence',
  'inbox',
  'sent_card',
  'channel_card',
  'channel_place',
  'bot_state',
  'unread_sentence',
  'turn_lease',
  'grants_pause',
  'job_lease',
  'retention_window',
  'erasure_window',
] as const satisfies readonly (keyof Tables)[]

type Missing = Exclude<keyof Tables, (typeof tablesInOrder)[number]>
const _everyTable: Missing extends never ? true : never = true

/**
 * Copies every row of a ledger in a file to another that is migrated and holds nothing. Both are transactions: what
 * fails leaves nothing there.
 */
export const copyLedger = (from: Db, to: Db): Promise<readonly CopiedTable[]> =>
  withoutGuards(to, async () => {
    // Migrating makes its one row.
    await to.deleteFrom('outbox_fence').execute()
    const copied = await copyRows(from, to, tablesInOrder)
    await setCounters(to, 'public')
    return copied
  })
