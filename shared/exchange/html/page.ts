import type { Language } from '../../language/language.ts';

/**
 * What runs and what is styled in the HTML export. The page's content security policy allows exactly these
 * two texts by their SHA-256, so nothing that stands in a scenario can run, whatever it is.
 */
export const SCRIPT = `'use strict';
const plans = [...document.querySelectorAll('[data-plan]')];
const chooser = document.querySelector('select');
const show = () => plans.forEach((plan, index) => { plan.hidden = index !== chooser.selectedIndex; });
if (chooser) chooser.addEventListener('change', show);
for (const frame of document.querySelectorAll('[data-pan]')) {
  const svg = frame.querySelector('svg');
  const whole = svg.getAttribute('viewBox').split(' ').map(Number);
  let [x, y, width, height] = whole;
  let held = false;
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  const draw = () => svg.setAttribute('viewBox', [x, y, width, height].join(' '));
  if (whole[2] > 2 * svg.clientWidth) {
    width = 2 * svg.clientWidth; height = 2 * svg.clientHeight;
    y += (whole[3] - height) / 2;
    if (width > 0) draw();
    else [x, y, width, height] = whole;
  }
  const perPx = () => Math.max(width / svg.clientWidth, height / svg.clientHeight);
  const zoom = (factor, atX, atY) => {
    const least = 200 / whole[2];
    const next = Math.min(4, Math.max(least, width / factor / whole[2]));
    const by = next * whole[2] / width;
    x += (1 - by) * width * atX; y += (1 - by) * height * atY;
    width *= by; height *= by; draw();
  };
  frame.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 300), (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  svg.addEventListener('pointerdown', (event) => { held = event; svg.setPointerCapture(event.pointerId); });
  svg.addEventListener('pointermove', (event) => {
    if (!held) return;
    const scale = perPx();
    x -= (event.clientX - held.clientX) * scale; y -= (event.clientY - held.clientY) * scale;
    held = event; draw();
  });
  for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, () => { held = false; });
  for (const button of frame.querySelectorAll('button')) button.addEventListener('click', () => {
    if (button.value === '0') { [x, y, width, height] = whole; draw(); } else zoom(Number(button.value), 0.5, 0.5);
  });
}
if (chooser) show();
`;

export const STYLE = `
:root { color-scheme: light; --bg: #f3f4f7; --panel: #fff; --ink: #18202e; --mute: #5b6679; --line: #dde1e9; }
:root[data-theme=dark] { color-scheme: dark; --bg: #12161d; --panel: #1a2029; --ink: #e8ecf3; --mute: #9aa5b8; --line: #2c3542; }
body { margin: 0 auto; padding: 24px; max-width: 1200px; background: var(--bg); color: var(--ink);
  font: 14px/1.5 Inter, system-ui, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 28px 0 8px; } h3 { font-size: 15px; margin: 22px 0 6px; } h4 { font-size: 14px; margin: 16px 0 4px; }
.basis { color: var(--mute); margin: 0 0 12px; } .headline { font-size: 17px; font-weight: 600; }
table { border-collapse: collapse; width: 100%; background: var(--panel); }
th, td { border: 1px solid var(--line); padding: 5px 8px; text-align: start; vertical-align: top; }
.picture { border: 1px solid var(--line); border-radius: 10px; overflow: hidden; position: relative; background: var(--panel); }
.picture svg { display: block; width: 100%; height: 520px; touch-action: none; cursor: grab; }
.timeline svg, .chart svg { height: auto; cursor: auto; touch-action: auto; }
.chart { max-width: 760px; margin: 12px 0; }
.tools { position: absolute; right: 8px; top: 8px; display: flex; gap: 4px; }
button, select { font: inherit; padding: 4px 10px; border: 1px solid #858fa3; border-radius: 7px; background: var(--panel); color: inherit; max-width: 100%; }
[hidden] { display: none; }
@media print { .tools, .choose { display: none; } body { padding: 0; background: none; } .picture svg { height: auto; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** SHA-256 in base64 of the UTF-8 texts above. */
export const SCRIPT_HASH = 'ckOjFSHtdQwUyk+EIJ+SmXk4OaLCmvsJsGQ86YRt/2k=';
export const STYLE_HASH = 'HssP5cr49KJdt+0ZP2GppWOwVkYB7cVjN9E/r9LZSC8=';

/** Korean breaks lines between words. */
export const STYLE_KO = `${STYLE}body { word-break: keep-all; }
`;
export const STYLE_KO_HASH = 'W0NBEXoy93asfIv7qMy7RU5+hgWHF3/RfRsO70RRCl4=';

/** The page's style and its hash. */
export function styleOf(language?: Language): { readonly text: string; readonly hash: string } {
  return language === 'ko' ? { text: STYLE_KO, hash: STYLE_KO_HASH } : { text: STYLE, hash: STYLE_HASH };
}
