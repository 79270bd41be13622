import { BuiltIn } from './built-in'

/** WeChat's button. What its `open-type` opens (forward sheet, settings) is not drawn. */
export class Button extends BuiltIn {
  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('aria-role', 'button')
  }

  protected override changed(name: string): void {
    if (name === 'disabled') super.setAttribute('aria-disabled', this.flag('disabled') ? 'true' : '')
  }
}
