import type { form as nl } from '../nl/form.ts'

export const form: typeof nl = {
  submit: 'Continue',
  cancel: 'Cancel',
  choose: 'Choose…',
  chooseRequired: 'Choose one.',
  textRequired: 'Fill this in.',
}
