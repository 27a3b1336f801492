import type { StoredWorkbook, WorkbookStore } from "./workbook-store.ts";

const SAVE_AFTER_MS = 600;

/** Saves the workbook a moment after its last change. */
export class WorkbookSaver {
  readonly #store: WorkbookStore;
  readonly #current: () => StoredWorkbook;
  readonly #onFailure: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param current what the workbook is now
   * @param onFailure told when the browser refuses to keep it; editing goes on
   */
  constructor(store: WorkbookStore, current: () => StoredWorkbook, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#current = current;
    this.#onFailure = onFailure;
  }

  /** Something has changed. */
  readonly touch = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_AFTER_MS);
  };

  /** Saves what is not saved yet; resolves when it is. */
  async settle(): Promise<void> {
    if (this.#timer !== null) this.#save();
    await this.#writing;
  }

  /** Forgets the saved workbook, and what would have been saved. */
  async discard(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#writing;
    await this.#store.clear();
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const workbook = this.#current();
    this.#writing = this.#writing.then(() => this.#store.write(workbook)).catch(this.#onFailure);
  }
}
