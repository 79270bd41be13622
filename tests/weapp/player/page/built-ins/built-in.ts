import type { Element as FrameworkElement } from 'glass-easel'

/**
 * A part of WeChat as a custom element. The framework sets its attributes as texts; their values as the template gave
 * them (numbers, lists, booleans) are with the framework's own side of the element. Events leave as CustomEvents, whose
 * detail is what WeChat documents.
 */
export abstract class BuiltIn extends HTMLElement {
  /** Set by the framework as soon as it has made the element. */
  declare readonly __wxElement: FrameworkElement

  override setAttribute(name: string, value: string): void {
    // Taro writes every attribute that a part can have; those that were not given are empty.
    if (value === '' && this.given(name) !== true) super.removeAttribute(reflected(name))
    else super.setAttribute(reflected(name), value)
    this.changed(name)
  }

  override removeAttribute(name: string): void {
    super.removeAttribute(reflected(name))
    this.changed(name)
  }

  /** Called after each attribute. */
  protected changed(_name: string): void {}

  protected given(name: string): unknown {
    return this.__wxElement.getAttribute(name)
  }

  protected text(name: string): string {
    const value = this.given(name)
    return value === undefined || value === null ? '' : String(value)
  }

  protected flag(name: string): boolean {
    return this.given(name) === true
  }

  protected list(name: string): unknown[] {
    const value = this.given(name)
    return Array.isArray(value) ? value : []
  }

  protected tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

/** WeChat's own name for what the web calls `role`. */
const reflected = (name: string): string => (name === 'aria-role' ? 'role' : name)

/** Draws its children and does nothing itself. */
export class Plain extends BuiltIn {}
