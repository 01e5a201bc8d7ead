import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const source = (file: string) => readFileSync(new URL(`../../manifest/${file}`, import.meta.url))
const { version, ...template } = JSON.parse(source('manifest.json').toString()) as { version: string }
const english = JSON.parse(source('en.json').toString()) as object

/** Of everything that goes into the package but its version; spaces and line ends of the sources do not count. */
const digest = createHash('sha256')
  .update(JSON.stringify([template, english]))
  .update(source('color.png'))
  .update(source('outline.png'))
  .digest('hex')

const recorded = JSON.parse(source('versions.json').toString()) as Readonly<Record<string, string>>
const asNumbers = (each: string) => each.split('.').map(Number)
const isLater = (one: string, other: string): boolean => {
  const [later, earlier] = [asNumbers(one), asNumbers(other)]
  const at = later.findIndex((part, index) => part !== earlier[index])
  return at >= 0 && later[at]! > earlier[at]!
}

describe('the version of the app', () => {
  it('was raised when anything else in the package changed: else raise it and record its digest (M1)', () => {
    expect({ [version]: recorded[version] }).toEqual({ [version]: digest })
  })

  it('is the last of those recorded, each later than the one before (M1)', () => {
    const versions = Object.keys(recorded)
    expect(versions.at(-1)).toBe(version)
    expect(versions.slice(1).filter((each, index) => !isLater(each, versions[index]!))).toEqual([])
  })
})
