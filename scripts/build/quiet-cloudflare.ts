// Wrangler reads these when it is loaded. Without them a machine with no internet prints a stack at every
// start, and usage reports would leave the machine.
process.env["CLOUDFLARE_CF_FETCH_ENABLED"] ??= "false";
process.env["WRANGLER_SEND_METRICS"] ??= "false";
process.env["WRANGLER_SEND_ERROR_REPORTS"] ??= "false";
process.env["WRANGLER_HIDE_BANNER"] ??= "true";
process.env["WRANGLER_LOG"] ??= "warn";
