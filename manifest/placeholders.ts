const placeholder = /\{\{([A-Z_]*)\}\}/g

/** The template with each `{{NAME}}` replaced. What has no value stays, so that the check of the result names it. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1)
  })

export const unfilled = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{[^}]*\}\}|\$\{[^}]*\}/g)].map(([whole]) => whole)),
]
