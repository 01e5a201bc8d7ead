import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import type { Request, Response, Server } from 'restify'
import restify from 'restify'
import { formCard, receiptCard } from './cards.ts'

const adaptive = 'application/vnd.microsoft.card.adaptive'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const commands: Readonly<Record<string, (context: TurnContext) => Promise<unknown>>> = {
  card: (context) => context.sendActivity({ attachments: [CardFactory.adaptiveCard(formCard)], summary: 'A form' }),
  update: async (context) => {
    const sent = await context.sendActivity('before')
    await context.updateActivity({ ...context.activity, type: 'message', id: sent!.id, text: 'after' })
  },
  delete: async (context) => {
    const sent = await context.sendActivity('soon gone')
    await context.deleteActivity(sent!.id)
  },
  typing: async (context) => {
    await context.sendActivity({ type: 'typing' })
    await pause(300)
    await context.sendActivity('done typing')
  },
  suggest: (context) =>
    context.sendActivity({
      type: 'message',
      text: 'Pick **one**, or [read on](https://example.com)\n\n- first\n- second\n\n<b>not bold</b>',
      suggestedActions: {
        to: [],
        actions: ['card', 'typing'].map((name) => ({ type: 'imBack', title: `Do ${name}`, value: name })),
      },
    }),
  who: async (context) => context.sendActivity(JSON.stringify(context.activity.from)),
}

function invokeAnswer(context: TurnContext) {
  const { name, value } = context.activity
  if (name === 'application/search') {
    const results = ['Anna de Vries', 'Bram Jansen', 'Carla Smit']
      .filter((person) => person.toLowerCase().includes(String(value.queryText).toLowerCase()))
      .map((person) => ({ title: person, value: person.split(' ')[0] }))
    return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } }
  }
  const { verb, data } = value.action
  const answers: Readonly<Record<string, unknown>> = {
    send: { statusCode: 200, type: adaptive, value: receiptCard(data) },
    tell: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: `You told ${data.model}` },
    fail: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'No' } },
  }
  return answers[verb] ?? { statusCode: 200, type: adaptive, value: { verb: 'unknown' } }
}

async function turn(context: TurnContext): Promise<void> {
  const { type, text, value } = context.activity
  if (type === 'invoke') {
    const body = invokeAnswer(context) as { statusCode: number }
    await context.sendActivity({ type: 'invokeResponse', value: { status: body.statusCode, body } })
  }
  if (type === 'installationUpdate' && context.activity.action === 'add') await context.sendActivity('Welcome')
  if (type === 'message' && value !== undefined) await context.sendActivity(`submitted ${JSON.stringify(value)}`)
  if (type === 'message' && value === undefined) {
    const command = commands[text]
    await (command === undefined ? context.sendActivity(`echo: ${text}`) : command(context))
  }
}

type Body = Readonly<Record<string, unknown>>

export interface EchoBot {
  readonly server: Server
  readonly address: string
  /** Every body that was posted to the bot, oldest first. */
  readonly heard: readonly Body[]
  /** Runs in the conversation of the last activity, outside its turn. */
  proactively(run: (context: TurnContext) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** The smallest bot on the real SDK: what the simulator is tried on. */
export async function startEchoBot(prepare: (server: Server, address: () => string) => void): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const server = restify.createServer()
  const heard: Body[] = []
  let address = ''
  let reference: Parameters<CloudAdapter['continueConversationAsync']>[1] = {}
  prepare(server, () => address)
  server.post(
    '/api/messages',
    restify.plugins.bodyReader(),
    ...restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
    async (req: Request, res: Response) => {
      // A copy: the SDK turns times into dates in place.
      heard.push(structuredClone(req.body))
      await adapter.process(req, res, async (context) => {
        const { serviceUrl, channelId, conversation, recipient } = context.activity
        reference = { serviceUrl, channelId, conversation, bot: recipient }
        await turn(context)
      })
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  address = `http://127.0.0.1:${server.address().port}`
  return {
    server,
    address,
    heard,
    proactively: (run) => adapter.continueConversationAsync('', reference, run),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
