import { existsSync } from 'node:fs'

/** Measures, and judges nothing: `npm run bench -- audit`, or `clicks`. */
const name = process.argv[2] ?? ''
const file = new URL(`${name}.ts`, import.meta.url)
if (!/^[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
  process.stderr.write('Usage: npm run bench -- audit | clicks\n')
  process.exit(2)
}
await import(file.href)
