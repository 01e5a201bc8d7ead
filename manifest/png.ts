import { inflateSync } from 'node:zlib'

/** The picture in a PNG: four bytes a pixel, red, green, blue and alpha. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly pixels: Uint8Array
}

const signature = '89504e470d0a1a0a'

function chunksOf(file: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Reads what our own icons are: 8 bits a channel, RGB with or without alpha, not interlaced. @throws Error for any other */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes)
  if (file.toString('hex', 0, 8) !== signature) throw new Error('is no PNG')
  const chunks = chunksOf(file)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined || header.length !== 13) throw new Error('has no PNG header')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colour, , , interlaced] = header.subarray(8)
  if (depth !== 8 || interlaced !== 0 || (colour !== 2 && colour !== 6))
    throw new Error('must be a PNG of 8 bits RGB or RGBA, not interlaced')
  const channels = colour === 6 ? 4 : 3
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)))
  const rows = unfiltered(data, width * channels, height, channels)
  return { width, height, hasAlpha: channels === 4, pixels: withAlpha(rows, channels) }
}

/** A PNG stores each byte as its difference from a guess; which guess is said per row. */
function unfiltered(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (out[y * stride + x - channels] ?? 0)
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (out[(y - 1) * stride + x - channels] ?? 0)
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return out
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const withAlpha = (rows: Uint8Array, channels: number): Uint8Array =>
  channels === 4
    ? rows
    : Uint8Array.from({ length: (rows.length / 3) * 4 }, (_, at) =>
        at % 4 === 3 ? 255 : (rows[Math.floor(at / 4) * 3 + (at % 4)] ?? 0),
      )
