import { Plain } from './built-in'
import { Button } from './button'
import { Image } from './image'
import { Picker } from './picker'
import { drawnAs, type tags } from './tags'
import { Input, Textarea } from './text-control'

const parts: Record<(typeof tags)[number], CustomElementConstructor> = {
  view: class extends Plain {},
  text: class extends Plain {},
  'scroll-view': class extends Plain {},
  image: Image,
  // A poster is drawn on it and shown as a picture; no journey does that here.
  canvas: class extends Plain {},
  button: Button,
  input: Input,
  textarea: Textarea,
  picker: Picker,
}

/** Makes the parts known to the browser. */
export function defineBuiltIns(): void {
  for (const [tag, part] of Object.entries(parts)) customElements.define(drawnAs(tag), part)
}
