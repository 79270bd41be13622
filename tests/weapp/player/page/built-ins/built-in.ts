/**
 * A part of WeChat as a custom element. What the template gives arrives through `setAttribute` as it is, also numbers,
 * lists and booleans; events leave as CustomEvents, whose detail is what WeChat documents.
 */
export abstract class BuiltIn extends HTMLElement {
  private readonly given = new Map<string, unknown>()

  override setAttribute(name: string, value: unknown): void {
    this.given.set(name, value)
    // WeChat's own names for what the web calls role.
    const attribute = name === 'aria-role' ? 'role' : name
    if (value === undefined || value === null || value === '' || value === false)
      this.removeAttribute(attribute)
    else super.setAttribute(attribute, value === true ? '' : String(value))
    this.changed(name)
  }

  /** Called after each attribute. */
  protected changed(_name: string): void {}

  protected text(name: string): string {
    const value = this.given.get(name)
    return value === undefined || value === null ? '' : String(value)
  }

  protected flag(name: string): boolean {
    return this.given.get(name) === true
  }

  protected list(name: string): unknown[] {
    const value = this.given.get(name)
    return Array.isArray(value) ? value : []
  }

  protected tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

/** Draws its children and does nothing itself. */
export class Plain extends BuiltIn {}
