import { z } from 'zod'

const opaque = z.string().min(1).max(1024)

/**
 * The parts of an activity that the bot reads, checked before the SDK sees any of it (L-6, L-8). Ids are opaque
 * strings; everything else a client sends is passed over.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(64),
  id: opaque.optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
  from: z.looseObject({
    id: opaque,
    name: z.string().max(1024).optional(),
    aadObjectId: z.string().min(1).max(128).optional(),
  }),
  recipient: z.looseObject({ id: opaque, name: z.string().max(1024).optional() }),
  conversation: z.looseObject({
    id: opaque,
    conversationType: z.string().max(64).optional(),
    tenantId: z.string().min(1).max(128).optional(),
    isGroup: z.boolean().optional(),
  }),
  /** Bounded by the body alone: what is too long to be read gets an answer in words. */
  text: z.string().nullish(),
  name: z.string().max(256).optional(),
  locale: z.string().max(64).optional(),
  localTimezone: z.string().max(64).optional(),
  replyToId: opaque.optional(),
  action: z.string().max(64).optional(),
  entities: z
    .array(z.looseObject({ type: z.string().max(256).optional() }))
    .max(100)
    .optional(),
  membersAdded: z
    .array(z.looseObject({ id: opaque, aadObjectId: z.string().max(128).optional() }))
    .max(1000)
    .optional(),
  membersRemoved: z
    .array(z.looseObject({ id: opaque }))
    .max(1000)
    .optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().max(128) }).optional(),
      eventType: z.string().max(64).optional(),
      team: z.looseObject({ id: opaque }).optional(),
      channel: z.looseObject({ id: opaque }).optional(),
      settings: z.looseObject({ selectedChannel: z.looseObject({ id: opaque }).optional() }).optional(),
    })
    .nullish(),
})
export type IncomingActivity = z.infer<typeof activitySchema>

const executeSchema = z.looseObject({
  action: z.looseObject({
    type: z.string(),
    verb: z.string().max(64).optional(),
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
})

/** The data of a pressed Action.Execute with its verb; undefined when the invoke's value is no such thing. */
export function executedData(value: unknown): Record<string, unknown> | undefined {
  const parsed = executeSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { verb, data } = parsed.data.action
  return { ...data, ...(verb === undefined ? {} : { verb }) }
}

export const searchSchema = z.looseObject({
  dataset: z.string().max(200),
  queryText: z.string().max(200).default(''),
  queryOptions: z.looseObject({ top: z.int().min(1).max(100).optional() }).optional(),
})
