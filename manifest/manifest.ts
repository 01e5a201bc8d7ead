export interface Command {
  readonly title: string
  readonly description?: string
  readonly type?: 'basic' | 'prompt'
  readonly prompt?: string
}

/** The parts of a Teams manifest that our rules read; the official schema judges the whole. */
export interface Manifest {
  readonly $schema: string
  readonly manifestVersion: string
  readonly version: string
  readonly id: string
  readonly developer: { readonly websiteUrl: string; readonly privacyUrl: string; readonly termsOfUseUrl: string }
  readonly name: { readonly short: string; readonly full?: string }
  readonly description: {
    readonly short: string
    readonly full: string
    readonly features?: readonly { readonly title: string; readonly description: string }[]
  }
  readonly icons: { readonly color: string; readonly outline: string }
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string
    readonly defaultLanguageFile?: string
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[]
  }
  readonly bots?: readonly {
    readonly botId: string
    readonly scopes: readonly string[]
    readonly commandLists?: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[]
  }[]
  readonly defaultInstallScope?: string
  readonly defaultGroupCapability?: { readonly team?: string; readonly groupchat?: string }
  readonly supportsChannelFeatures?: string
  readonly validDomains?: readonly string[]
  readonly permissions?: readonly string[]
}

/** The texts of one language, by where they stand in the manifest: `bots[0].commandLists[0].commands[0].title`. */
export type Strings = Readonly<Record<string, string>>

/** What an app package is made of, before it is packed. */
export interface PackageParts {
  readonly manifest: Manifest
  /** By file name. */
  readonly languages: Readonly<Record<string, Strings>>
  /** PNG files by name. */
  readonly icons: Readonly<Record<string, Uint8Array>>
}
