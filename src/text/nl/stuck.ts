/** For who is stuck at a step of a guide. */
export const stuck = {
  title: (service: string, step: number, total: number) => `${service}: stap ${step} van ${total}`,
  summary: (service: string, step: number) => `Wat helpt bij stap ${step} van ${service}.`,
  whatHelps: 'Dit kan helpen',
  pageOpens: (number: string) =>
    `Op ${number} heb je beide autorisaties: voor dat nummer gaat de pagina Autorisaties open.`,
  pageOpensThrough: (number: string, parent: string) =>
    `Je bent beheerder van ${parent}, dat boven ${number} staat: ook voor dat nummer gaat de pagina Autorisaties open.`,
  missing: (number: string, labels: string) => `Op ${number} mis je nog ${labels}.`,
  whoGives: (names: string) => `Dat kan geven: ${names}.`,
  nobodyGives: 'Daar is nu geen beheerder die dat kan geven. De servicedesk helpt je verder.',
  doItHere: 'Regel het hier',
  next: 'Volgende stap',
  otherStep: 'Andere stap',
  wholeGuide: 'Alle stappen',
  step: (step: number) => `Stap ${step}`,
  whichStep: (service: string) => `${service}: bij welke stap?`,
  chooseStep: 'Kies de stap waar je vastzit.',
  noSuchStep: (asked: number, total: number) =>
    `Stap ${asked} is er niet: deze kaart heeft ${total} stappen. Kies de stap waar je vastzit.`,
  whichGuide: 'Bij welke stappenkaart?',
  whichGuideText: 'Kies waar je mee bezig bent, dan kijk ik mee bij je stap.',
}
