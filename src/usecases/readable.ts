import { isKnownSecret, looksLikeKey } from '../domain/key-like.ts'

/** An answer that is not what it must be. */
export class Unreadable extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Unreadable'
  }
}

/**
 * Takes a part of an answer as what it must be. Only what is named is taken, so that a field nobody asked for, such as
 * a secret, goes no further (I-36). @throws Unreadable
 */
export type Part<T> = (value: unknown) => T

export const text: Part<string> = (value) => {
  if (typeof value !== 'string') throw new Unreadable('no text')
  return value
}

/** Words that are shown to people. What looks like a secret in them is left out, whoever put it there (I-36). */
export const words: Part<string> = (value) => (looksLikeKey(text(value)) ? '•••' : text(value))

/** An id or a cursor of the backend's own. It is kept and given back as it is, so a secret in its place is none (I-36). */
export const handle: Part<string> = (value) => {
  if (isKnownSecret(text(value))) throw new Unreadable('a secret for an id')
  return text(value)
}

export const whole: Part<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Unreadable('no whole number')
  return value
}

export const yesOrNo: Part<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Unreadable('no yes or no')
  return value
}

export const oneOf =
  <T extends string>(all: readonly T[]): Part<T> =>
  (value) => {
    const found = all.find((each) => each === value)
    if (found === undefined) throw new Unreadable('none of those there are')
    return found
  }

export const optional =
  <T>(part: Part<T>): Part<T | undefined> =>
  (value) =>
    value === undefined ? undefined : part(value)

export const listOf =
  <T>(part: Part<T>): Part<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Unreadable('no list')
    return value.map((item) => part(item))
  }

/** What is `undefined` is left out. */
export const object =
  <T extends object>(parts: { readonly [K in keyof T]-?: Part<T[K]> }): Part<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) throw new Unreadable('no object')
    const taken = Object.entries<Part<unknown>>(parts).map(
      ([name, part]) => [name, part((value as Record<string, unknown>)[name])] as const,
    )
    return Object.fromEntries(taken.filter(([, each]) => each !== undefined)) as T
  }

/** Believed only where it is also about what was asked: an answer to another question is no answer (I-10). */
export function about<T>(answer: T, isAbout: (answer: NonNullable<T>) => boolean): T {
  if (answer !== undefined && answer !== null && !isAbout(answer)) throw new Unreadable('about something else')
  return answer
}

/** What each read is believed to have answered, given what was asked. */
export type Answers<Reads> = {
  readonly [K in keyof Reads]: Reads[K] extends (...args: infer Args) => Promise<infer Answer>
    ? (answer: unknown, args: Args) => Answer
    : never
}
