/** Until then, whatever is not needed for what is seen first waits; ms at most. */
const PATIENCE = 3000;

let shown = () => {};
const something = new Promise<void>((resolve) => {
  shown = resolve;
});

/** To be called when there is something to be seen: the map, another view, the library. */
export function pictureShown(): void {
  shown();
}

/** Resolves when there is something to be seen, or has not been for long. */
export async function firstPicture(): Promise<void> {
  await Promise.race([something, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
