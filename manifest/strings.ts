import type { Manifest, Strings } from './manifest.ts'

const named = (prefix: string, texts: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[`${prefix}.${key}`, text]]))

/** Every text of a manifest that people read, so what each language file must hold (M5). */
export function stringsOf({ name, description, bots }: Manifest): Strings {
  const features = (description.features ?? []).flatMap((feature, at) =>
    named(`description.features[${at}]`, { title: feature.title, description: feature.description }),
  )
  const commands = (bots ?? []).flatMap(({ commandLists }, bot) =>
    (commandLists ?? []).flatMap((list, at) =>
      list.commands.flatMap((command, index) =>
        named(`bots[${bot}].commandLists[${at}].commands[${index}]`, {
          title: command.title,
          description: command.description,
          prompt: command.prompt,
        }),
      ),
    ),
  )
  return Object.fromEntries([
    ...named('name', { short: name.short, full: name.full }),
    ...named('description', { short: description.short, full: description.full }),
    ...features,
    ...commands,
  ])
}
