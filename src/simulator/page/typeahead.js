import { element } from './element.js'
import { suggestionList } from './suggestion-list.js'

const patience = 250

let rendered = 0

/** Round buttons with one name are one group on the whole page, and many cards ask for the same thing. */
function withOwnNames(node) {
  rendered += 1
  for (const radio of node?.querySelectorAll('input[type=radio]') ?? []) radio.name += `-${rendered}`
  return node
}

/** Input.ChoiceSet whose choices the bot is asked for while typing (`choices.data`); others stay as they are. */
export function typeaheadIn(search) {
  return class TypeaheadInput extends window.AdaptiveCards.ChoiceSetInput {
    internalParse(source, context) {
      super.internalParse(source, context)
      // Read here because the library knows this property only from cards of version 1.6.
      this.dataset = source['choices.data']?.dataset
    }

    internalRender() {
      if (this.dataset === undefined) return withOwnNames(super.internalRender())
      this.chosen = this.choices.find(({ value }) => value === this.defaultValue)
      this.box = element('input', {
        type: 'text',
        className: 'ac-input typeahead',
        role: 'combobox',
        autocomplete: 'off',
        'aria-autocomplete': 'list',
        'aria-expanded': 'false',
        placeholder: this.placeholder,
        value: this.chosen?.title ?? this.defaultValue ?? '',
      })
      const list = suggestionList(this.box, (choice) => {
        this.chosen = choice
        this.box.value = choice.title
        this.valueChanged()
      })
      this.inputControlContainerElement.classList.add('typeahead-place')
      this.inputControlContainerElement.append(list.node)
      this.listen(list)
      return this.box
    }

    listen(list) {
      let timer
      let asked = 0
      const ask = async () => {
        const turn = (asked += 1)
        list.wait()
        const found = await search(this.dataset, this.box.value).catch(() => undefined)
        if (turn === asked && document.activeElement === this.box) list.show(found)
      }
      const later = () => {
        clearTimeout(timer)
        timer = setTimeout(ask, patience)
      }
      this.box.addEventListener('input', () => {
        this.chosen = undefined
        this.valueChanged()
        later()
      })
      this.box.addEventListener('focus', later)
      this.box.addEventListener('blur', () => {
        clearTimeout(timer)
        list.hide()
      })
    }

    isSet() {
      return this.dataset === undefined ? super.isSet() : this.chosen !== undefined
    }

    focus() {
      if (this.dataset === undefined) super.focus()
      else this.box?.focus()
    }

    get value() {
      return this.dataset === undefined ? super.value : this.chosen?.value
    }
  }
}
