import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'

const require = createRequire(import.meta.url)

/** The version of the manifest and of the schemas that judge it (M1). */
export const manifestVersion = '1.29'

interface Ajv {
  compile(schema: object): ValidateFunction
}
interface AjvModule {
  readonly default: new (options: object) => Ajv
}

/** The package itself cannot be imported, as it misses a dependency; its schemas can be read. */
const files = {
  manifest: require.resolve('@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
  language:
    require.resolve('@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json'),
}

function compiled(path: string): ValidateFunction {
  const { default: Draft04 } = require('ajv-draft-04') as AjvModule
  const addFormats = require('ajv-formats') as (ajv: Ajv) => void
  // Its patterns are no regular expressions in unicode mode.
  const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats(ajv)
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
}

const faultOf = ({ instancePath, message = '', params }: ErrorObject): string => {
  const name = (params as { readonly additionalProperty?: string }).additionalProperty
  return [instancePath === '' ? 'the file' : instancePath, message, name].filter((part) => part !== undefined).join(' ')
}

let manifestSchema: ValidateFunction | undefined
let languageSchema: ValidateFunction | undefined

const judge = (schema: ValidateFunction, value: unknown): readonly string[] =>
  schema(value) ? [] : (schema.errors ?? []).map(faultOf)

/** What Microsoft's schema finds wrong with a manifest. */
export const manifestFaults = (manifest: unknown): readonly string[] =>
  judge((manifestSchema ??= compiled(files.manifest)), manifest)

/** What Microsoft's schema finds wrong with a language file. */
export const languageFaults = (strings: unknown): readonly string[] =>
  judge((languageSchema ??= compiled(files.language)), strings)
