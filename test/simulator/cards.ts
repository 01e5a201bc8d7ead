const shared = { title: 'Send', data: { verb: 'send', id: 'one', seen: 1 }, style: 'positive' }

/** A card with an input of every kind and a button of every kind. */
export const formCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'New hardware', style: 'heading', size: 'large', weight: 'bolder', wrap: true },
    { type: 'TextBlock', text: 'Tell us what you need. We answer within a day.', wrap: true, isSubtle: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Number', value: '10203040 · Bakkerij De Korenaar' },
        { title: 'State', value: 'Open' },
      ],
    },
    { type: 'Input.Text', id: 'model', label: 'Which laptop?', isRequired: true, errorMessage: 'Tell us which one' },
    {
      type: 'Input.ChoiceSet',
      id: 'urgency',
      label: 'Urgency',
      value: 'normal',
      choices: [
        { title: 'Normal', value: 'normal' },
        { title: 'Urgent', value: 'urgent' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'extras',
      label: 'Extras',
      isMultiSelect: true,
      choices: [
        { title: 'Mouse', value: 'mouse' },
        { title: 'Bag', value: 'bag' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'place',
      label: 'Where?',
      style: 'expanded',
      choices: [
        { title: 'At home', value: 'home' },
        { title: 'At work', value: 'work' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'colleague',
      label: 'Colleague',
      style: 'filtered',
      placeholder: 'Type a name',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'colleagues' },
    },
    { type: 'Input.Date', id: 'date', label: 'Needed by' },
    { type: 'Input.Toggle', id: 'dock', title: 'With a docking station', value: 'false' },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', verb: 'send', ...shared, fallback: { type: 'Action.Submit', ...shared } },
        { type: 'Action.Execute', verb: 'tell', title: 'Tell', data: { verb: 'tell' } },
        { type: 'Action.Execute', verb: 'fail', title: 'Fail', data: {}, associatedInputs: 'none' },
        { type: 'Action.OpenUrl', title: 'Open the portal ↗', url: 'https://example.com/' },
      ],
    },
    { type: 'Container', id: 'details', isVisible: false, items: [{ type: 'TextBlock', text: 'The details' }] },
  ],
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'Remark',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'remark', label: 'Remark', isMultiline: true }],
        actions: [{ type: 'Action.Execute', verb: 'tell', title: 'Send remark', data: { verb: 'tell', id: 'inner' } }],
      },
    },
    { type: 'Action.ToggleVisibility', title: 'Details', targetElements: ['details'] },
  ],
}

export const receiptCard = (data: Readonly<Record<string, unknown>>) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Your request', style: 'heading', size: 'large', weight: 'bolder' },
    { type: 'FactSet', facts: [{ title: 'Laptop', value: String(data['model']) }] },
    {
      type: 'Container',
      style: 'good',
      items: [{ type: 'TextBlock', text: 'Sent to Anna de Vries', color: 'good', weight: 'bolder', wrap: true }],
    },
  ],
})
