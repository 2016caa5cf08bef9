const FAMILY = '"Pretendard Hangul"';
const LETTER = '가';

/**
 * Chromium keeps the empty boxes of the texts for which the Hangul font was fetched even when it has come.
 * Once it has, in both weights, it stands earlier among the families, so that every text is drawn anew.
 * Returns a stop.
 */
export function drawHangulAnew(): () => void {
  const { fonts, documentElement } = document;
  const redraw = () => {
    fonts.removeEventListener('loadingdone', redraw);
    const both = ['400', '600'].map((weight) => fonts.load(`${weight} 13px ${FAMILY}`, LETTER));
    // A font that does not come changes nothing.
    Promise.all(both).then(
      () => documentElement.setAttribute('data-hangul', ''),
      () => {},
    );
  };
  fonts.addEventListener('loadingdone', redraw);
  return () => fonts.removeEventListener('loadingdone', redraw);
}
