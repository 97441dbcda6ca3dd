const lookAgainMs = { first: 5, max: 500 };

export interface HiddenTail {
  /** What a reader just saw at the end of the log. */
  seen(isHidden: boolean): void;
  close(): void;
}

/**
 * An event behind an older open transaction was announced when it could not be read yet, and the end of that transaction
 * is announced by nobody. So whoever saw that something is hidden is woken again soon; less often the longer it lasts.
 */
export function createHiddenTail(wake: () => void): HiddenTail {
  let delayMs = lookAgainMs.first;
  let timer: NodeJS.Timeout | undefined;
  return {
    seen: (isHidden) => {
      if (!isHidden) delayMs = lookAgainMs.first;
      else if (timer === undefined) {
        timer = setTimeout(() => {
          timer = undefined;
          wake();
        }, delayMs).unref();
        delayMs = Math.min(delayMs * 2, lookAgainMs.max);
      }
    },
    close: () => clearTimeout(timer),
  };
}
