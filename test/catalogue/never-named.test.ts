import { expect, it } from 'vitest'
import { neverNamed } from '../../src/catalogue/never-named.ts'

it.each([
  'track & trace read only',
  'T&T alleen lezen',
  'track\u200b & tr\u00adace read\u2060 only',
  'tra\u202eck and trace re\ufeffad only',
])('I-15: what is never given is known by its name, also where what nobody sees hides it: %j', (text) => {
  expect(neverNamed(text)?.id).toBe('track-trace-read-only')
})
