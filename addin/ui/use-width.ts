import { useEffect, useState, type RefObject } from "react";

/** How wide an element stands, in pixels, as long as it is there; 0 before it was measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => setWidth(watched.offsetWidth));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
