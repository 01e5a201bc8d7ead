// Prints the counts of a test run, and fails when something failed, was skipped, or nothing ran.
import { readFileSync } from 'node:fs'
import process from 'node:process'

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {
      success: false,
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
    }
  }
}

const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(process.argv[2])
// A file that could not even be loaded holds no test that could fail.
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
)
const failed = numFailedTests + broken.length
const skipped = numPendingTests + numTodoTests
process.exitCode = success === true && numPassedTests > 0 && failed === 0 && skipped === 0 ? 0 : 1
process.stdout.write(`tests: ${numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
