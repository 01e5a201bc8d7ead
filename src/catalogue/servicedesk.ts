/** F-25: who helps where nobody else can. */
export const servicedesk = { phone: '088 225 5651', address: 'citservicesdesk@postnl.nl' } as const
