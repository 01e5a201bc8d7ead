import { join } from 'node:path'

/** Where app packages are written and looked for, beside the settings. */
export const packageFolder = 'data'

export const packageFile = (version: string): string => join(packageFolder, `toegangshulp-${version}.zip`)

export const isPackageName = (name: string): boolean => /^toegangshulp-.+\.zip$/.test(name)
