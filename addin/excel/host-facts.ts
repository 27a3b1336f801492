/** What the host says about itself. Every fact may be missing: each host leaves out others. */
export type HostFacts = {
  readonly displayLanguage: string | undefined;
  readonly dark: boolean | undefined;
  readonly nestedAppAuth: boolean;
  readonly partitionKey: string;
};

/** Reads the host's facts as they are now. Excel tells nobody when its theme changes: read again on focus. */
export function readHostFacts(): HostFacts {
  const context = officeContext();
  return {
    displayLanguage: context?.displayLanguage,
    dark: darknessOf(context?.officeTheme),
    nestedAppAuth: context?.requirements?.isSetSupported("NestedAppAuth", "1.1") ?? false,
    partitionKey: context?.partitionKey ?? "",
  };
}

/** The name to sign in with silently; the host may not know it. */
export async function readLoginHint(): Promise<string | undefined> {
  if (!readHostFacts().nestedAppAuth) return undefined;
  const auth: Partial<Office.Auth> | undefined = Office.auth;
  const found = await auth?.getAuthContext?.();
  return found?.userPrincipalName;
}

/** Whether a theme is dark: as it says, else by how light its background is. Excel on the web has no theme. */
export function darknessOf(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const luminance = luminanceOf(theme?.bodyBackgroundColor);
  return luminance === undefined ? undefined : luminance < 0.5;
}

function luminanceOf(color: string | undefined): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}
