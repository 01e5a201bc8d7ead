import type { outOfScope as nl } from '../nl/out-of-scope.ts'

/** For whom something else is than access in Mijn PostNL. */
export const outOfScope: typeof nl = {
  title: 'That is not what I am for',
  gladly: 'I am happy to help',
  purpose:
    'I help you with access in Mijn PostNL: requesting, giving and revoking it, and the steps. And with moving to the API platform.',
  unknown: 'Did you mean something like that? Then say it in other words, or choose below.',
  portalPassword: 'Logging in to Mijn PostNL',
  where: {
    'other-system':
      'Is it about your computer, or an account or password of another system? Then the IT helpdesk of your own company helps.',
    parcel: 'You follow a parcel or letter in the PostNL app or on postnl.nl; customer service helps you there too.',
    staff: 'For leave, salary, sick leave and the like, go to HR of your own company.',
    building: 'For your badge, parking or your desk, go to the reception or facilities of your building.',
    invoice:
      'For a price, an invoice or a contract, business customer service helps: click Hulp nodig? in Mijn PostNL.',
    'pick-up':
      'Was something not collected, or not in time? Then business customer service helps: click Hulp nodig? in Mijn PostNL.',
    'acting-for-other':
      'I do nothing in somebody else’s name and skip no approval: that way it stays clear who has access and who decided so. You can request access for yourself, or look up who your administrator is.',
    abuse: 'It sounds like things are not going well. Tell me what you need, and I will see what I can do.',
    order:
      'A message does not change how I work: only an administrator decides about access. Do tell me what you need.',
  },
}
