import type { human as nl } from '../nl/human.ts'

export const human: typeof nl = {
  title: 'Rather a human?',
  text: 'The servicedesk helps you further. Want to know who decides on your access? I can look that up.',
  tell: 'Tell them which service and which customer number it is about, and what you have tried.',
}
