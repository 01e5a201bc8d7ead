import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { iconFaults } from '../../manifest/icon-faults.ts'
import { readPng } from '../../manifest/png.ts'
import { parts } from './a-package.ts'

const color = parts.icons['color.png']!
const outline = parts.icons['outline.png']!

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of 32x32 with one colour in its upper half and another in its lower. */
const halves = (upper: readonly number[], lower: readonly number[], colourType = 6): Buffer => {
  const header = Buffer.from([0, 0, 0, 32, 0, 0, 0, 32, 8, colourType, 0, 0, 0])
  const row = (pixel: readonly number[]) => [0, ...Array.from({ length: 32 }, () => pixel).flat()]
  const rows = Array.from({ length: 32 }, (_, y) => row(y < 16 ? upper : lower)).flat()
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const [white, clear, red] = [
  [255, 255, 255, 255],
  [0, 0, 0, 0],
  [255, 0, 0, 255],
]

describe('the icons', () => {
  it('are as large as Teams asks: 192x192 in colour, 32x32 in outline (M4)', () => {
    expect(readPng(color)).toMatchObject({ width: 192, height: 192 })
    expect(readPng(outline)).toMatchObject({ width: 32, height: 32, hasAlpha: true })
  })

  it('cover their whole square in colour, and leave more than half open in outline (M4)', () => {
    const alphas = (png: Uint8Array) => readPng(png).pixels.filter((_, at) => at % 4 === 3)
    expect(alphas(color).every((alpha) => alpha === 255)).toBe(true)
    expect(alphas(outline).filter((alpha) => alpha === 0).length).toBeGreaterThan(512)
  })

  it('have nothing that our rules refuse (M4)', () => {
    expect([...iconFaults('color', 'color.png', color), ...iconFaults('outline', 'outline.png', outline)]).toEqual([])
  })
})

describe('an icon is refused', () => {
  it.each([
    ['of another size (M4)', 'color', outline, 'M4: x.png is 32x32 and must be 192x192'],
    ['of another size, in outline too (M4)', 'outline', color, 'M4: x.png is 192x192 and must be 32x32'],
    ['that is missing (M4)', 'color', undefined, 'M4: the icon x.png is missing'],
    ['that is no PNG (M4)', 'color', Buffer.from('<svg/>'), 'M4: x.png is no PNG'],
    ['without transparency (M4)', 'outline', halves(white, white), 'M4: x.png must have a transparent background'],
    [
      'that cannot be transparent (M4)',
      'outline',
      halves([255, 255, 255], [255, 255, 255], 2),
      'M4: x.png must have a transparent background',
    ],
    ['with another colour than white (M4)', 'outline', halves(red, clear), 'M4: x.png must be white only'],
    ['on which nothing is to be seen (M4)', 'outline', halves(clear, clear), 'M4: x.png must show something'],
    ['of a kind that is not read (M4)', 'outline', halves([0], [0], 3), /must be a PNG of 8 bits/],
  ] as const)('%s', (_, kind, bytes, fault) => {
    expect(iconFaults(kind, 'x.png', bytes)).toContainEqual(expect.stringMatching(fault))
  })

  it('only for what is wrong: white on nothing is right (M4)', () => {
    expect(iconFaults('outline', 'x.png', halves(white, clear))).toEqual([])
  })
})
