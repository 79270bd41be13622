import { BuiltIn } from './built-in'

/**
 * WeChat's button. What its `open-type` opens (forward sheet, settings) is not drawn; pressing the one that agrees to the
 * privacy guide is told.
 */
export class Button extends BuiltIn {
  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('aria-role', 'button')
    this.addEventListener('click', () => {
      if (!this.text('open-type').includes('agreePrivacyAuthorization')) return
      // The framework keeps ids to itself.
      window.agreePressed.add(this.__wxElement.id)
      this.tell('agreeprivacyauthorization', {})
    })
  }

  protected override changed(name: string): void {
    if (name === 'disabled') super.setAttribute('aria-disabled', this.flag('disabled') ? 'true' : '')
  }
}
