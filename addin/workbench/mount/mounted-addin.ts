/** An add-in page in its frame, connected to the workbook. */
export interface MountedAddin {
  readonly frame: HTMLIFrameElement;
  /** Removes the frame and lets go of every listener. */
  unmount(): void;
}
