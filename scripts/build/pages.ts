/** One page of the add-in: where its source stands and under which addresses it is served. */
export type Page = {
  readonly name: string;
  /** From the repository's root. */
  readonly source: string;
  /** The file in the built site. */
  readonly file: string;
  /** Further addresses that answer with the same file. */
  readonly aliases: readonly string[];
  /** Whether the page is for this machine only and never deployed. */
  readonly local: boolean;
};

const PAGES: readonly Page[] = [
  {
    name: "taskpane",
    source: "addin/taskpane/taskpane.html",
    file: "taskpane.html",
    aliases: [],
    local: false,
  },
  {
    name: "sign-in",
    source: "addin/taskpane/sign-in.html",
    file: "sign-in.html",
    aliases: [],
    local: false,
  },
  {
    name: "console",
    source: "addin/console/console.html",
    file: "console.html",
    aliases: ["/console"],
    local: false,
  },
  {
    name: "workbench",
    source: "addin/workbench/workbench.html",
    file: "workbench.html",
    aliases: ["/workbench"],
    local: true,
  },
];

/** The pages of a build; the workbench is among them only in the local one. */
export function pagesOf(build: { readonly local: boolean }): readonly Page[] {
  return PAGES.filter((page) => build.local || !page.local);
}

/** Finds the page that an address asks for; query and fragment do not matter. */
export function pageAt(address: string, pages: readonly Page[]): Page | undefined {
  const path = address.replace(/[?#].*$/, "");
  return pages.find(
    (page) => [`/${page.file}`, `/${page.source}`].includes(path) || page.aliases.includes(path),
  );
}
