import { BuiltIn } from './built-in'

/** `<input>` and `<textarea>`: a browser's own control inside, so that focus, typing and labels are real. */
abstract class TextControl<Control extends HTMLInputElement | HTMLTextAreaElement> extends BuiltIn {
  protected abstract readonly control: Control

  connectedCallback(): void {
    if (this.shadowRoot) return
    const style = document.createElement('style')
    style.textContent = css
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(style, this.control)
    const detail = () => ({ value: this.control.value, cursor: this.control.selectionStart ?? 0 })
    // The control's own event would leave the part, and be heard a second time.
    this.control.addEventListener('input', event => {
      event.stopPropagation()
      this.tell('input', detail())
    })
    this.control.addEventListener('change', event => event.stopPropagation())
    this.control.addEventListener('focus', () => this.tell('focus', { value: this.control.value, height: 0 }))
    this.control.addEventListener('blur', () => this.tell('blur', detail()))
    this.control.addEventListener('keydown', event => {
      if (event instanceof KeyboardEvent && event.key === 'Enter')
        this.tell('confirm', { value: this.control.value })
    })
  }

  /** A label belongs to the control: on both, a reader would find it twice. */
  override setAttribute(name: string, value: string): void {
    if (name.startsWith('aria-')) this.control.setAttribute(name, value)
    else super.setAttribute(name, value)
  }

  protected override changed(name: string): void {
    const { control } = this
    if (name === 'value' && control.value !== this.text('value')) control.value = this.text('value')
    if (name === 'placeholder') control.placeholder = this.text('placeholder')
    if (name === 'disabled') control.disabled = this.flag('disabled')
    if (name === 'maxlength') control.maxLength = Number(this.text('maxlength') || 140)
    if (name === 'focus' && this.flag('focus')) queueMicrotask(() => control.focus())
  }
}

const css = `
  input, textarea {
    box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; resize: none;
    background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit;
  }`

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

export class Input extends TextControl<HTMLInputElement> {
  protected readonly control = document.createElement('input')

  protected override changed(name: string): void {
    super.changed(name)
    if (name === 'type') this.control.inputMode = keyboards[this.text('type')] ?? 'text'
    if (name === 'password') this.control.type = this.flag('password') ? 'password' : 'text'
  }
}

export class Textarea extends TextControl<HTMLTextAreaElement> {
  protected readonly control = document.createElement('textarea')
}
