/** A list's line that begins with the sign of a state. */
import { type Markup, markup } from './escape.ts';
import { type Sign, sign } from './sign.ts';

export function stated(state: Sign, body: Markup): Markup {
  return markup`
<li class="${state}">${sign(state)} <div>${body}</div></li>`;
}

export function statedList(items: readonly Markup[]): Markup {
  return markup`<ul class="stated">${items}
</ul>`;
}
