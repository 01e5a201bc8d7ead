import type { SandboxCalls } from '../src/domain/api-platform.ts'
import type { Text } from '../src/text/text.ts'
import { field } from './elements.ts'
import type { Element } from './elements.ts'

/** What the platform counted of each product, a line each (F-32). */
export const sandboxCalls = (title: string, calls: readonly SandboxCalls[], text: Text): Element =>
  field(title, ...calls.map((each) => callsOf(each, text)))

function callsOf({ product, succeeded, failed, lastAt }: SandboxCalls, text: Text): string {
  const { counted, none, lastAt: last } = text.onboarding.card
  const what = succeeded + failed === 0 ? none : counted(succeeded, failed)
  const since = lastAt === undefined ? '' : `, ${last(text.moment(lastAt))}`
  return `${text.api.product[product]}: ${what}${since}`
}
