/** Forms that ask what is missing, and what is left of them afterwards. */
export const form = {
  submit: 'Verder',
  cancel: 'Annuleren',
  choose: 'Kies…',
  chooseRequired: 'Kies er een.',
  textRequired: 'Vul dit in.',
}
