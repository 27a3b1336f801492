import { describe, expect, it, vi } from "vitest";
import { err, ok } from "#shared/result";
import type { NestedApp } from "../../../addin/api/entra-sign-in.ts";
import { LOCAL_PERSON_KEY } from "../../../addin/api/local-sign-in.ts";
import { createSession } from "../../../addin/api/session.ts";
import { writeDialogMessage } from "../../../addin/api/sign-in-dialog.ts";
import { SignInError } from "../../../addin/api/sign-in-host.ts";
import { createFakeClock } from "./fake-clock.ts";

const LOCAL = { kind: "local", people: [{ code: "P1", name: "Ann", role: "rep", unit: "D1" }] };
const ENTRA = {
  kind: "entra",
  clientId: "client",
  authority: "https://login.example/tenant",
  scope: "api://x/y",
};

function setUp(signIn: unknown, nested: Partial<NestedApp> = {}) {
  const stored = new Map<string, string>();
  const storeListeners: ((key: string | null) => void)[] = [];
  const fetched: string[] = [];
  const loadNestedApp = vi.fn<() => Promise<NestedApp>>(async () => ({
    silent: async () => undefined,
    popup: async () => ({ token: "from popup", expiresAt: 9e9 }),
    clear: async () => undefined,
    ...nested,
  }));
  const session = createSession({
    base: "",
    dialogUrl: "https://host/sign-in.html",
    language: "en-US",
    clock: createFakeClock(),
    random: () => 0,
    newId: () => "id",
    loadNestedApp,
    store: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    onStored: (listener) => void storeListeners.push(listener),
    upload: () => Promise.reject(new Error("No file is sent here.")),
    fetch: async (url, init) => {
      fetched.push(`${init.method} ${url}`);
      if (url === "/sign-in") return Response.json(signIn);
      const body: unknown = JSON.parse(typeof init.body === "string" ? init.body : "{}");
      const person = typeof body === "object" && body !== null ? String(Reflect.get(body, "person")) : "";
      if (person === "nobody") return Response.json({ code: "auth/unknown-person" }, { status: 403 });
      return Response.json({ token: `of ${person}`, expiresAt: "2099-01-01T00:00:00Z" });
    },
  });
  const elsewhere = (person: string): void => {
    stored.set(LOCAL_PERSON_KEY, person);
    for (const listener of storeListeners) listener(LOCAL_PERSON_KEY);
  };
  return { session, fetched, loadNestedApp, elsewhere, stored };
}

describe("a local sign-in", () => {
  it("is nobody's until a person is chosen, and then that person's", async () => {
    const { session, fetched } = setUp(LOCAL);
    expect(await session.tokens.get()).toEqual(err("not-signed-in"));
    await session.signInAs("P1");
    expect(await session.tokens.get()).toEqual(ok("of P1"));
    expect(fetched).toEqual(["GET /sign-in", "POST /local/tokens"]);
    expect(await session.signIn()).toEqual(LOCAL);
  });

  it("follows another window of the page, and says so", async () => {
    const { session, elsewhere } = setUp(LOCAL);
    await session.signInAs("P1");
    await session.tokens.get();
    const changed = vi.fn<() => void>();
    session.tokens.onChange(changed);
    elsewhere("P2");
    expect(changed).toHaveBeenCalledOnce();
    expect(await session.tokens.get()).toEqual(ok("of P2"));
  });

  it("forgets its person on sign-out", async () => {
    const { session, stored } = setUp(LOCAL);
    await session.signInAs("P1");
    await session.tokens.signOut();
    expect(stored.size).toBe(0);
    expect(await session.tokens.get()).toEqual(err("not-signed-in"));
  });

  it("of a person who is not there is no sign-in", async () => {
    const { session } = setUp(LOCAL);
    await session.signInAs("nobody");
    expect(await session.tokens.get()).toEqual(err("not-signed-in"));
  });
});

describe("a Microsoft sign-in", () => {
  const host = {
    nestedAppAuth: true,
    loginHint: async () => "ann@example.com",
    openDialog: async () => undefined,
  };

  it("is silent where Excel can, with the name that Excel knows", async () => {
    const silent = vi.fn<NestedApp["silent"]>(async () => ({ token: "silent", expiresAt: 9e9 }));
    const { session } = setUp(ENTRA, { silent });
    session.offerHost(host);
    expect(await session.tokens.get()).toEqual(ok("silent"));
    expect(silent).toHaveBeenCalledWith("ann@example.com");
  });

  it("opens no window for a cell, and one for the pane's button", async () => {
    const popup = vi.fn<NestedApp["popup"]>(async () => ({ token: "popup", expiresAt: 9e9 }));
    const { session } = setUp(ENTRA, { popup });
    session.offerHost(host);
    expect(await session.tokens.get()).toEqual(err("not-signed-in"));
    expect(popup).not.toHaveBeenCalled();
    expect(await session.tokens.get({ interactive: true })).toEqual(ok("popup"));
  });

  it("opens the window for the button even when the silent way is broken", async () => {
    const { session } = setUp(ENTRA, { silent: () => Promise.reject(new Error("no third-party cookies")) });
    session.offerHost(host);
    expect(await session.tokens.get({ interactive: true })).toEqual(ok("from popup"));
  });

  it("goes by a dialog where Excel cannot sign in for the add-in, and loads no MSAL for it", async () => {
    const { session, loadNestedApp } = setUp(ENTRA);
    const openDialog = vi.fn<(url: string) => Promise<string>>(async () =>
      writeDialogMessage({ token: "dialog", expiresAt: 9e9 }),
    );
    session.offerHost({ ...host, nestedAppAuth: false, openDialog });
    expect(await session.tokens.get()).toEqual(err("not-signed-in"));
    expect(openDialog).not.toHaveBeenCalled();
    expect(await session.tokens.get({ interactive: true })).toEqual(ok("dialog"));
    expect(openDialog).toHaveBeenCalledWith("https://host/sign-in.html");
    expect(loadNestedApp).not.toHaveBeenCalled();
  });

  it("that the user closes is cancelled, and a strange message is a failure", async () => {
    const closed = setUp(ENTRA).session;
    closed.offerHost({ ...host, nestedAppAuth: false });
    await expect(closed.tokens.get({ interactive: true })).rejects.toEqual(new SignInError("cancelled"));
    const strange = setUp(ENTRA).session;
    strange.offerHost({ ...host, nestedAppAuth: false, openDialog: async () => "hello" });
    await expect(strange.tokens.get({ interactive: true })).rejects.toEqual(new SignInError("failed"));
  });
});

describe("how to sign in", () => {
  it("is asked again after the network failed", async () => {
    const { session } = setUp({ kind: "of a newer Worker" });
    await expect(session.signIn()).rejects.toMatchObject({ problem: { code: "server/failed" } });
    await expect(session.tokens.get()).rejects.toMatchObject({ problem: { code: "server/failed" } });
  });
});
