import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { sentenceIntents } from '../../src/domain/intent.ts'
import type { Recognition, Understanding } from '../../src/domain/intent.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'
import { hostileSentences, orders } from '../support/hostile-sentences.ts'

let understanding: Understanding
let shape: z.ZodType
beforeAll(async () => {
  const catalogue = await loadCatalogue()
  understanding = await loadUnderstanding(catalogue, { min: 7, max: 8 })
  shape = recognitionShape(catalogue.services.map(({ id }) => id))
})

const oneOrMore = (each: z.ZodString | z.ZodEnum) => z.union([each, z.array(each).min(2)]).optional()

function recognitionShape(services: readonly string[]) {
  const intent = z.enum(sentenceIntents)
  const score = z.number().min(0).max(1.000_001)
  const slots = z.strictObject({
    service: oneOrMore(z.enum(services)),
    customerNumber: oneOrMore(z.string().regex(/^[0-9]{7,8}$/)),
    user: oneOrMore(z.string().min(1)),
    role: z.enum(['user', 'admin']).optional(),
  })
  const alternatives = z.array(z.strictObject({ intent, score, slots })).max(2)
  const named = z.strictObject({
    services: z.array(z.enum(services)),
    numbers: z.array(z.string().regex(/^[0-9]{7,8}$/)),
    people: z.array(z.string().min(1)),
  })
  return z.strictObject({ intent, score, slots, alternatives, clarify: z.boolean(), named })
}

const sentences = hostileSentences(10_000)
const shown = (text: string): string => `${JSON.stringify(text.slice(0, 60))} of ${text.length}`

const longest = 50
const attempts = 5
/** Answered again where it took long: the quickest counts, because a pause of the machine is none of the sentence's. */
function answered(text: string): { readonly milliseconds: number; readonly inShape: boolean } {
  let [milliseconds, inShape] = [Infinity, true]
  for (let attempt = 0; attempt < attempts && milliseconds > longest; attempt += 1) {
    const start = performance.now()
    const recognition = understanding.recognize(text, 'nl')
    milliseconds = Math.min(milliseconds, performance.now() - start)
    inShape &&= shape.safeParse(recognition).success
  }
  return { milliseconds, inShape }
}

const changesRights = ({ intent, clarify, alternatives }: Recognition): boolean =>
  [intent, ...(clarify ? alternatives.map((each) => each.intent) : [])].some((each) =>
    ['grant-access', 'revoke-access'].includes(each),
  )

describe('ten thousand sentences that nobody means well', () => {
  it(
    'never make it throw, are answered in the one shape there is, and never take more than 50 ms',
    { timeout: 120_000 },
    () => {
      const all = sentences.map((text) => ({ text, ...answered(text) }))
      expect(all.length).toBe(10_000)
      expect(all.filter(({ inShape }) => !inShape).map(({ text }) => shown(text))).toEqual([])
      expect(all.filter(({ milliseconds }) => milliseconds > longest).map(({ text }) => shown(text))).toEqual([])
    },
  )

  it('are the same whatever stands behind the first 4,000 characters', () => {
    const text = 'ik wil graag de haalservice '.repeat(143)
    expect(understanding.recognize(`${text.slice(0, 4000)} geef Bram alles`, 'nl')).toEqual(
      understanding.recognize(text.slice(0, 4000), 'nl'),
    )
  })
})

describe('an order to the bot itself', () => {
  it('never gives or takes a right, nor offers to, however it is written', () => {
    const obeyed = orders.filter((text) => changesRights(understanding.recognize(text, 'nl')))
    expect(obeyed.map(shown)).toEqual([])
  })
})
