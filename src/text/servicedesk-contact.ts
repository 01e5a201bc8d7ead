/** F-25, as the step card writes it. */
export const servicedeskContact = { phone: '088 225 5651', address: 'citservicesdesk@postnl.nl' }
