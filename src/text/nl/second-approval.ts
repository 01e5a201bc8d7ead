/** Where two people are needed and the servicedesk is the second (I-14). */
export const secondApproval = {
  why: 'Hiervoor zijn twee mensen nodig. Eén beheerder keurde al goed en een andere is er niet; daarom kijk jij als tweede.',
  openRequest: 'Open de aanvraag',
  over: 'Dit wacht niet meer op de servicedesk; je hoeft niets te doen.',
}
