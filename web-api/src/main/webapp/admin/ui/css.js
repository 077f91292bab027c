import { Directive, directive } from "lit/directive.js";

/** Sets single style properties from a template; the policy of the page forbids a style attribute. */
class Css extends Directive {
  update({ element }, [properties]) {
    for (const [name, value] of Object.entries(properties)) {
      element.style.setProperty(name, value);
    }
  }

  render() {}
}

export const css = directive(Css);
