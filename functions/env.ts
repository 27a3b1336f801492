import { z } from "zod";

const list = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,]+/).filter((item) => item !== ""));

/** The Worker's settings, read once at the edge. Bindings stand in `Env` (generated). */
const Settings = z
  .object({
    ENVIRONMENT: z.enum(["production", "development"]),
    ENTRA_TENANTS: list,
    ENTRA_CLIENT_ID: z.string().default(""),
    ENTRA_AUDIENCE: z.string().default(""),
    BOOTSTRAP_ADMIN: z.string().default(""),
    ALLOWED_ORIGINS: list,
    LOCAL_ISSUER_KEY: z.string().default(""),
  })
  .refine((settings) => settings.ENVIRONMENT === "development" || settings.LOCAL_ISSUER_KEY === "", {
    message:
      "LOCAL_ISSUER_KEY is set outside the development environment: remove the secret, then deploy again",
  });

export type Settings = {
  readonly environment: "production" | "development";
  readonly entra: {
    readonly tenants: readonly string[];
    readonly clientId: string;
    readonly audience: string;
  };
  /** `tenant:objectId` of whoever is admin while nobody holds an admin grant; blank for nobody. */
  readonly bootstrapAdmin: string;
  readonly allowedOrigins: readonly string[];
  /** Private JWK of the local issuer, as JSON; blank outside development. */
  readonly localIssuerKey: string;
};

/**
 * Parses the Worker's variables.
 * @throws {z.ZodError} when a variable is missing or the local issuer is configured outside development:
 * the Worker then answers nothing else.
 */
export function settingsFrom(env: unknown): Settings {
  const parsed = Settings.parse(env);
  return {
    environment: parsed.ENVIRONMENT,
    entra: {
      tenants: parsed.ENTRA_TENANTS,
      clientId: parsed.ENTRA_CLIENT_ID,
      audience: parsed.ENTRA_AUDIENCE,
    },
    bootstrapAdmin: parsed.BOOTSTRAP_ADMIN,
    allowedOrigins: parsed.ALLOWED_ORIGINS,
    localIssuerKey: parsed.LOCAL_ISSUER_KEY,
  };
}
