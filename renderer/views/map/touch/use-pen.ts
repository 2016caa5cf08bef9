import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { canvasElement } from '../focus.ts';

/** The pen's own tip selects; the button on its side pans, as the wheel's does. */
const PEN = { selectionOnDrag: true, panOnDrag: [1, 2] };
const OTHERS = { selectionOnDrag: false, panOnDrag: true };

/** What a drag over empty ground does: a pen draws a marquee, since fingers pan; the mouse pans. */
export function usePen() {
  const [isPen, setPen] = useState(false);
  useEffect(() => {
    // Before React hears of it: React Flow decides at the touch by what was drawn last.
    const down = ({ pointerType, target }: PointerEvent) => {
      if (target instanceof Node && canvasElement()?.contains(target))
        flushSync(() => setPen(pointerType === 'pen'));
    };
    window.addEventListener('pointerdown', down, true);
    return () => window.removeEventListener('pointerdown', down, true);
  }, []);
  return isPen ? PEN : OTHERS;
}
