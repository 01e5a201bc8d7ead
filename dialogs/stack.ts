import type { DialogContext } from 'botbuilder-dialogs'

/** How many drafts may wait under one another; older ones are let go. */
const deepest = 3

/** Starts a conversation; the same one again starts anew, another one stands on top of what was asked. */
export async function begin(stack: DialogContext, id: string, draft: object): Promise<void> {
  const same = stack.stack.some((instance) => instance.id === id)
  if (same || stack.stack.length >= deepest) await stack.cancelAllDialogs()
  await stack.beginDialog(id, draft)
}
