import type { beyond as nl } from '../nl/beyond.ts'

export const beyond: typeof nl = {
  neighbour: {
    title: 'That is not for me',
    parcel:
      'I know nothing about a parcel, a letter or a delivery. Look on postnl.nl: there you find Track & Trace and customer service.',
    'other-system':
      'I only help with Mijn PostNL. For a password or a fault of another system, or of your computer, go to the IT help desk of your own organisation.',
    hr: 'I know nothing about leave, salary or your contract. Ask HR or your manager.',
    facilities: 'I know nothing about the building or your workplace. Ask facilities of your own organisation.',
    mine: 'I am here for access in Mijn PostNL. Do you want something with that? Choose below, or type it.',
  },
  human: {
    title: 'Rather a human?',
    text: 'The servicedesk helps you further. Want to know who decides on your access? I can look that up.',
    tell: 'Tell them which service and which customer number it is about, and what you have tried.',
  },
}
