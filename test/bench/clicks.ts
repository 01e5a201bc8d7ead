import { startBot } from '../support/bot.ts'
import { clicksWithAllDead } from '../support/dead-outside.ts'

/** Milliseconds within which 99 of 100 clicks are answered, and every one (I-42). */
const limits = { p99: 1000, max: 5000 }
const atOnce = 10
const rounds = 20

const bot = await startBot()
try {
  const answered = await clicksWithAllDead(bot, atOnce, rounds)
  const took = answered.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (part: number): number => Math.round(took[Math.ceil(took.length * part) - 1] ?? 0)
  const print = (what: string, milliseconds: number, limit: number): void =>
    console.log(
      `${what.padEnd(5)} ${milliseconds} ms, ${(milliseconds / limit).toFixed(2)} of the ${limit} it may take`,
    )
  console.log(`${took.length} clicks, ${atOnce} at once, with backend and Teams dead`)
  print('p99', at(0.99), limits.p99)
  print('worst', at(1), limits.max)
} finally {
  await bot.stop()
}
