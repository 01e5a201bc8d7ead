import type { Guard } from './guard.ts'
import { answerMessage } from './messages.ts'
import type { Answer, MessagesParts } from './messages.ts'
import type { createShed } from './shed.ts'

/** The head of a request: all that is looked at before its body is read. */
export interface Head {
  /** Every Authorization header there is. */
  readonly authorizations: readonly string[]
  readonly address: string
  readonly reference: string
}

/** Whoever proves nothing gets an answer at once; anybody else may hand over a body, which may still be anything. */
export type Door = (
  head: Head,
) => Promise<{ readonly refused: Answer } | { readonly take: (body: unknown) => Promise<Answer> }>

export function createDoor(parts: {
  readonly guard: Guard
  readonly shed: ReturnType<typeof createShed>
  readonly messages: MessagesParts
}): Door {
  return async ({ authorizations, address, reference }) => {
    const proof = await parts.guard.proofIn(authorizations)
    if (typeof proof === 'string') {
      const tooMany = await parts.shed.hasTooMany(address)
      const body = { error: tooMany ? 'too-many' : 'unauthorized', reference }
      return { refused: { status: tooMany ? 429 : 401, body, reason: proof } }
    }
    const entry = {
      authorization: authorizations[0] ?? '',
      reference,
      whyNotEnter: (activity: Parameters<Guard['whyNotEnter']>[0]) => parts.guard.whyNotEnter(activity, proof),
    }
    return { take: (body) => answerMessage(parts.messages, body, entry) }
  }
}
