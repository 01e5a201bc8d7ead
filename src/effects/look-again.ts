import { subjectKey } from '../domain/effect.ts'
import type { Handler } from './deps.ts'

/**
 * The answer to a pressed button takes the card's place whenever it arrives, also after an update that another worker
 * made meanwhile. From then on the message counts as showing what the answer showed, and is brought to the truth.
 */
export const lookAgain: Handler<'look-again'> = async (deps, effect) => {
  const { kind: _kind, answered, ...message } = effect
  await deps.ledger.write(async (tx) => {
    const copy = await tx.cardCopy(message.person, message)
    const isAnother = copy === undefined || subjectKey(copy.subject) !== subjectKey(message.subject)
    if (isAnother || copy.shown === answered) return
    await tx.registerCard({ ...message, shown: answered })
    await tx.owe({ kind: 'show', person: message.person, subject: message.subject })
  })
  return 'finished'
}
