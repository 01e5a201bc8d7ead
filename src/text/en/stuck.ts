import type { stuck as nl } from '../nl/stuck.ts'

export const stuck: typeof nl = {
  title: (service, step, total) => `${service}: step ${step} of ${total}`,
  summary: (service, step) => `What helps at step ${step} of ${service}.`,
  whatHelps: 'This may help',
  pageOpens: (number) => `On ${number} you hold both: for that number the page Autorisaties opens.`,
  pageOpensThrough: (number, parent) =>
    `You are an administrator of ${parent}, which governs ${number}: for that number the page Autorisaties opens as well.`,
  missing: (number, labels) => `On ${number} you still lack ${labels}.`,
  whoGives: (names) => `They can give it: ${names}.`,
  nobodyGives: 'There is no administrator there now who can give it. The service desk helps you on.',
  doItHere: 'Do it here',
  next: 'Next step',
  otherStep: 'Another step',
  wholeGuide: 'All steps',
  step: (step) => `Step ${step}`,
  whichStep: (service) => `${service}: at which step?`,
  chooseStep: 'Choose the step where you are stuck.',
  noSuchStep: (asked, total) =>
    `There is no step ${asked}: this card has ${total} steps. Choose the step where you are stuck.`,
  whichGuide: 'With which step card?',
  whichGuideText: 'Choose what you are working on, and I look at your step with you.',
}
