import { useEffect, useRef } from "react";

/**
 * After the person went somewhere else in the console, puts the focus at the start of what is there, so that the
 * keyboard and the screen reader are where the eye is. The first place keeps the browser's own focus.
 * @param place names where the person is; filters are no part of it
 */
export function usePageFocus(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    document.getElementById("main")?.focus();
    window.scrollTo({ top: 0 });
  }, [place]);
}
