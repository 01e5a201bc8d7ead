import { BodyRefused } from './read-body.ts'

const deepest = 32
const mostKeys = 1000

/** Names that reach an object's prototype when a body is merged or copied carelessly somewhere later. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether it is neither too deep, nor too wide, nor names a prototype. Level by level: no recursion to exhaust. */
function isHarmless(body: unknown): boolean {
  let level = [body]
  let keys = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      if (depth >= deepest) return false
      if (!Array.isArray(value)) {
        const names = Object.keys(value)
        keys += names.length
        if (keys > mostKeys || names.some((name) => forbidden.has(name))) return false
      }
      for (const inner of Object.values(value)) next.push(inner)
    }
    level = next
  }
  return true
}

/** @throws BodyRefused when it is not UTF-8, not JSON, or of a shape that no activity has (INVARIANTS 4.6) */
export function parseJson(bytes: Buffer): unknown {
  let text: string
  let body: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    body = JSON.parse(text)
  } catch {
    throw new BodyRefused('bad-body')
  }
  if (!isHarmless(body)) throw new BodyRefused('bad-body')
  return text.includes(String.raw`\u0000`) ? withoutNul(text) : body
}

/** PostgreSQL cannot store this character and nobody can see it, so it is left out before anything is read. */
const withoutNul = (text: string): unknown =>
  JSON.parse(text, (_name, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : value))
