import type { ApiProduct, SandboxCalls } from '../domain/api-platform.ts'

/** The platform saw at least one call that succeeded. */
export const hasCalls = (calls: readonly SandboxCalls[]): boolean => calls.some(({ succeeded }) => succeeded > 0)

/** Products without one call that succeeded. */
export const missingIn = (calls: readonly SandboxCalls[]): readonly ApiProduct[] =>
  calls.filter(({ succeeded }) => succeeded === 0).map(({ product }) => product)
