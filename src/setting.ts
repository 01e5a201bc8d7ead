import { z } from 'zod'

/** What a setting is for, and what to do when it is missing or wrong. Both are shown; a value never is. */
export const setting = <Schema extends z.ZodType>(schema: Schema, description: string, advice: string): Schema =>
  schema.meta({ description, advice })

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
