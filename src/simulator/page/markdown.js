import MarkdownIt from '/vendor/markdown-it.mjs'

/** HTML in a message stays text; a single line break is one, as in Teams. */
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true })

const plain =
  parser.renderer.rules.link_open ?? ((tokens, at, options, _env, self) => self.renderToken(tokens, at, options))

parser.renderer.rules.link_open = (tokens, at, options, env, self) => {
  tokens[at].attrSet('target', '_blank')
  tokens[at].attrSet('rel', 'noopener noreferrer')
  return plain(tokens, at, options, env, self)
}

export const markdown = (text) => parser.render(text)
