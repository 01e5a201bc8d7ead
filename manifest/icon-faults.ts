import { readPng } from './png.ts'
import type { Picture } from './png.ts'

const sizes = { color: 192, outline: 32 }
type Icon = keyof typeof sizes

/** What is wrong with an icon: the size of each, and an outline that is white on transparent, so fits any theme (M4). */
export function iconFaults(kind: Icon, file: string, bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [`M4: the icon ${file} is missing`]
  try {
    const picture = readPng(bytes)
    return [...sizeFaults(kind, picture), ...(kind === 'outline' ? outlineFaults(picture) : [])].map(
      (fault) => `M4: ${file} ${fault}`,
    )
  } catch (error) {
    return [`M4: ${file} ${(error as Error).message}`]
  }
}

const sizeFaults = (kind: Icon, { width, height }: Picture): readonly string[] =>
  width === sizes[kind] && height === sizes[kind]
    ? []
    : [`is ${width}x${height} and must be ${sizes[kind]}x${sizes[kind]}`]

function outlineFaults({ hasAlpha, pixels }: Picture): readonly string[] {
  const alphas = pixels.filter((_, at) => at % 4 === 3)
  const coloured = alphas.some((alpha, at) => alpha > 0 && pixels.subarray(at * 4, at * 4 + 3).some((c) => c !== 255))
  return [
    ...(hasAlpha && alphas.includes(0) ? [] : ['must have a transparent background']),
    ...(alphas.includes(255) ? [] : ['must show something']),
    ...(coloured ? ['must be white only'] : []),
  ]
}
