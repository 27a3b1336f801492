/** Cloudflare's list prices of the paid Workers plan, in US dollars, as published in 2026 (read on 2026-11-21). */
export const PRICES = {
  /** A month, whatever is used. */
  plan: 5,
  rowsRead: { included: 25e9, each: 0.001 / 1e6 },
  rowsWritten: { included: 50e6, each: 1 / 1e6 },
  storageGb: { included: 5, each: 0.75 },
  requests: { included: 10e6, each: 0.3 / 1e6 },
  cpuMs: { included: 30e6, each: 0.02 / 1e6 },
} as const;
